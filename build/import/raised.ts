// H₂O and x²: Markdown has no letters above or below the line, Unicode has some, and formulas have all.
import type { Piece } from "./deck.ts";

const plain = "0123456789+-=()n";
const letters = {
  sup: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ",
  sub: "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ",
} as const;

/** `raised("sup", "2")` is the text ²; of what has no such letters, a formula. */
export function raised(place: "sup" | "sub", text: string): Piece {
  const found = [...text].map((letter) => [...letters[place]][plain.indexOf(letter)]);
  if (text !== "" && found.every((one) => one !== undefined)) return { kind: "text", text: found.join("") };
  const safe = text.replace(/[\\{}$%#&_^~]/g, " ");
  return { kind: "maths", tex: `${place === "sup" ? "^" : "_"}{\\text{${safe}}}` };
}
