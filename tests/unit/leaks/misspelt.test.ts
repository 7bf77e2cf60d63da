// Restrictions and notes that are written nearly right, or as another tool has them: each is hidden or is a mistake.
import { thorough } from "../../support/thorough.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leaksIn } from "../../support/leak-search.ts";
import { createGround } from "../../support/planting/ground.ts";
import { plants, unmarked } from "../../support/planting/plants.ts";
import { publicText, readDeck } from "./small-deck.ts";
import { foreign, foreignNotes, misspelt, notes, restrictions, secret } from "./spellings.ts";

const runs = Number(process.env["KAMISHIBAI_FUZZ"] ?? (thorough ? 10_000 : 4_000));
const marked = (document: string) => ({ document });
const plain = (document: string) => document.replace(/[⟦⟧]/g, "");

/** What `audience` can read of it, or nothing where the build would be refused. */
async function shown(document: string, audience: "alpha" | "beta", html = false): Promise<string> {
  const { deck, report } = readDeck(document, html);
  const text = await publicText(
    deck,
    deck.audiences.find(({ id }) => id === audience)!,
    report,
  );
  return report.hasErrors ? "" : text;
}

describe("a restriction", () => {
  it.each(restrictions.map(plain))("is seen by its audience and by no other: %j", async (document) => {
    const { report } = readDeck(document);
    expect(report.diagnostics).toEqual([]);
    expect(await shown(document, "alpha")).toContain(secret);
    expect(await shown(document, "beta")).not.toContain(secret);
  });
  it("with a slip in it is obeyed or reported, never shown", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(misspelt(restrictions.map(marked)), async ({ document }) => {
        expect(await shown(document, "beta")).not.toContain(secret);
      }),
      { numRuns: runs },
    );
  });
  it.each(foreign)("as others write it is obeyed or reported: %j", async (document) => {
    expect(await shown(`## Slide\n\n${document}`, "beta")).not.toContain(secret);
    expect(await shown(`## Slide\n\n${document}`, "beta", true)).not.toContain(secret);
  });
});

describe("any construct, restricted in any way", () => {
  const alpha = plants.map((plant) => {
    const ground = createGround("alpha");
    const document = plant.write(ground, createGround("alpha", true, ground));
    for (const { audience } of [ground, createGround("beta")])
      ground.files.set(`audiences/${audience}.yaml`, `name: Somebody\nshow: [${audience}, money]\n`);
    return {
      name: plant.name,
      isChapter: plant.isChapter,
      document,
      files: new Map([...ground.files].map(([path, text]) => [path, unmarked(String(text))] as const)),
    };
  });
  it("is understood as it is written", () => {
    for (const { name, document, isChapter, files } of alpha.filter((_, at) => at % 10 === 0))
      expect(readDeck(unmarked(document), true, isChapter, files).report.diagnostics, name).toEqual([]);
  });
  it("with a slip in the restriction is hidden or reported, never shown", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(misspelt(alpha), async ({ document, isChapter, files }) => {
        fc.pre(!isChapter || !/^#(?!.*\bQalpha)/m.test(document)); // a key that is made a comment is taken back, not misspelt
        const { deck, report } = readDeck(document, true, isChapter, files);
        if (report.hasErrors) return;
        const delivered = new Map<string, string>();
        for (const audience of deck.audiences)
          delivered.set(`public/${audience.id}`, await publicText(deck, audience, report));
        if (!report.hasErrors) expect(leaksIn(delivered)).toEqual([]);
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  });
});

describe("a speaker's note", () => {
  it.each(notes.map(plain))("is in no public page: %j", async (document) => {
    expect(readDeck(`## Slide\n\n${document}`).report.diagnostics).toEqual([]);
    expect(await shown(`## Slide\n\n${document}`, "alpha")).not.toContain(secret);
    expect(await shown(`## Slide\n\n${document}`, "alpha", true)).not.toContain(secret);
  });
  it("with a slip in it stays out of sight or is reported", { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(misspelt(notes.map(marked)), async ({ document }) => {
        expect(await shown(`## Slide\n\n${document}`, "alpha")).not.toContain(secret);
      }),
      { numRuns: Math.ceil(runs / 4) },
    );
  });
  it.each(foreignNotes)("as others write it is reported: %j", async (document) => {
    expect(await shown(`## Slide\n\n${document}`, "alpha")).not.toContain(secret);
  });
});
