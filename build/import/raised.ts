// H₂O and m²: Markdown has no letters above or below the line. Our fonts have ¹, ² and ³; formulas have the rest.
import type { Piece } from "./deck.ts";

const signs: Readonly<Record<string, string>> = { "1": "¹", "2": "²", "3": "³" };

/** `raised("sup", "2")` is the text ²; `raised("sub", "2")` the formula `_{2}`. */
export function raised(place: "sup" | "sub", text: string): Piece {
  const sign = place === "sup" ? signs[text] : undefined;
  if (sign !== undefined) return { kind: "text", text: sign };
  const safe = text.replace(/[\\{}$%#&_^~]/g, " ");
  return { kind: "maths", tex: `${place === "sup" ? "^" : "_"}{${/^[\d+-]+$/.test(safe) ? safe : `\\text{${safe}}`}}` };
}
