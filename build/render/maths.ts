// TeX -> MathML at build time: browsers set it themselves, screen readers read it, and no font of its own is needed.
import { createRequire } from "node:module";
import type { Token } from "markdown-it";
import { mathsInvalid } from "../diagnostics/catalog/markdown.ts";
import type { Place, Report } from "../diagnostics/report.ts";

// Loaded at the first formula: most talks have none, and it is a third of what a build would load.
const require = createRequire(import.meta.url);
const loadKatex = () => require("katex") as typeof import("katex").default;

/** `$a^2$` inside a line, `$$` around a display. */
export function maths(token: Token | undefined, place: Place, report: Report): string {
  try {
    const mathMl = loadKatex().renderToString(token?.content ?? "", {
      output: "mathml",
      displayMode: token?.block === true,
      throwOnError: true,
      trust: false,
    });
    // A browser would set a lone letter in the italics of a mathematical font, which no machine has for sure: the theme sets it
    // in its own.
    return mathMl.replace(/<mi>(.)<\/mi>/gu, '<mi class="letter">$1</mi>');
  } catch (error) {
    report.add(mathsInvalid(place, (error as Error).message.replace(/^KaTeX parse error: /, "")));
    return "";
  }
}
