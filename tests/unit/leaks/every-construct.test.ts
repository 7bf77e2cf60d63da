// Every construct, restricted in every way that there is: in no page of another audience. What is printed, tests/e2e/leaks looks at.
import { rm } from "node:fs/promises";
import { expect, it } from "vitest";
import { containers, leafNames } from "../../../build/directives/directives.ts";
import { chartPage, check } from "../../../build/pipeline.ts";
import { recordOf } from "../../../build/render/outputs/manifest.ts";
import { createCuts, slice } from "../../../build/resolve/slice.ts";
import { leaksIn, unfound } from "../../support/leak-search.ts";
import { writeTalk } from "../../support/planting/folder.ts";
import { makePages } from "../../support/planting/pages.ts";
import { plants, plantTalk } from "../../support/planting/plants.ts";

it("is planted by each directive of the table, as itself and around others", () => {
  const kinds = new Set(plants.flatMap((plant) => plant.kinds));
  for (const name of [...Object.values(containers).flatMap((one) => (one.restricts ? [] : [one.name])), ...leafNames])
    expect(kinds).toContain(name);
  for (const name of Object.keys(containers)) expect(kinds).toContain(`${name} audience`);
  expect(plants.length).toBeGreaterThan(1000);
});

it("is hidden from those who are not named, in each construct and way, and in sight of those who are", async () => {
  const { files, words } = plantTalk(plants);
  const root = await writeTalk(files);
  const { delivered, mistakes } = await makePages({ check, chartPage, recordOf, slice, createCuts }, root);
  await rm(root, { recursive: true, force: true });
  expect(mistakes).toEqual([]);
  expect(delivered.size).toBe(18);
  expect(leaksIn(delivered)).toEqual([]);
  expect(unfound(words, delivered)).toEqual([]);
});
