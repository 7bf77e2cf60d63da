// The samples of the gallery as golden files: each chart's view, as the browser and the table get it. The same files are the
// gallery deck (`npm run gallery`) and the examples of docs/charts/.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { chartTypeNames, roles } from "../../build/charts/roles.ts";
import { viewChart } from "../../build/charts/view.ts";
import { check } from "../../build/index.ts";
import { manualPages } from "./manual.ts";

const root = "tests/gallery";
const checked = check({ root });
const samples = readdirSync(join(root, "content/charts")).map((file) => file.replace(".yaml", ""));

describe("the gallery", () => {
  it("has no mistake and no warning", async () => {
    expect((await checked).report.diagnostics).toEqual([]);
  });
  it("has a sample of every type, and of small multiples", () => {
    expect(samples).toEqual(expect.arrayContaining([...chartTypeNames, "multiples"]));
  });
  it.each(samples)("shows %s as it did, in each of its languages", async (id) => {
    const chart = (await checked).deck.library.charts.get(id)!;
    for (const lang of [id.endsWith("-ja") ? "ja" : "en", ...Object.keys(chart.spec.languages)]) {
      const view = viewChart(chart, { lang, currency: "JPY" });
      const name = Object.hasOwn(chart.spec.languages, lang) ? `${id}.${lang}` : id;
      await expect(`${JSON.stringify(view, null, 2)}\n`).toMatchFileSnapshot(`expected/${name}.json`);
    }
  });
  it("is shown whole by its slides", async () => {
    const shown = (await checked).variants.flatMap(({ summary }) => summary.flatMap(({ charts }) => charts));
    expect([...new Set(shown)].sort()).toEqual(samples.toSorted());
  });
});

describe("the manual of charts", () => {
  const pages = manualPages();
  it("has a page for every type", () => {
    expect([...pages.keys()]).toEqual(expect.arrayContaining(Object.keys(roles).map((type) => `${type}.md`)));
    expect(readdirSync("docs/charts").sort()).toEqual([...pages.keys()].sort());
  });
  it.each([...pages.keys()])("writes %s from the sample", async (name) => {
    await expect(pages.get(name)).toMatchFileSnapshot(join("../../docs/charts", name));
  });
});
