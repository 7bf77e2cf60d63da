// The MathML of KaTeX -> MathML that Chromium draws as TeX would: what it leaves out (frames, lines of arrays, sides of columns,
// gaps that are relative) becomes CSS on the same elements, so that screen readers still find one formula.
import { escapeHtml } from "../../formats/escape-html.ts";
import { inAlphabet, isAlphabet, italicOf } from "./alphabets.ts";
import type { ArrayNotes } from "./arrays.ts";
import { enclosedBy } from "./enclose.ts";
import type { MathNode } from "./katex.ts";
import { arrayMarked } from "./marks.ts";
import { bars, withSigns } from "./signs.ts";

export interface Drawn {
  readonly html: string;
  readonly characters: string; // that it needs of the mathematical face
  readonly words: string; // `\text{…}`: of the text's own face
}
interface Around {
  readonly size: number; // of the letters, where KaTeX counts from the whole formula and a browser from what is around
  readonly inText: boolean;
}
type Attributes = Readonly<Record<string, string>>;

/** `tagOf` draws the tag of a line of an array. */
export function draw(
  nodes: readonly MathNode[],
  arrays: readonly ArrayNotes[],
  tagOf: (array: ArrayNotes, row: number) => Drawn | undefined,
): Drawn {
  const letters = new Set<string>();
  const words: string[] = [];
  const all = (children: readonly MathNode[] = [], around: Around) =>
    children.map((one) => write(one, around)).join("");
  const element = (name: string, attributes: Attributes, inner: string) =>
    `<${name}${Object.entries(attributes)
      .map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
      .join("")}>${inner}</${name}>`;

  function text(said: string, around: Around): string {
    for (const letter of said) letters.add(letter).add(italicOf(letter));
    if (around.inText) words.push(said);
    return escapeHtml(said);
  }
  function write(node: MathNode, around: Around): string {
    if (node.text !== undefined) return text(node.text, around);
    if (node.type === undefined) return node.width === undefined ? all(node.children, around) : space(node, around);
    const given = node.attributes ?? {};
    switch (node.type) {
      case "menclose":
        return enclosed(node, around);
      case "mpadded":
        return padded(node, given, around);
      case "mtable":
        return tagged(node, around);
      case "mstyle":
        return styled(node, given, around);
      case "mspace":
        return element("mspace", spaceOf(given), "");
      case "mo":
        return operator(node, given, around);
      case "mover":
      case "munder":
      case "munderover":
        return stacked(node, given, around);
      case "msqrt":
      case "mroot":
        letters.add("√");
        return element(node.type, given, all(node.children, around));
      case "mi":
      case "mn":
      case "mtext":
        return token(node.type, node, given, around);
      default:
        return element(node.type, given, all(node.children, around));
    }
  }

  function enclosed(node: MathNode, around: Around): string {
    const { strokes, style } = enclosedBy(node);
    const drawn = strokes.map((stroke) => element("mspace", { class: stroke, "aria-hidden": "true" }, "")).join("");
    const attributes = { ...(strokes.length > 0 ? { class: "struck" } : {}), ...(style ? { style } : {}) };
    return element("mrow", attributes, all(node.children, around) + drawn);
  }

  function space({ width = 0, character }: MathNode, around: Around): string {
    if (width < 0) return element("mspace", { style: `margin-inline-start:${em(width)}` }, "");
    return character
      ? element("mtext", {}, text(character, { ...around, inText: true }))
      : element("mspace", { width: em(width) }, "");
  }
  const spaceOf = ({ mathbackground, ...given }: Attributes): Attributes =>
    // KaTeX says "black" where no colour is set, and paper may be black.
    mathbackground === undefined ? given : { ...given, style: "background:currentColor" };

  function padded(node: MathNode, given: Attributes, around: Around): string {
    const { style = "", lspace = "", width = "", mathbackground } = given;
    const array = arrays[arrayMarked(style) ?? -1];
    if (array) return tableOf(node, array, around);
    const inner = all(node.children, around);
    if (mathbackground !== undefined || style !== "") {
      const box = [
        ...(mathbackground ? [`background:${mathbackground}`] : []),
        ...(style ? [style] : []),
        "padding:.3em",
      ];
      return element("mrow", { style: box.join(";") }, inner);
    }
    // Relative widths: room on both sides of what stands over an arrow, and words that lap over their neighbours.
    if (width.startsWith("+")) return element("mrow", { style: `padding-inline:${lspace}` }, inner);
    if (lspace.endsWith("width")) {
      const back = lspace.startsWith("-1") ? "-100%" : "-50%";
      return element("mpadded", { width: "0px" }, element("mrow", { style: `transform:translateX(${back})` }, inner));
    }
    return element("mpadded", given, inner);
  }

  function styled(node: MathNode, given: Attributes, around: Around): string {
    const { mathsize, style, ...rest } = given;
    // \pmb prints a letter twice, a little apart; a shadow would be a picture on paper.
    const bold = style?.startsWith("text-shadow") ? { style: "-webkit-text-stroke:.03em currentColor" } : {};
    if (mathsize === undefined) return element("mstyle", { ...rest, ...bold }, all(node.children, around));
    const size = Number.parseFloat(mathsize);
    return element("mstyle", { ...rest, mathsize: em(size / around.size) }, all(node.children, { ...around, size }));
  }

  const stacked = (node: MathNode, given: Attributes, around: Around): string =>
    element(node.type!, given, all(withSigns(node), around));

  function operator(node: MathNode, given: Attributes, around: Around): string {
    const children = node.children ?? [];
    if (children.some((child) => child.type !== undefined)) {
      // A browser takes an operator for one text: what has parts is a row with the room of an operator.
      const { lspace = "0", rspace = "0" } = given;
      return element("mrow", { style: `margin-inline:${lspace} ${rspace}` }, all(children, around));
    }
    const [only] = children;
    // A browser lets bars grow only where it is told.
    const sign = children.length === 1 ? bars.get(only?.text ?? "") : undefined;
    if (sign !== undefined && given["fence"] !== undefined)
      return element("mo", { ...given, stretchy: given["stretchy"] ?? "true", symmetric: "true" }, text(sign, around));
    return token("mo", node, given, around);
  }

  function token(name: string, node: MathNode, given: Attributes, around: Around): string {
    const { mathvariant = "", ...rest } = given;
    // A browser takes a token for one text: what has parts is a row.
    if ((node.children ?? []).some((child) => child.type !== undefined))
      return element("mrow", {}, all(node.children, around));
    const inText = name === "mtext";
    if (inText) words.push(" ");
    const inner = (variant: string) =>
      (node.children ?? [])
        .map((child) =>
          child.text === undefined
            ? write(child, around)
            : text(variant === "" ? child.text : [...child.text].map((one) => inAlphabet(variant, one)).join(""), {
                ...around,
                inText: inText && variant === "",
              }),
        )
        .join("");
    const face = inText ? faces[mathvariant] : undefined;
    if (face !== undefined) return element(name, { ...rest, style: face }, inner(""));
    if (!isAlphabet(mathvariant)) return element(name, given, inner(""));
    const inFace = inText ? { style: "font-family:inherit" } : {}; // letters of an alphabet are in the mathematical face
    return element(name, { ...rest, ...inFace }, inner(mathvariant));
  }

  /** A frame of ours around an array, or with a style for its size in between. */
  function tableOf(node: MathNode, array: ArrayNotes, around: Around): string {
    const table = firstOf(node, "mtable");
    const small = firstOf(node, "mstyle", "mtable");
    const rows = (table?.children ?? []).map((row, at) => {
      const cells = (row.children ?? []).filter(({ classes = [] }) => classes.length === 0);
      const drawn = Array.from({ length: array.columns }, (_, column) => {
        const cell = cells[column];
        return element("mtd", { style: array.cell(at, column) }, cell ? all(cell.children, around) : "");
      });
      if (array.tags.length === 0) return element("mtr", {}, drawn.join(""));
      const tag = tagOf(array, at);
      if (tag) for (const letter of tag.characters) letters.add(letter);
      if (tag) words.push(tag.words, " ");
      return element("mtr", {}, `${glue}${drawn.join("")}${glue}${element("mtd", { class: "tag" }, tag?.html ?? "")}`);
    });
    const html = element(
      "mtable",
      array.tags.length === 0 ? {} : { class: "tagged", style: `--columns:${array.columns}` },
      rows.join(""),
    );
    return small?.attributes?.["scriptlevel"] === "1" ? element("mstyle", { scriptlevel: "1" }, html) : html;
  }

  /** The table of a formula with one \tag: room, the formula, room, the tag. */
  function tagged(node: MathNode, around: Around): string {
    const [row] = node.children ?? [];
    const [, formula, , tag] = row?.children ?? [];
    const inLine = element("mstyle", { displaystyle: "true" }, all(formula?.children, around));
    const cells = `${glue}${element("mtd", { style: "padding:0" }, inLine)}${glue}`;
    const last = element("mtd", { class: "tag" }, all(tag?.children, around));
    return element("mtable", { class: "tagged", style: "--columns:1" }, element("mtr", {}, cells + last));
  }

  const html = all(nodes, { size: 1, inText: false });
  return { html, characters: [...letters].join(""), words: words.join("").trim() };
}

const glue = '<mtd class="room"></mtd>';
const em = (value: number) => `${String(Math.round(value * 10000) / 10000)}em`;
const faces: Readonly<Record<string, string>> = {
  bold: "font-weight:bold",
  italic: "font-style:italic",
  "bold-italic": "font-weight:bold;font-style:italic",
};

function firstOf(node: MathNode, type: string, before?: string): MathNode | undefined {
  for (const child of node.children ?? []) {
    if (child.type === type) return child;
    if (child.type === before) return undefined;
    const found = firstOf(child, type, before);
    if (found) return found;
  }
  return undefined;
}
