// TeX -> MathML at build time: browsers set it themselves, screen readers read it, and no font of its own is needed.
import katex from "katex";
import type { Token } from "markdown-it";
import { mathsInvalid } from "../diagnostics/catalog/markdown.ts";
import type { Place, Report } from "../diagnostics/report.ts";

/** `$a^2$` inside a line, `$$` around a display. */
export function maths(token: Token | undefined, place: Place, report: Report): string {
  try {
    return katex.renderToString(token?.content ?? "", {
      output: "mathml",
      displayMode: token?.block === true,
      throwOnError: true,
      trust: false,
    });
  } catch (error) {
    report.add(mathsInvalid(place, (error as Error).message.replace(/^KaTeX parse error: /, "")));
    return "";
  }
}
