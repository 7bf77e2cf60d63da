// Styles of a drawing -> the same styles for this drawing alone, as pieces.
// `.a{fill:red}` is `[data-drawing="…"] .…-a{fill:red}`; `svg`, `*` and `:root` are the drawing itself as well.
import type { CSSToken } from "@csstools/css-tokenizer";
import type { Pieces } from "../model/picture.ts";
import { isBalanced, rulesOf, split, tokenize, type StyleScope } from "./css-tokens.ts";
import { PieceList } from "./pieces.ts";
import { scopeSelectors } from "./drawing-selectors.ts";

/** A whole `<style>`. */
export function cleanSheet(css: string, scope: StyleScope): Pieces {
  const tokens = tokenize(css);
  return cleanRules(tokens, scope, keyframesOf(tokens));
}

function cleanRules(tokens: readonly CSSToken[], scope: StyleScope, keyframes: ReadonlySet<string>): Pieces {
  const list = new PieceList();
  for (const { prelude, block } of rulesOf(tokens)) {
    const [first] = prelude;
    if (first?.[0] !== "at-keyword-token") {
      const selectors = block ? scopeSelectors(prelude, scope) : undefined;
      if (selectors && block)
        list
          .append(selectors)
          .text("{")
          .append(cleanDeclarations(block, scope, keyframes))
          .text("}");
      continue;
    }
    const rule = first[4].value.toLowerCase();
    const names = prelude.slice(1);
    if (block && (rule === "media" || rule === "supports") && !names.some(leadsAway))
      list
        .text(`@${rule}${textOf(names)}{`)
        .append(cleanRules(block, scope, keyframes))
        .text("}");
    else if (block && rule === "keyframes") {
      list.text("@keyframes ").name(keyframeName(names)).text("{");
      for (const step of rulesOf(block))
        if (step.block && !step.prelude.some((token) => token[0] === "at-keyword-token" || leadsAway(token)))
          list
            .text(`${textOf(step.prelude).trim()}{`)
            .append(cleanDeclarations(step.block, scope, keyframes))
            .text("}");
      list.text("}");
    } else if (rule === "import" || rule === "font-face") scope.tell(`@${rule}`);
    else if (block && rule !== "page" && !rule.startsWith("-")) scope.tell(`@${rule}`);
  }
  return list.pieces;
}

/** Declarations, in a rule or in the attribute `style`; what places things on the page, or loads, is left out. */
export function cleanDeclarations(
  tokens: readonly CSSToken[],
  scope: StyleScope,
  keyframes: ReadonlySet<string> = new Set(),
): Pieces {
  const list = new PieceList();
  for (const declaration of split(tokens, "semicolon-token")) {
    const [name, ...rest] = declaration.filter((token, at) => token[0] !== "whitespace-token" || at > 0);
    const colon = rest.findIndex(([type]) => type === "colon-token");
    if (name?.[0] !== "ident-token" || rest.slice(0, colon).some(([type]) => type !== "whitespace-token") || colon < 0)
      continue;
    const property = name[4].value;
    if (placing.has(property.toLowerCase()) || !/^[\w-]+$/.test(property)) continue;
    const moves = /^(-webkit-)?animation(-name)?$/i.test(property);
    const value = cleanValue(rest.slice(colon + 1), scope, moves ? keyframes : new Set());
    if (value) list.text(`${property}:`).append(value).text(";");
  }
  return list.pieces;
}
const placing = new Set(
  "position z-index top right bottom left inset float content behavior -moz-binding all anchor-name view-transition-name contain container".split(
    " ",
  ),
);

/** A value with its addresses seen to; nothing where it would load something, or is none. */
export function cleanValue(
  tokens: readonly CSSToken[],
  scope: StyleScope,
  keyframes: ReadonlySet<string> = new Set(),
): Pieces | undefined {
  const list = new PieceList();
  if (!isBalanced(tokens)) return undefined;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const [type, raw] = token;
    if (type.startsWith("bad-") || type === "{-token" || type === "}-token" || type === "at-keyword-token")
      return undefined;
    const isUrl = type === "function-token" && token[4].value.toLowerCase() === "url";
    if (type === "url-token" || isUrl) {
      if (isUrl) while (tokens[at + 1]?.[0] === "whitespace-token") at++;
      const held = isUrl ? tokens[++at] : token;
      if (isUrl) while (at + 1 < tokens.length && tokens[at]?.[0] !== ")-token") at++;
      const address = held?.[0] === "url-token" || held?.[0] === "string-token" ? held[4].value.trim() : "";
      const embedded = address.startsWith("#") ? undefined : scope.embed(address);
      if (address.startsWith("#")) list.text("url(#").name(fragmentName(address)).text(")");
      else if (embedded !== undefined) list.text(`url(${embedded})`);
      else {
        scope.tell(`url(${address.slice(0, 60)})`);
        return undefined;
      }
    } else if (leadsAway(token)) {
      scope.tell(raw);
      return undefined;
    } else if (type === "ident-token" && keyframes.has(token[4].value)) list.name(token[4].value);
    else list.text(raw);
  }
  return list.pieces;
}

/** `#a%20b` names `a b`. */
export function fragmentName(address: string): string {
  try {
    return decodeURIComponent(address.slice(1));
  } catch {
    return address.slice(1);
  }
}

/** Functions that count, colour, move and shape. Any other may load something, today or in the next browser. */
const functions = new Set(
  `rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark var calc min max clamp round mod rem abs sign sin
  cos tan atan atan2 sqrt pow hypot log exp matrix matrix3d translate translatex translatey translatez translate3d scale
  scalex scaley scalez scale3d rotate rotatex rotatey rotatez rotate3d skew skewx skewy perspective cubic-bezier steps
  linear linear-gradient radial-gradient conic-gradient blur brightness contrast drop-shadow grayscale hue-rotate invert
  opacity saturate sepia inset circle ellipse polygon path rect xywh shape selector not`.split(/\s+/),
);
const leadsAway = (token: CSSToken): boolean =>
  token[0] === "url-token" ||
  token[0].startsWith("bad-") ||
  (token[0] === "string-token" && token[4].value.includes("//")) || // what draws names no address in quotation marks
  (token[0] === "function-token" && !functions.has(token[4].value.toLowerCase()));

const textOf = (tokens: readonly CSSToken[]): string => tokens.map(([, raw]) => raw).join("");
const keyframeName = (tokens: readonly CSSToken[]): string => {
  const token = tokens.find(([type]) => type !== "whitespace-token");
  return token?.[0] === "ident-token" || token?.[0] === "string-token" ? token[4].value : "none";
};
function keyframesOf(tokens: readonly CSSToken[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [at, token] of tokens.entries())
    if (token[0] === "at-keyword-token" && token[4].value.toLowerCase() === "keyframes")
      names.add(keyframeName(tokens.slice(at + 1, at + 4)));
  return names;
}
