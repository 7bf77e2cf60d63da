// TeX -> MathML at build time: browsers set it themselves, and screen readers read it.
//
//   formulaOf("\\boxed{a^2}", false, place, report)?.html is <span class="katex"><math …>…</math></span>
import { formulaColour, formulaReaches, formulaUndrawn } from "../../diagnostics/catalog/formulas.ts";
import { mathsInvalid } from "../../diagnostics/catalog/markdown.ts";
import type { Report } from "../../diagnostics/report.ts";
import { escapeHtml } from "../../formats/escape-html.ts";
import type { Place } from "../../model/diagnostic.ts";
import { colourNames } from "./colour-names.ts";
import type { ArrayNotes } from "./arrays.ts";
import { draw, type Drawn } from "./draw.ts";
import { mathMlOf, treeOf } from "./katex.ts";
import { markArrays } from "./marks.ts";

export type Formula = Drawn;

/** `$a^2$` inside a line, `$$` around a display. Nothing, and a mistake, for what is no TeX or cannot be drawn. */
export function formulaOf(tex: string, display: boolean, place: Place, report: Report): Formula | undefined {
  try {
    const { body, untrusted } = treeOf(tex, display);
    const { arrays, undrawn, colours } = markArrays(body);
    for (const command of new Set(untrusted)) report.add(formulaReaches(place, command));
    for (const reason of undrawn) report.add(formulaUndrawn(place, reason));
    for (const colour of colours) report.add(formulaColour(place, colour, colourNames));
    if (untrusted.length + undrawn.length + colours.length > 0) return undefined;
    const tagOf = (array: ArrayNotes, row: number): Drawn | undefined => {
      const tag = array.tags[row];
      return tag && draw(mathMlOf(tag, false), arrays, () => undefined);
    };
    const { html, characters, words } = draw(mathMlOf(body, display), arrays, tagOf);
    const tagged = body.some(({ type }) => type === "tag") || arrays.some(({ tags }) => tags.length > 0);
    const attributes = `xmlns="http://www.w3.org/1998/Math/MathML"${display ? ' display="block"' : ""}${tagged ? ' class="tagged"' : ""}`;
    const source = `<annotation encoding="application/x-tex">${escapeHtml(tex)}</annotation>`;
    return {
      html: `<span class="katex"><math ${attributes}><semantics>${html}${source}</semantics></math></span>`,
      characters,
      words,
    };
  } catch (error) {
    report.add(mathsInvalid(place, (error as Error).message.replace(/^KaTeX parse error: /, "")));
    return undefined;
  }
}
