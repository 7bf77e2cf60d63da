// Countries are found by codes and names, and each has a shape that can be drawn.
import { beforeAll, expect, it } from "vitest";
import { loadWorld } from "../../../build/assets/world.ts";
import { worldMap } from "../../../build/charts/world-map.ts";

beforeAll(() => loadWorld());

it.each([
  ["JPN", "en", "Japan"],
  ["jp", "en", "Japan"],
  ["392", "en", "Japan"],
  ["Deutschland", "de", "Germany"],
  ["South Korea", "en", "Korea (the Republic of)"],
  ["韓国", "ja", "Korea (the Republic of)"],
  ["Türkiye", "en", "Türkiye"],
])("%s is found in %s", (name, lang, called) => {
  const map = worldMap();
  const at = map.find(name, lang);
  expect(at).toBeGreaterThanOrEqual(0);
  const other = map.find(called, "en");
  expect(other < 0 || other === at).toBe(true);
});
it("what is no country is not found", () => {
  for (const name of ["", "Europe", "Jappan", "constructor"]) expect(worldMap().find(name, "en")).toBe(-1);
});
it("every country has a shape inside the map", () => {
  const { shapes, width, height } = worldMap();
  expect(shapes.length).toBeGreaterThan(230);
  for (const { rings, x, y } of shapes) {
    expect(rings.length).toBeGreaterThan(0);
    for (const ring of rings)
      expect(ring.every((value, at) => value >= 0 && value <= (at % 2 === 0 ? width : height))).toBe(true);
    expect([x >= 0 && x <= width, y >= 0 && y <= height]).toEqual([true, true]);
  }
});
