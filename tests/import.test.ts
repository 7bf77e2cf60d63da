// Decks of other tools, written for this, and what they become: `npx vitest run tests/import.test.ts -u` writes the latter anew.
// sample.json says how many slides the tool itself would show.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { detectDialect } from "../build/import/detect.ts";
import { escapeHtml } from "../build/formats/escape-html.ts";
import { importDeck } from "../build/import/import-deck.ts";
import { buildImported, lostWords, wordsIn } from "./support/imported-talk.ts";

const folder = "tests/import";
const names = readdirSync(folder);
const deckOf = (name: string) => readFileSync(join(folder, name, "deck.md"), "utf8");

/** What tells a tool what to do, and is obeyed: its words are no words of the deck. */
const syntax = wordsIn(
  "marp true false paginate headingDivider class bg left right cover w h px html center div style display grid template columns column fr gap 1rem flex width height span br img src alt iframe title video audio controls p b i u em strong sub sup kbd mark code ul li h1 details summary script section aside notes note element slide data background image size fragment index fade up id color transition auto animate v click clicks switch template v-click layout cols two header default mdc url routeAlias Note Notes invert backgroundColor 0b2239 hide Link to carbon mdi ts js python r author lang date format revealjs incremental nonincremental slide number name subtitle footer yaml fig align line numbers revealOptions separator verticalSeparator theme tada rocket iconify brands text xl info align text muted embed nocookie youtube Youtube abc123 amp all at callout warning tip all intro quote fact end src pages",
);

describe("importing", () => {
  it.each(names)("%s keeps its slides, its words and what has no counterpart", async (name) => {
    const text = deckOf(name);
    const sample = JSON.parse(readFileSync(join(folder, name, "sample.json"), "utf8")) as {
      dialect: string;
      slides: number;
    };
    expect(detectDialect(text)).toBe(sample.dialect);
    const made = importDeck(text);
    for (const [path, written] of made.files)
      await expect(written).toMatchFileSnapshot(join("import", name, "expected", path));
    const told = [
      ...made.copies.map(({ from, to }) => `${from} -> ${to}`),
      ...made.listed.map(({ line, what }) => `${line}: ${what}`),
    ];
    await expect(`${told.join("\n")}\n`).toMatchFileSnapshot(join("import", name, "expected", "told.txt"));

    const built = await buildImported(made);
    expect(built.mistakes).toEqual([]);
    expect([made.slides, built.slides]).toEqual([sample.slides, sample.slides]);

    const output = [...made.files.values()].join("\n");
    expect(lostWords(text, `${output}\n${told.join("\n")}`).filter((word) => !syntax.has(word))).toEqual([]);

    const visible = built.html.replace(/<[^>]+>/g, "");
    for (const [, comment = ""] of output.matchAll(/<!--([\s\S]*?)-->/g))
      if (comment.trim() !== "") expect(visible).not.toContain(escapeHtml(comment.trim()));
    expect(built.html).not.toContain("<!--");
    const lines = text.split("\n").length;
    for (const { line } of made.listed) expect(line).toBeLessThanOrEqual(lines);
  });
});
