// The tree of a drawing -> what a page may hold of it, as pieces behind "<svg", and what was left out and could be seen.
// `<svg viewBox="0 0 9 9"><g onclick="…" id="a"/></svg>` is [` viewBox="0 0 9 9"><g id="`, "a", `"/></svg>`].
import type { Pieces } from "../model/picture.ts";
import { escapeHtml } from "../formats/escape-html.ts";
import { tokenize, type StyleScope } from "./css-tokens.ts";
import { cleanDeclarations, cleanSheet, cleanValue, fragmentName } from "./drawing-css.ts";
import { elements, isAnimated, isKept, isPlain, isProperty, silent } from "./drawing-words.ts";
import { PieceList } from "./pieces.ts";
import type { Element } from "./read-drawing.ts";
import { sizeOfDrawing } from "./drawing-size.ts";

/** Something that was in the drawing and is not on the page. */
export interface Loss {
  readonly what: string; // "<foreignObject>"
  readonly isText: boolean; // words of another language in it: without them the drawing would be wrong
  readonly line: number;
  readonly column: number;
}
export interface CleanDrawing {
  readonly pieces: Pieces;
  readonly losses: readonly Loss[];
}
/** `embed` makes a clean data: address of a picture in the drawing: `embed("data:image/png;base64,…")`. */
export function cleanDrawing(root: Element, embed: (address: string) => string | undefined): CleanDrawing {
  const list = new PieceList();
  const losses: Loss[] = [];
  let at: Element = root;
  const told = new Set<string>(); // a drawing of a hundred labels has one mistake of this kind
  const tell = (what: string, isText = false) => {
    if (!told.has(what)) losses.push({ what, isText, line: at.line, column: at.column });
    told.add(what);
  };
  const own = new Map(root.attributes);
  const scope: StyleScope = {
    rootId: own.get("id") ?? "",
    rootClasses: new Set(listOf(own.get("class") ?? "")),
    tell,
    embed,
  };

  function attribute(element: Element, name: string, value: string): void {
    if (name === "id") list.text(' id="').name(value).text('"');
    else if (name === "class") names("class", listOf(value));
    else if (name === "style") pieces(name, cleanDeclarations(tokenize(value), scope));
    else if (name === "href") link(element, value);
    else if (name === "xml:space") list.text(` xml:space="${value === "preserve" ? "preserve" : "default"}"`);
    else if (name === "begin" || name === "end") pieces(name, timesOf(value));
    else if (!isKept(name) || (name === "type" && element.name === "style")) return;
    else if (moving.has(name) && !isMoving(element) && element.name !== "feColorMatrix") return;
    // No value that is drawn names an address, not even in quotation marks.
    else if (value.includes("//") && value.includes("(")) tell(`${name}="${value.slice(0, 60)}"`);
    else if (isPlain(name) ? !isMoving(element) || !name.match(valued) : !isProperty(name)) text(name, value);
    else if (value.includes("(") || value.includes("\\")) pieces(name, cleanValue(tokenize(value), scope));
    else text(name, value);
  }
  const text = (name: string, value: string) => list.text(` ${name}="${escapeHtml(value)}"`);
  function names(name: string, values: readonly string[]): void {
    list.text(` ${name}="`);
    for (const [index, one] of values.entries()) list.text(index > 0 ? " " : "").name(one);
    list.text('"');
  }
  function pieces(name: string, value: Pieces | undefined): void {
    if (!value || (value.length === 1 && value[0]!.trim() === "")) return;
    list.text(` ${name}="`).append(escaped(value)).text('"');
  }
  function link({ name }: Element, value: string): void {
    if (value.startsWith("#")) list.text(' href="#').name(fragmentName(value)).text('"');
    else if (name === "image" || name === "feImage") {
      const embedded = embed(value);
      if (embedded === undefined)
        tell(value.startsWith("data:") ? "an embedded picture of an unknown kind" : `href="${value.slice(0, 60)}"`);
      else text("href", embedded);
    } else if (value.trim() !== "") tell(`href="${value.slice(0, 60)}"`);
  }

  function content(element: Element): void {
    if (element.name === "style") {
      const css = element.children.filter((child) => typeof child === "string").join("");
      list.append(escaped(cleanSheet(css, scope)));
      return;
    }
    const isWords = words.has(element.name);
    for (const child of element.children)
      if (typeof child === "string") {
        if (isWords) list.text(escapeHtml(child));
        else if (child.includes("\n")) list.text("\n");
      } else write(child);
  }

  function write(element: Element): void {
    at = element;
    const { name, isSvg } = element;
    // A link leads out of the drawing: what it holds is drawn.
    const tag =
      name === "a" && isSvg
        ? element.children.some((child) => typeof child === "string" && child.trim() !== "")
          ? "tspan"
          : "g"
        : name;
    if (!isSvg || silent.has(name)) {
      if (name === "script" && isSvg) tell("<script>");
      return;
    }
    if (tag === name && !elements.has(name)) {
      const shown = !element.attributes.some(([name]) => name === "requiredExtensions");
      if (hasWords(element) ? shown : seen.has(name)) tell(`<${name}>`, hasWords(element));
      return;
    }
    const attributes = new Map(element.attributes);
    if (isMoving(element) && !isAnimated(attributes.get("attributeName") ?? "transform")) return;
    if (name === "style" && !/^(text\/css)?$/i.test(attributes.get("type") ?? "")) return;
    list.text(`<${tag}`);
    for (const [key, value] of element.attributes) if (tag === name || key !== "href") attribute(element, key, value);
    if (element.children.length === 0) list.text("/>");
    else {
      list.text(">");
      content(element);
      list.text(`</${tag}>`);
    }
  }

  const { width, height } = sizeOfDrawing(own);
  if (!own.has("viewBox") && width > 0 && height > 0) list.text(` viewBox="0 0 ${width} ${height}"`);
  const given = new Set(["id", "class", "x", "y", "data-id", "lang"]); // the page gives the root its names
  for (const [name, value] of root.attributes) if (!given.has(name)) attribute(root, name, value);
  list.text(">");
  content(root);
  list.text("</svg>");
  return { pieces: numbered(list.pieces), losses };
}

/** Ids and classes are names of layers and documents as often as not: their numbers do. */
function numbered(pieces: Pieces): Pieces {
  const numbers = new Map<string, number>();
  return pieces.map((piece, index) => {
    if (index % 2 === 0 || piece === "") return piece; // the nameless one is the drawing itself
    numbers.set(piece, numbers.get(piece) ?? numbers.size + 1);
    return String(numbers.get(piece));
  });
}

const words = new Set(["text", "tspan", "textPath", "a"]);
const seen = new Set(["iframe", "video", "audio", "canvas", "font", "tref", "solidColor", "mesh", "meshgradient"]);
const valued = /^(from|to|by|values)$/;
/** What an animation does; `values` of a matrix of colours are numbers. */
const moving = new Set(["attributeName", "attributeType", "from", "to", "by", "values"]);
const isMoving = ({ name }: Element): boolean => name === "set" || name.startsWith("animate");
const listOf = (value: string): string[] => value.split(/\s+/).filter(Boolean);
const escaped = (pieces: Pieces): Pieces => pieces.map((piece, index) => (index % 2 === 1 ? piece : escapeHtml(piece)));
const hasWords = ({ children }: Element): boolean =>
  children.some((child) =>
    typeof child === "string" ? child.trim() !== "" : child.name !== "style" && hasWords(child),
  );

/** When an animation starts: `box.click; 2s` names the element `box`. */
function timesOf(value: string): Pieces {
  const list = new PieceList();
  for (const [index, part] of value.split(";").entries()) {
    const time = part.trim();
    const dot = time.indexOf(".");
    if (index > 0) list.text("; ");
    if (dot > 0 && /^[\p{L}_]/u.test(time) && !time.slice(0, dot).includes("("))
      list.name(time.slice(0, dot)).text(time.slice(dot));
    else list.text(time);
  }
  return list.pieces;
}
