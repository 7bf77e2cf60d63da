// The machinery of the visual tests, on a deck of two slides: it must see a change, and must see none where there is none.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "../../build/index.ts";
import { compareAlbum, updateAlbum, writeReport } from "./album.ts";
import { photograph } from "./photograph.ts";
import { compare, posterize, tolerated } from "./picture.ts";
import { holdBrowser, isPinned, type Held } from "./pinned-browser.ts";

function square(size: number, x: number): Buffer {
  const picture = new PNG({ width: 100, height: 100, fill: true });
  for (let at = 0; at < 100 * 100; at++) {
    const inside = at % 100 >= x && at % 100 < x + size && at / 100 < size;
    picture.data.set(inside ? [40, 40, 40, 255] : [250, 250, 250, 255], at * 4);
  }
  return posterize(PNG.sync.write(picture));
}

describe("an album of pictures", () => {
  let folder = "";
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "kamishibai-album-"))));
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("tolerates an edge and tells a change, a new picture and one that is gone", async () => {
    const reference = join(folder, "reference");
    const first = new Map([
      ["same", square(30, 10)],
      ["moved", square(30, 10)],
      ["gone", square(30, 10)],
    ]);
    await updateAlbum(reference, await compareAlbum(reference, first));
    expect((await readdir(reference)).sort()).toEqual(["gone.png", "moved.png", "same.png"]);
    expect(await compareAlbum(reference, first)).toEqual([]);

    const second = new Map([
      ["same", square(30, 10)],
      ["moved", square(30, 40)],
      ["new", square(5, 5)],
    ]);
    const changes = await compareAlbum(reference, second);
    expect(changes.map(({ name, why }) => `${name}: ${why}`)).toEqual([
      "gone: no longer there",
      "moved: 1800 pixels differ",
      "new: new",
    ]);
    const report = await readFile(await writeReport(folder, "squares", changes), "utf8");
    expect(report.match(/<img /g)).toHaveLength(1 + 3 + 1);
    expect(report).toContain("<h2>moved: 1800 pixels differ</h2>");

    await updateAlbum(reference, changes);
    expect(await compareAlbum(reference, second)).toEqual([]);
  });

  it("sees a change that is larger than the tolerance only", () => {
    expect(compare(square(30, 10), square(30, 10)).different).toBe(0);
    expect(compare(square(0, 0), square(6, 10)).different).toBeLessThanOrEqual(tolerated);
    expect(compare(square(0, 0), square(8, 10)).different).toBeGreaterThan(tolerated);
  });

  describe.skipIf(!isPinned)("of a deck", () => {
    let held: Held;
    beforeAll(async () => void (held = await holdBrowser()));
    afterAll(() => held.release());

    it("holds each look once, at its last step, and is the same every time", async () => {
      const { variants, report } = await check({ root: "tests/visual/two-audiences" });
      expect(report.diagnostics).toEqual([]);
      const pictures = await photograph(held.browser, variants);
      expect([...pictures.keys()]).toEqual(["all-more", "all-one", "all-shared", "all-told", "few-told"]);
      for (const [name, png] of await photograph(held.browser, variants))
        expect(pictures.get(name)?.equals(png)).toBe(true);
      const { width, height } = PNG.sync.read(pictures.get("all-shared")!);
      expect([width, height]).toEqual([480, 270]);
    });
  });
});
