// TeX -> MathML at build time: browsers set it themselves, and screen readers read it. What it is set in, only a page with
// formulas carries: the glyphs that they need of a mathematical font.
import { createRequire } from "node:module";
import { mathsInvalid } from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";

// Loaded at the first formula: most talks have none, and it is a third of what a build would load.
const require = createRequire(import.meta.url);
const loadKatex = () => require("katex") as typeof import("katex").default;

export interface Formula {
  readonly html: string; // MathML
  readonly characters: string; // that it needs of the mathematical face
  readonly words: string; // `\text{…}`: of the text's own face
}

/** `$a^2$` inside a line, `$$` around a display. Nothing, and a mistake, for what is no TeX. */
export function formulaOf(tex: string, display: boolean, place: Place, report: Report): Formula | undefined {
  try {
    const katex = loadKatex().renderToString(tex, {
      output: "mathml",
      displayMode: display,
      throwOnError: true,
      trust: false,
    });
    const html = katex.replace(/ mathvariant="([a-z-]+)">([A-Za-z0-9]+)</g, (whole, variant: string, text: string) =>
      variant in alphabets ? `>${[...text].map((one) => inAlphabet(variant, one)).join("")}<` : whole,
    );
    return { html, ...lettersOf(html) };
  } catch (error) {
    report.add(mathsInvalid(place, (error as Error).message.replace(/^KaTeX parse error: /, "")));
    return undefined;
  }
}

// Browsers know no `mathvariant` but "normal" any more: letters of another alphabet are characters of their own.
const alphabets: Readonly<
  Record<string, { readonly capitals: number; readonly small: number; readonly digits?: number }>
> = {
  bold: { capitals: 0x1d400, small: 0x1d41a, digits: 0x1d7ce },
  italic: { capitals: 0x1d434, small: 0x1d44e },
  "bold-italic": { capitals: 0x1d468, small: 0x1d482 },
  script: { capitals: 0x1d49c, small: 0x1d4b6 },
  fraktur: { capitals: 0x1d504, small: 0x1d51e },
  "double-struck": { capitals: 0x1d538, small: 0x1d552, digits: 0x1d7d8 },
  "sans-serif": { capitals: 0x1d5a0, small: 0x1d5ba, digits: 0x1d7e2 },
  monospace: { capitals: 0x1d670, small: 0x1d68a, digits: 0x1d7f6 },
};
// Those that Unicode had before the alphabets came.
const older = new Map(
  (
    "italic h=ℎ,script B=ℬ,script E=ℰ,script F=ℱ,script H=ℋ,script I=ℐ,script L=ℒ,script M=ℳ,script R=ℛ,script e=ℯ,script g=ℊ," +
    "script o=ℴ,fraktur C=ℭ,fraktur H=ℌ,fraktur I=ℑ,fraktur R=ℜ,fraktur Z=ℨ,double-struck C=ℂ,double-struck H=ℍ," +
    "double-struck N=ℕ,double-struck P=ℙ,double-struck Q=ℚ,double-struck R=ℝ,double-struck Z=ℤ"
  )
    .split(",")
    .map((pair) => pair.split("=") as [string, string]),
);

/** `inAlphabet("double-struck", "R")` is `ℝ`. */
export function inAlphabet(variant: string, letter: string): string {
  const { capitals, small, digits } = alphabets[variant]!;
  const at = (start: number | undefined, first: string) =>
    start === undefined ? letter : String.fromCodePoint(start + letter.codePointAt(0)! - first.codePointAt(0)!);
  const moved = /[A-Z]/.test(letter) ? at(capitals, "A") : /[a-z]/.test(letter) ? at(small, "a") : at(digits, "0");
  return older.get(`${variant} ${letter}`) ?? moved;
}

const greek = { small: [0x3b1, 0x1d6fc], capitals: [0x391, 0x1d6e2] } as const;
/** A browser sets a letter that stands alone in italics: `italicOf("α")` is `𝛼`. */
function italicOf(letter: string): string {
  if (/[A-Za-z]/.test(letter)) return inAlphabet("italic", letter);
  for (const [first, italic] of Object.values(greek)) {
    const at = letter.codePointAt(0)! - first;
    if (at >= 0 && at < 25) return String.fromCodePoint(italic + at);
  }
  return letter;
}

/** KaTeX hands over MathML as text; its letters are counted here, before it is part of any page of ours. */
function lettersOf(mathMl: string): { readonly characters: string; readonly words: string } {
  const shown = mathMl.replace(/<annotation[\s\S]*?<\/annotation>/g, "");
  const said = (html: string) =>
    html.replace(/<[^>]*>/g, "").replace(/&(?:lt|gt|quot|amp|#x27);/g, (entity) => entities[entity] ?? entity);
  // The sign of a root is drawn, not written.
  const text = said(shown) + (/<(msqrt|mroot)\b/.test(shown) ? "√" : "");
  return {
    characters: text + [...text].map(italicOf).join(""),
    words: [...shown.matchAll(/<mtext>(.*?)<\/mtext>/g)].map(([, words = ""]) => said(words)).join(" "),
  };
}
const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&amp;": "&",
};
