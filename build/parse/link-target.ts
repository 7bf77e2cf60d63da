// The address of a link or an image as it was written -> what it leads to. Nothing for what no browser should follow.
import { posix } from "node:path";
import { leadsOutside } from "../formats/outside.ts";
import type { Expression, LinkTarget } from "../model/tree.ts";

/** markdown-it escapes addresses; what is no UTF-8 in them stays escaped. */
export function unescapeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** `linkTarget("two.md#more", "content/chapters/one.md")` is `{ kind: "chapter", chapter: "two", slide: "more" }`. */
export function linkTarget(address: string, file: string): LinkTarget | undefined {
  const bare = address.trim();
  if (bare.startsWith("#")) return { kind: "slide", slide: decodePiece(bare.replace(/^#\/?/, "")) };
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase();
  if (scheme !== undefined)
    return ["javascript", "vbscript", "file", "data", "blob", "about", "view-source"].includes(scheme)
      ? undefined
      : { kind: "address", address };
  if (bare.startsWith("//")) return { kind: "address", address: `https:${bare}` };
  if (bare === "") return { kind: "file", path: "" };
  const [path = "", slide = ""] = bare.split("#", 2);
  if (path.endsWith(".md")) {
    const whole = posix.normalize(posix.join(posix.dirname(file), decodePiece(path)));
    const chapter = whole.replace(/^content\/chapters\//, "").replace(/\.md$/, "");
    return { kind: "chapter", chapter, slide: decodePiece(slide) };
  }
  return { kind: "file", path: bare };
}

function decodePiece(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address with values in it, `https://example.org/{{vars.city}}`; or one that a value begins. */
export function computedTarget(address: string, expression: (source: string) => Expression): LinkTarget | undefined {
  if (!address.startsWith("{{") && !leadsOutside(address)) return undefined;
  const pieces = address.split(/(\{\{[^{}]+\}\})/).filter((piece) => piece !== "");
  if (pieces.some((piece) => !isExpression(piece) && piece.includes("{{"))) return undefined;
  return { kind: "computed", pieces: pieces.map((piece) => (isExpression(piece) ? expression(piece) : piece)) };
}

const isExpression = (piece: string): boolean => piece.startsWith("{{") && piece.endsWith("}}");
