// Selectors of a drawing's styles -> selectors that match inside this drawing only, with its names prefixed, as pieces.
// `.a, svg` is `[data-drawing="…"] .…-a,svg[data-drawing="…"],[data-drawing="…"] svg`.
import type { CSSToken } from "@csstools/css-tokenizer";
import type { Pieces } from "../model/picture.ts";
import { isBalanced, split, type StyleScope } from "./css-tokens.ts";
import { PieceList } from "./pieces.ts";

/** Nothing where there is no selector, or one that cannot be read. */
export function scopeSelectors(prelude: readonly CSSToken[], scope: StyleScope): Pieces | undefined {
  const list = new PieceList();
  for (const tokens of split(prelude, "comma-token")) {
    const selector = trim(tokens);
    if (
      selector.length === 0 ||
      !isBalanced(selector) ||
      !selector.every((token, at) => isPart(token, selector[at - 1], selector[at + 1]))
    )
      return undefined;
    const end = selector.findIndex(isCombinator);
    const first = end < 0 ? selector : selector.slice(0, end);
    const rest = end < 0 ? [] : selector.slice(end);
    const whole = asRoot(first, scope);
    const inside = first.some((token, at) => namesRoot(token, first[at - 1])) || hashOf(first) === scope.rootId;
    const alternatives = [
      ...(whole ? [[...whole.pieces]] : []),
      ...(inside ? [] : [new PieceList().append(root).text(" ").append(named(first)).pieces]),
    ];
    for (const alternative of alternatives) {
      if (list.pieces.length > 1) list.text(",");
      list.append(alternative).append(named(rest));
    }
  }
  return list.pieces.length > 1 ? list.pieces : undefined;
}

const root: Pieces = ['[data-drawing="', "", '"]'];
const isCombinator = ([type, raw]: CSSToken): boolean =>
  type === "whitespace-token" || (type === "delim-token" && (raw === ">" || raw === "+" || raw === "~"));
/** What may follow a colon: states and places of elements. A drawing on a slide is neither a form nor a page. */
const states = new Set(
  `root hover active focus focus-visible focus-within empty first-child last-child only-child first-of-type last-of-type
  only-of-type nth-child nth-last-child nth-of-type nth-last-of-type not is where has link any-link visited target lang
  dir`.split(/\s+/),
);
/** What selectors are made of: names, states, and attributes with their values. */
function isPart([type, raw]: CSSToken, before: CSSToken | undefined, next: CSSToken | undefined): boolean {
  if (type === "colon-token")
    return (next?.[0] === "ident-token" || next?.[0] === "function-token") && states.has(next[4].value.toLowerCase());
  if (type === "function-token") return before?.[0] === "colon-token";
  if (type === "string-token") return before?.[1] === "=" && !raw.includes("//");
  return type === "delim-token" ? ".*>+~|=^$-".includes(raw) : parts.has(type);
}
const parts = new Set<string>(
  "ident-token hash-token whitespace-token comma-token [-token ]-token (-token )-token number-token dimension-token".split(
    " ",
  ),
);
const isDot = (token: CSSToken | undefined): boolean => token?.[0] === "delim-token" && token[1] === ".";
const namesRoot = (token: CSSToken, before: CSSToken | undefined): boolean =>
  token[0] === "ident-token" && token[4].value.toLowerCase() === "root" && before?.[0] === "colon-token";
const hashOf = (tokens: readonly CSSToken[]): string | undefined => {
  const hash = tokens.find((token) => token[0] === "hash-token");
  return hash?.[0] === "hash-token" ? hash[4].value : undefined;
};

/** The first part of a selector, as it matches the drawing's root; nothing where it cannot. */
function asRoot(tokens: readonly CSSToken[], { rootId, rootClasses }: StyleScope): PieceList | undefined {
  const rest = new PieceList();
  let element = "";
  let self = root;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const next = tokens[at + 1];
    if (token[0] === "hash-token") {
      if (token[4].value !== rootId) return undefined;
      self = [':is([data-drawing="', "", '"],#', "", ")"]; // weighs as much as the id did
    } else if (isDot(token) && next?.[0] === "ident-token") {
      if (!rootClasses.has(next[4].value)) return undefined;
      at++;
    } else if (token[0] === "colon-token" && next && namesRoot(next, token)) at++;
    else if (at === 0 && (token[0] === "ident-token" || token[1] === "*")) {
      if (token[1] !== "*" && token[1] !== "svg") return undefined;
      element = token[1];
    } else {
      rest.append(named(tokens.slice(at)));
      break;
    }
  }
  return new PieceList().text(element).append(self).append(rest.pieces);
}

/** The same selector with its ids and classes prefixed. */
function named(tokens: readonly CSSToken[]): Pieces {
  const list = new PieceList();
  let brackets = 0;
  for (const [at, token] of tokens.entries()) {
    if (token[0] === "[-token") brackets++;
    if (token[0] === "]-token") brackets--;
    if (token[0] === "hash-token" && brackets === 0) list.text("#").name(token[4].value);
    else if (token[0] === "ident-token" && brackets === 0 && isDot(tokens[at - 1])) list.name(token[4].value);
    else list.text(token[1]);
  }
  return list.pieces;
}

function trim(tokens: readonly CSSToken[]): CSSToken[] {
  const start = tokens.findIndex(([type]) => type !== "whitespace-token");
  const end = tokens.findLastIndex(([type]) => type !== "whitespace-token");
  return start < 0 ? [] : tokens.slice(start, end + 1);
}
