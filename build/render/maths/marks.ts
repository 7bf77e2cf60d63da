// Looks through a formula before it is made into MathML: what cannot be drawn is named, and each array is marked with its number,
// as a frame of a colour that no author can write, so that it is found again in the MathML.
import type { Undrawn } from "../../diagnostics/catalog/formulas.ts";
import { colourNames } from "./colour-names.ts";
import { isArray, notesOf, whyNot, type ArrayNotes } from "./arrays.ts";
import type { TexNode } from "./katex.ts";

export interface Marked {
  readonly arrays: readonly ArrayNotes[];
  readonly undrawn: readonly Undrawn[];
  readonly colours: readonly string[]; // names that are not known
}
const before = "array-";
/** `arrayMarked("border: 0.04em solid array-2")` is 2. */
export const arrayMarked = (style: string): number | undefined => {
  const name = style.slice(style.lastIndexOf(" ") + 1);
  return name.startsWith(before) ? Number(name.slice(before.length)) : undefined;
};

const isNode = (value: unknown): value is TexNode =>
  typeof value === "object" && value !== null && typeof (value as TexNode).type === "string";

/** Changes the tree. */
export function markArrays(body: TexNode[]): Marked {
  const arrays: ArrayNotes[] = [];
  const undrawn = new Set<Undrawn>();
  const colours = new Set<string>();
  const known = new Set<TexNode>(); // "\\dfrac" and others keep a node twice
  const visitAll = (holder: Record<string | number, unknown>): void => {
    for (const [key, value] of Object.entries(holder)) {
      if (Array.isArray(value)) visitAll(value as unknown as Record<number, unknown>);
      else if (isNode(value)) holder[key] = visit(value);
    }
  };
  const visit = (node: TexNode): TexNode => {
    if (known.has(node)) return node;
    known.add(node);
    if (node.type === "htmlmathml") node["html"] = []; // only the other half is shown
    visitAll(node);
    for (const key of ["color", "backgroundColor", "borderColor"]) {
      const colour = node[key];
      if (typeof colour === "string" && !colour.startsWith("#") && !colourNames.includes(colour.toLowerCase()))
        colours.add(colour);
    }
    if (node.type === "cr") undrawn.add("break");
    if (!isArray(node)) return node;
    const reason = whyNot(node);
    if (reason) undrawn.add(reason);
    arrays.push(notesOf(node));
    const borderColor = `${before}${arrays.length - 1}`;
    const frame = { type: "enclose", mode: node.mode, label: "\\fcolorbox", borderColor, body: node };
    known.add(frame);
    return frame;
  };
  visitAll(body as unknown as Record<number, unknown>);
  return { arrays, undrawn: [...undrawn], colours: [...colours] };
}
