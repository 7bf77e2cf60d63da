// The talk and the galleries as they looked when someone last said that they were right. `npm run test:visual` compares;
// `npm run test:visual -- -u` makes today's pictures the reference.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check } from "../../build/index.ts";
import { decks } from "./albums.ts";
import { compareAlbum, updateAlbum, writeReport } from "./album.ts";
import { photograph } from "./photograph.ts";
import { holdBrowser, isPinned, type Held } from "./pinned-browser.ts";

const reports = ".kamishibai/visual-tests";

describe.skipIf(!isPinned)("the look", () => {
  let held: Held;
  beforeAll(async () => void (held = await holdBrowser()));
  afterAll(() => held.release());

  it.each(decks)("of the %s is the one in tests/visual/reference", async (name, root) => {
    const { variants, report } = await check({ root });
    expect(report.hasErrors).toBe(false);
    const pictures = await photograph(held.browser, variants);
    const reference = `tests/visual/reference/${name}`;
    const changes = await compareAlbum(reference, pictures);
    if (process.env["UPDATE_PICTURES"] === "yes") return updateAlbum(reference, changes);
    const shown = changes.length > 0 ? `see ${await writeReport(reports, name, changes)}` : "";
    expect(
      changes.map((change) => `${change.name}: ${change.why}`),
      shown,
    ).toEqual([]);
  });
});
