// A talk in two languages: slides pair by their ids, in the order of the first, and no translation widens what is shown.
import { describe, expect, it } from "vitest";
import { talk } from "../talk.ts";

const files = {
  "audiences/en.yaml": "name: All\n",
  "audiences/vienna.yaml": "name: Wien\nlang: de-AT\n",
  "audiences/board.yaml": "name: Vorstand\nlang: de\n",
  "chapters/one.md":
    "# One\n\n## Why {#why .dark}\n\nBecause.\n\n## Secret {#secret audience=board}\n\nHush.\n\n## Last {#last}\n\nSee [](#why).\n",
  "chapters/one.de.md": "# Eins\n\n## Geheim {#secret}\n\nPst.\n\n## Warum {#why}\n\nDarum.\n",
};
const titles = (audience: string, made = talk(files)) =>
  made.cuts
    .get(audience)!
    .chapters.flatMap(({ slides }) => slides.map(({ title, lang }) => `${title}${lang ? ` (${lang})` : ""}`));

describe("a talk with a translation", () => {
  it("is read in the language of each audience, and of its region", () => {
    expect(titles("en")).toEqual(["One", "Why", "Last"]);
    expect(titles("board")).toEqual(["Eins", "Warum", "Geheim", "Last (en)"]);
    expect(titles("vienna")).toEqual(["Eins", "Warum", "Last (en)"]);
  });
  it("keeps ids, looks and restrictions of the first language", () => {
    const { cuts, words, mistakes } = talk(files);
    const [, why] = cuts.get("vienna")!.chapters[0]!.slides;
    expect([why?.id, why?.attributes.classes]).toEqual(["why", ["dark"]]);
    expect(words("vienna")).not.toContain("Pst");
    expect(words("en")).not.toMatch(/Darum|Pst|Hush/);
    expect(cuts.get("vienna")!.addresses.get("why")).toBe("why");
    expect(mistakes()).toEqual(["content/chapters/one.de.md:1:1 translation-missing"]);
  });
  it("hides more where the translation says so", () => {
    const own = { ...files, "chapters/one.de.md": "# Eins\n\n## Warum {#why audience=board}\n\nDarum.\n" };
    expect(titles("vienna", talk(own))).toEqual(["Eins", "Last (en)"]);
  });
  it("is none where the file is named as a chapter, or its name says no language", () => {
    const chapters = { "deck.yaml": "title: T\nchapters: [one, one.de, v1.2]\n", "chapters/v1.2.md": "# Two\n" };
    expect(titles("en", talk({ ...files, ...chapters, "chapters/one.de.md": "# Eins\n" }))).toEqual([
      "One",
      "Why",
      "Last",
      "Eins",
      "Two",
    ]);
  });
});
