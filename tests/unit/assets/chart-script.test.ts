import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chartScript } from "../../../build/assets/chart-script.ts";
import { chartTypes } from "../../../build/charts/types/types.ts";
import type { ChartTypeName } from "../../../build/model/chart.ts";

describe("the charts' script", () => {
  it("defines what the stage calls, and is made once for the same set", async () => {
    const script = await chartScript(["bar", "line"]);
    expect(script).toContain("kamishibaiCharts");
    expect(await chartScript(["line", "bar", "bar"])).toBe(script);
  });
  it("holds no code of other kinds", async () => {
    const [bars, flows] = [await chartScript(["bar"]), await chartScript(["sankey"])];
    expect(bars).not.toMatch(/sankey|treemap|MatrixController/);
    expect(flows).toContain('"sankey"');
    expect(bars.length).toBeLessThan((await chartScript(["bar", "sankey", "annotations"])).length - 10_000);
  });
  it("is as large as docs/performance.md says", async () => {
    const rows = [
      ...readFileSync("docs/performance.md", "utf8").matchAll(/^\| ([a-z0-9, -]+) \| (\d+) kB \|/gm),
    ].filter(([, names = ""]) => names.split(", ")[0]! in chartTypes);
    expect(rows.length).toBeGreaterThanOrEqual(8);
    for (const [, names = "", size] of rows) {
      const { family } = chartTypes[names.split(", ")[0] as ChartTypeName];
      expect(Math.abs((await chartScript([family])).length / 1000 - Number(size)), names).toBeLessThan(3);
    }
  });
});
