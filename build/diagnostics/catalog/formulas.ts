// Mistakes of formulas that TeX allows and a page cannot show.
import type { Place } from "../../model/diagnostic.ts";
import { didYouMean } from "../suggestion.ts";
import { error } from "./severity.ts";

const reasons = {
  break: [
    "\\\\ breaks no line outside an environment.",
    "Put the lines between \\begin{gathered} and \\end{gathered}, or in aligned with a & before each =.",
  ],
  diagram: [
    "diagrams of CD are not drawn.",
    "Draw it as an image, or write the arrows in a line: A \\xrightarrow{f} B.",
  ],
  numbers: [
    "its environment numbers the lines, and formulas have no numbers here.",
    "Write the environment with a star, as align*, or give each line its \\tag{…} or \\notag.",
  ],
  lines: [
    "an array has at most two lines beside each other, and two only if they are not dashed.",
    "Write |, || or : between columns, and \\hline, \\hline\\hline or \\hdashline between rows.",
  ],
} as const;
export type Undrawn = keyof typeof reasons;

export const formulaUndrawn = (place: Place, reason: Undrawn) =>
  error("formula-undrawn", place, `This formula cannot be drawn: ${reasons[reason][0]}`, reasons[reason][1]);

/** `command` as `\href`. */
export const formulaReaches = (place: Place, command: string) =>
  error(
    "formula-undrawn",
    place,
    `This formula cannot be drawn: ${command} reaches out of it.`,
    "Formulas hold no links, pictures or HTML. Write a link or an image in Markdown, beside the formula.",
  );

export const formulaColour = (place: Place, name: string, known: readonly string[]) =>
  error(
    "formula-undrawn",
    place,
    `This formula cannot be drawn: there is no colour "${name}".`,
    didYouMean(name, known, "colours"),
  );
