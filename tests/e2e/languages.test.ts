// One slide set in eleven languages: in the words, the writing and the faces of each.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { spokenLanguages } from "../../build/words/words.ts";
import { holdBrowser, openPage } from "../support/browser.ts";

let folder = "";
let held: Awaited<ReturnType<typeof holdBrowser>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kamishibai-languages-"));
  const { report } = await build({ root: "tests/languages-gallery", out: join(folder, "out"), only: ["html"] });
  expect(report.diagnostics).toEqual([]);
  held = await holdBrowser();
});
afterAll(async () => {
  await held.close();
  await rm(folder, { recursive: true, force: true });
});

const figures: Readonly<Record<string, string>> = {
  ar: "6.46 ترليون ين",
  de: "6,46 Billionen ¥",
  en: "¥6.46 trillion",
  es: "6,46 billones ¥",
  fr: "6,46 billions ¥",
  it: "6,46 mila miliardi ¥",
  ja: "6兆4600億円",
  ko: "6.46조 엔",
  nl: "¥ 6,46 biljoen",
  pt: "¥ 6,46 trilhões",
  "zh-Hans": "6.46万亿日元",
};

describe("the gallery of languages", () => {
  it("has them all", () => expect(Object.keys(figures).sort()).toEqual([...spokenLanguages].sort()));
  it.each(Object.entries(figures))("speaks %s", async (lang, figure) => {
    const deck = pathToFileURL(join(folder, `out/public/${lang.toLowerCase()}/index.html`)).href;
    const page = await openPage(held.browser, deck);
    const seen = await page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      const slides = [...document.querySelectorAll<HTMLElement>(".slides > section")];
      // Every piece of text stands in a face of the deck: the system's may lack the letters.
      const faces = slides.flatMap((slide) =>
        [...slide.querySelectorAll("*")]
          .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent!.trim() !== ""))
          .map((one) => getComputedStyle(one).fontFamily),
      );
      const number = document.querySelector("#number .body p")?.textContent ?? "";
      return { lang, dir, slides: slides.map(({ id, lang: own }) => id + own), faces: [...new Set(faces)], number };
    });
    await page.close();
    expect([seen.lang, seen.dir]).toEqual([lang, lang === "ar" ? "rtl" : ""]);
    expect(seen.slides).toEqual(
      "title opening-of-one list number table chart quote tip time question".split(" "), // none in another language
    );
    for (const face of seen.faces) expect(face).toMatch(/^"?Kamishibai/);
    expect(
      seen.number
        .replace(/[\u200e\u200f]/g, "")
        .replace(/[\u00a0\u202f]/g, " ")
        .trim(),
    ).toBe(figure);
  });
});
