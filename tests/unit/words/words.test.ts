// The words that we add, in every language that we have: complete, with the places that are filled in, and none of ours in another's.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { en } from "../../../build/words/languages/en.ts";
import { fill, keysOf, loadWords, spokenLanguages, tableOf, withOwn, wordsOf } from "../../../build/words/words.ts";
import { talk } from "../talk.ts";

const at = (words: object, key: string): string =>
  key.split(".").reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], words) as string;
const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe("our words", () => {
  it("are there in eleven languages", () => {
    expect(spokenLanguages).toEqual(["ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pt", "zh-Hans"]);
    const files = readdirSync("build/words/languages").map((file) => file.replace(/\.ts$/, ""));
    expect(files.sort()).toEqual(spokenLanguages);
  });

  it.each(spokenLanguages)("have the same keys in %s, with the same places, and none is English", async (lang) => {
    const words = await loadWords(lang);
    expect(words.lang).toBe(lang);
    expect(keysOf(words)).toHaveLength(keysOf(en).length);
    const same: string[] = [];
    for (const key of keysOf(en)) {
      const [ours, theirs] = [at(en, key), at(words, key)];
      expect(theirs.trim(), key).not.toBe("");
      expect(theirs, key).not.toMatch(/"/);
      if (key !== "lang") expect(places(theirs), key).toEqual(places(ours));
      if (ours === theirs && ours.replace(/\{\w+\}|[\s\p{P}]/gu, "").length > 6) same.push(ours);
    }
    // Words that several languages share.
    if (lang !== "en")
      expect(
        same.filter((one) => !/^(Important|Pause|Handout|QR|Source|Sources|Figure \{n\}|\{n\} minutes)/.test(one)),
      ).toEqual([]);
  });

  it("serve the regions of a language, and Chinese only in the signs that it is written with", () => {
    expect(["de-CH", "zh", "zh-CN", "zh-TW", "zh-Hant", "pt-BR", "pl"].map(tableOf)).toEqual([
      "de", "zh-Hans", "zh-Hans", undefined, undefined, "pt", undefined,
    ]); // prettier-ignore
    expect(wordsOf("xx").lang).toBe("en");
    expect(fill("{n} of {all}{x}", { n: 1, all: 2 })).toBe("1 of 2");
  });

  it("are replaced by a talk's own, those of the region last", async () => {
    const own = new Map([
      ["de", { handout: { room: "Platz für Notizen", skip: "Zum Text" } }],
      ["de-CH", { handout: { room: "Platz fürs Notieren" } }],
    ]);
    const made = withOwn(await loadWords("de-CH"), "de-CH", own);
    expect([made.lang, made.handout.room, made.handout.skip, made.handout.source]).toEqual([
      "de-CH", "Platz fürs Notieren", "Zum Text", "Quelle",
    ]); // prettier-ignore
  });

  it("may be brought along for a language that we do not have: what is missing is told", () => {
    const { mistakes } = talk({
      "deck.yaml": "title: T\nlang: pl\n",
      "chapters/one.md": "# One\n",
      "words/pl.yaml": "page: { slides: Slajdy }\n",
    });
    expect(mistakes().join()).toMatch(/words-missing/);
  });

  it("are asked for by what they are, never by the name of one language", () => {
    const files = readdirSync("build", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    for (const file of files) {
      const text = readFileSync(join("build", file), "utf8");
      expect(/lang\.(?:toLowerCase\(\)\.)?startsWith\(|lang === "ja"/.test(text), file).toBe(false);
    }
  });
});
