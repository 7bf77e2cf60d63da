// The talk and the galleries have no mistake that a pair of eyes would find: what `check --visual` says of them is nothing.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { check, formatPretty } from "../../build/index.ts";
import { inspectDecks } from "../../build/visual/check-visual.ts";
import { holdBrowser, isPinned, type Held } from "./pinned-browser.ts";
import { thorough } from "../support/thorough.ts";
import { decks } from "./albums.ts";

describe.skipIf(!isPinned)("check --visual", () => {
  let held: Held;
  beforeAll(async () => void (held = await holdBrowser()));
  afterAll(() => held?.release());

  it.each(decks)(
    "finds nothing in the %s",
    async (_, root) => {
      const { report, sources, variants } = await check({ root, marksPlaces: true });
      const looked = thorough ? variants : variants.slice(-1); // the students' talk has all but a few of the slides
      const slides = await inspectDecks(held.browser, looked, report, async (name) => `${name}.png`);
      expect(report.sorted().map((diagnostic) => formatPretty(diagnostic, sources))).toEqual([]);
      expect(slides).toBeGreaterThanOrEqual(10);
    },
    300_000,
  );
});
