// What Slidev, Marp, Pandoc, Quarto and chat programs draw of a few letters, and Markdown does not: told, never shown.
import type { MarkdownIt, StateInline } from "markdown-it";
import { literalUnknown } from "../../diagnostics/catalog/markdown.ts";
import { fail } from "./environment.ts";

interface Spelling {
  readonly pattern: RegExp;
  readonly after: RegExp; // the letter before it; "" where a line or a text begins
  readonly hint: string;
}
const apart = /^[^\p{L}\p{N}:/@._-]?$/u;
const raised = "Write the signs themselves (x², H₂O), or a formula, $10^3$";
const spellings: Readonly<Record<string, Spelling>> = {
  ":": { pattern: /^:[a-z][a-z0-9_+-]{1,40}:(?![\p{L}\p{N}:/])/u, after: apart, hint: "Write the sign itself" },
  "=": { pattern: /^==(?![\s=])[^=\n]{0,200}[^\s=]==(?!=)/, after: /^[^=]?$/, hint: "Write **words** or *words*" },
  "~": { pattern: /^~[\p{L}\p{N}+−-]{1,12}~(?!~)/u, after: /^[\p{L})\]]$/u, hint: raised },
  "^": { pattern: /^\^[\p{L}\p{N}+−-]{1,12}\^/u, after: /^[\p{L}\p{N})\]]$/u, hint: raised },
  "@": { pattern: /^@(?:fig|tbl|tab|sec|eq|lst)[:-][\w-]{1,60}/, after: apart, hint: "Write [@fig:name] or [@tab:name], or link to its slide" },
}; // prettier-ignore
const farthest = 210;

export function foreignSpellings(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("escape", "foreign", foreign);
}

/** `:fire:`, `==marked==`, `H~2~O`, `10^3^` and `@fig-sales`. */
function foreign(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  const spelling = spellings[src[pos]!];
  if (!spelling || !spelling.after.test(pos === 0 ? "" : src[pos - 1]!)) return false;
  const written = spelling.pattern.exec(src.slice(pos, Math.min(pos + farthest, state.posMax)))?.[0];
  if (written === undefined) return false;
  return fail(state, silent, pos, pos + written.length, (place) =>
    literalUnknown(place, written, `${spelling.hint}; for text, put a backslash before it.`),
  );
}

/** The words that Marp reads between the brackets of an image: `bg left:40%`, `w:300`. */
export const isMarpImage = (alt: string): boolean =>
  /^bg(?:\s+(?:left|right|fit|cover|contain|auto|vertical|[\d.]+%|\w+:\S+))*$/.test(alt.trim()) ||
  /(?:^|\s)(?:w|h|width|height):\d/.test(alt);
