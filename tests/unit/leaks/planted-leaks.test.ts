// Leaks planted in the code, each caught by the search that looks through what is built.
import { rm } from "node:fs/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { leaksIn } from "../../support/leak-search.ts";
import { writeTalk } from "../../support/planting/folder.ts";
import { type Build, makePages } from "../../support/planting/pages.ts";
import { plants, plantTalk, someOf } from "../../support/planting/plants.ts";
import type { Leak } from "./broken/change.ts";
import { cutLeaks } from "./broken/cuts.ts";
import { pageLeaks } from "./broken/pages.ts";

const leaks = { ...cutLeaks, ...pageLeaks };

async function loadBuild(leak: Leak): Promise<Build> {
  vi.resetModules();
  // Faces hold letters and no words; cutting them for each page anew would take half of the time.
  vi.doMock("../../../build/fonts/fonts.ts", async (importOriginal) => ({
    ...(await importOriginal<object>()),
    fontCss: async () => "",
    mathsCss: async () => "",
  }));
  for (const [path, change] of Object.entries(leak))
    vi.doMock(`../../../build/${path}`, async (importOriginal) => {
      const module = await importOriginal<object>();
      return { ...module, ...change(module as never) };
    });
  const { check, chartPage } = await import("../../../build/pipeline.ts");
  const { recordOf } = await import("../../../build/render/outputs/manifest.ts");
  const { createCuts, slice } = await import("../../../build/resolve/slice.ts");
  return { check, chartPage, recordOf, createCuts, slice };
}

describe("the search for leaks", () => {
  let root = "";
  beforeAll(async () => {
    root = await writeTalk(plantTalk(someOf(plants)).files);
  });
  afterEach(() => {
    for (const leak of Object.values(leaks))
      for (const path of Object.keys(leak)) vi.doUnmock(`../../../build/${path}`);
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it("finds nothing where nothing leaks", async () => {
    const { delivered, mistakes } = await makePages(await loadBuild({}), root);
    expect(mistakes).toEqual([]);
    expect(leaksIn(delivered)).toEqual([]);
  });
  it.each(Object.entries(leaks))("finds %s", async (name, leak) => {
    const { delivered } = await makePages(await loadBuild(leak), root);
    // A variant is no file: only what is planted in it alone is found there alone.
    const searched = [...delivered].filter(([path]) => name.endsWith("in a variant") || !path.endsWith(".variant"));
    expect(leaksIn(new Map(searched))).not.toEqual([]);
  });
});
