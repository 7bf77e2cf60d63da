// The formulas of one audience: each is made once, and stands in a page as a mark until the page's fonts are known. What they
// are set in, only a page with formulas carries: the glyphs that they need of a mathematical font.
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";
import { formulaOf, type Formula } from "./maths/maths.ts";

export interface Formulas {
  readonly write: (tex: string, display: boolean, place: Place, report: Report) => string;
  readonly fill: (page: string) => { readonly html: string; readonly characters: string; readonly words: string };
}
// No content can hold it: control characters are refused when a file is read.
const mark = "\u0001";

export function createFormulas(): Formulas {
  const made: Formula[] = [];
  const known = new Map<string, number>();
  return {
    write(tex, display, place, report) {
      const key = `${display ? "$$" : "$"}${tex}`;
      let index = known.get(key);
      if (index === undefined) {
        const formula = formulaOf(tex, display, place, report);
        if (!formula) return "";
        index = made.push(formula) - 1;
        known.set(key, index);
      }
      return `${mark}${index}${mark}`;
    },
    /** Between two marks stands the number of a formula. */
    fill(page) {
      if (made.length === 0) return { html: page, characters: "", words: "" };
      const used = new Set<Formula>();
      const html = page
        .split(mark)
        .map((piece, at) => {
          const formula = at % 2 === 1 ? made[Number(piece)] : undefined;
          if (formula) used.add(formula);
          return formula?.html ?? piece;
        })
        .join("");
      return {
        html,
        characters: [...used].map(({ characters }) => characters).join(""),
        words: [...used].map(({ words }) => words).join(" "),
      };
    },
  };
}
