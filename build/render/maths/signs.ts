// Signs as the mathematical face holds them: some it has in the length or height that is needed only as another character.
import type { MathNode } from "./katex.ts";

// Signs that mathematical faces hold in one size only, and those that grow.
export const bars = new Map([
  ["|", "|"],
  ["‖", "‖"],
  ["∣", "|"],
  ["∥", "‖"],
]);
const none: ReadonlyMap<string, string> = new Map();
const vector = "\u20d7";
const accents = new Map([
  ["^", "ˆ"],
  ["~", "˜"],
]);
const wideAccents = new Map([
  ["→", vector],
  ["↔", "\u20e1"],
  ["^", "\u0302"],
]);
const longArrows = new Map([
  ["→", "⟶"],
  ["↔", "⟷"],
  ["↦", "⟼"],
]);

/** What stands in an `mover`, `munder` or `munderover`, with signs that grow and stand where they should. */
export function withSigns({ attributes = {}, children = [] }: MathNode): readonly MathNode[] {
  return children.map((child, at) => {
    const [only] = child.children ?? [];
    if (child.type !== "mo" || only?.text === undefined) return child;
    const stretchy = child.attributes?.["stretchy"] === "true";
    const signs = at === 0 ? longArrows : attributes["accent"] === undefined ? none : stretchy ? wideAccents : accents;
    const sign = signs.get(only.text);
    if (sign === undefined && only.text !== vector) return child;
    // A sign that has no width of its own would hang on the left of what it stands over.
    const style = only.text === vector ? { style: "padding-inline-start:.45em" } : {};
    return { ...child, attributes: { ...child.attributes, ...style }, children: [{ text: sign ?? vector }] };
  });
}
