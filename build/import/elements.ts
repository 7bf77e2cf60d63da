// An element of HTML that was closed -> its counterpart; without one, its words stay and its tag stands in a comment before them.
import { asColumn, floats, isRow, rowOf } from "./columns.ts";
import { type Block, type Given, type Item, nothingGiven, type Piece } from "./deck.ts";
import { componentOf } from "./components.ts";
import { blocksOf, type Frame, isBlock, piecesOf, trimmed } from "./frames.ts";
import { mergeGiven, pieceGiven, sizeOf } from "./given.ts";
import { clip, frameOf, picture } from "./media.ts";
import { raised } from "./raised.ts";
import { aside, asideInLine, type Reading } from "./reading.ts";

type Held = (Block | Piece)[];
const fragments = /^v-(?:click|after)(?:[.-]|$)/;

export function finishElement(frame: Frame, reading: Reading, parent: Frame): Held {
  const made = make(frame, reading, parent);
  const given = appearance(frame, reading);
  return given ? appearing(made, given, frame.line) : made;
}

/** `v-click`, `v-after` and reveal.js's class, on any element. */
function appearance({ name, attributes, line }: Frame, reading: Reading): Given | undefined {
  if (name === "v-click" || name === "v-after") return undefined; // their component says it
  const directive = [...attributes.keys()].find((key) => fragments.test(key));
  const classes = (attributes.get("class") ?? "").split(/\s+/).filter(Boolean);
  if (directive === undefined && !classes.includes("fragment")) return undefined;
  const kept = classes.includes("fragment")
    ? classes.filter((one) => /^(?:fragment|fade-|grow|shrink|strike|highlight-|semi-)/.test(one))
    : ["fragment"];
  if (directive?.includes("hide")) kept.push("fade-out");
  const at = Number(directive === undefined ? Number.NaN : attributes.get(directive));
  const values = new Map<string, string>();
  if (Number.isInteger(at) && at > 0) values.set("fragment-index", String(at - 1));
  const index = attributes.get("data-fragment-index");
  if (index !== undefined) values.set("fragment-index", index);
  return pieceGiven(reading, line, { id: "", classes: kept, values }, "other");
}

/** What is seen from a click on: words in a line are a span, blocks appear together. */
export function appearing(held: Held, given: Given, line: number): Held {
  if (held.some(isBlock)) return [{ kind: "group", line, given, blocks: blocksOf(held, line) }];
  const content = held.filter((one): one is Piece => !isBlock(one));
  const [only] = trimmed(content);
  if (only?.kind === "image" && trimmed(content).length === 1) {
    mergeGiven(only.given, given);
    return [only];
  }
  return content.some(({ kind }) => kind !== "comment") ? [{ kind: "span", given, content }] : content;
}

const transparent = new Set(
  "p div section article main header footer nav center figure figcaption span u mark small big font label ins cite abbr tbody thead tfoot colgroup col template template dl dt dd summary video-wrapper picture noscript html body head title button time var samp tt q hgroup address".split(
    " ",
  ),
);
const inLine = new Set("span u mark small big font label ins cite abbr button time var samp tt q".split(" "));
const marks: Readonly<Record<string, "**" | "*" | "~~">> = {
  b: "**",
  strong: "**",
  i: "*",
  em: "*",
  s: "~~",
  del: "~~",
  strike: "~~",
};

function make(frame: Frame, reading: Reading, parent: Frame): Held {
  const { name, attributes, held, line, raw } = frame;
  const get = (key: string): string => attributes.get(key) ?? "";
  const given = nothingGiven();
  const mark = marks[name];
  if (mark !== undefined && !(name === "i" && held.length === 0)) return styled(held, mark);
  switch (name) {
    case "br":
      return [{ kind: "break", hard: true }];
    case "wbr":
      return [];
    case "hr":
      return [{ kind: "rule", line, given }];
    case "sub":
    case "sup":
      return held.every((one) => !isBlock(one) && one.kind === "text")
        ? [raised(name, held.map((one) => (isBlock(one) || one.kind !== "text" ? "" : one.text)).join(""))]
        : held;
    case "code":
    case "kbd":
      return parent.name === "pre" ? held : [{ kind: "code", text: wordsOf(held).replace(/\s+/g, " ").trim() }];
    case "pre":
      return [
        {
          kind: "code",
          line,
          given,
          language: /\blang(?:uage)?-([\w+-]+)/.exec(raw)?.[1] ?? "",
          steps: "",
          text: wordsOf(held).replace(/^\n/, ""),
        },
      ];
    case "a": {
      const address = get("href");
      return address === "" ? held : [{ kind: "link", address, slide: 0, content: piecesOf(held) }];
    }
    case "img":
      return [
        picture(
          reading,
          line,
          get("src") || get("data-src"),
          get("alt") || get("title"),
          sizeGiven(frame, reading),
          raw,
        ),
      ];
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return [
        ...looks(frame, reading, true),
        { kind: "heading", line, given, level: Number(name[1]), content: piecesOf(held) },
      ];
    case "ul":
    case "ol": {
      const items = blocksOf(held, line).flatMap(itemsOf);
      const steps = attributes.has("v-clicks");
      return [
        ...looks(frame, reading),
        {
          kind: "list",
          line,
          given,
          ordered: name === "ol",
          start: Number(get("start")) || 1,
          tight: true,
          steps,
          items,
        },
      ];
    }
    case "li":
      return [
        {
          kind: "list",
          line,
          given,
          ordered: false,
          start: 1,
          tight: true,
          steps: false,
          items: [{ given: nothingGiven(), blocks: blocksOf(held, line) }],
        },
      ];
    case "td":
    case "th":
      return [{ kind: "table", line, given, align: [], rows: [[piecesOf(held)]] }];
    case "tr":
      return [
        {
          kind: "table",
          line,
          given,
          align: [],
          rows: [held.filter(isBlock).flatMap((one) => (one.kind === "table" ? one.rows.flat() : []))],
        },
      ];
    case "table": {
      const rows = held.filter(isBlock).flatMap((one) => (one.kind === "table" ? one.rows : []));
      const rest = held.filter((one) => isBlock(one) && one.kind !== "table");
      return rows.length === 0
        ? rest
        : [...looks(frame, reading), ...rest, { kind: "table", line, given, align: [], rows: evened(rows) }];
    }
    case "blockquote":
      return [{ kind: "quote", line, given, blocks: blocksOf(held, line) }];
    case "aside":
      return [{ kind: "notes", line, given, blocks: blocksOf(held, line) }];
    case "details": {
      // What is folded away on a slide is for whoever speaks.
      const at = held.findIndex(
        (one) => isBlock(one) && one.kind === "paragraph" && one.given.classes.includes("summary"),
      );
      const summary = held[at];
      const rest = held.filter((_, index) => index !== at);
      const told = aside(reading, line, raw, "<details>: what it folds away stands in the notes");
      const head: Held = summary && isBlock(summary) ? [{ ...summary, given: nothingGiven() }] : [];
      return [told, ...head, { kind: "notes", line, given, blocks: blocksOf(rest, line) }];
    }
    case "summary":
      return [
        {
          kind: "paragraph",
          line,
          given: { ...given, classes: ["summary"] },
          content: [{ kind: "styled", mark: "**", content: piecesOf(held) }],
        },
      ];
    case "video":
    case "audio": {
      const source =
        get("src") ||
        held
          .map((one) =>
            isBlock(one) && one.kind === "comment" ? (/src=["']?([^"'\s>]+)/.exec(one.text)?.[1] ?? "") : "",
          )
          .find(Boolean) ||
        "";
      const flags = ["muted", "loop"].filter((flag) => attributes.has(flag));
      return [clip(reading, line, name, source, get("title") || get("aria-label"), flags, raw)];
    }
    case "source":
      return parent.name === "video" || parent.name === "audio"
        ? [{ kind: "comment", line, given, text: raw }]
        : [asideInLine(reading, line, raw)];
    case "iframe":
      return [frameOf(reading, line, get("src") || get("data-src"), get("title"), raw)];
    case "div":
    case "section":
      if (get("class").split(/\s+/).includes("notes"))
        return [{ kind: "notes", line, given, blocks: blocksOf(held, line) }];
      if (isRow(frame))
        return isRow(parent)
          ? [asColumn({ ...frame, held: rowOf(frame) })]
          : [...looks(frame, reading), ...rowOf(frame)];
      if (isRow(parent) || floats(frame))
        return [asColumn({ ...frame, held: [...looks(frame, reading, false, true), ...held] })];
  }
  if (!transparent.has(name)) return componentOf(frame, reading);
  const before = looks(frame, reading, inLine.has(name) || !held.some(isBlock));
  if (inLine.has(name)) return [...before, ...held];
  return [...before, ...blocksOf(held, line)];
}

function styled(held: Held, mark: "**" | "*" | "~~"): Held {
  if (held.some(isBlock)) return held; // a tag around blocks, which Markdown has not
  return [{ kind: "styled", mark, content: held.filter((one): one is Piece => !isBlock(one)) }];
}

function sizeGiven(frame: Frame, reading: Reading): Given {
  const values = new Map<string, string>();
  for (const key of ["width", "height"]) {
    const inStyle = new RegExp(`(?:^|[;\\s])${key}\\s*:\\s*([^;]+)`).exec(frame.attributes.get("style") ?? "")?.[1];
    const value = frame.attributes.get(key) ?? inStyle;
    if (value !== undefined && sizeOf(value) !== "") values.set(key, sizeOf(value));
  }
  const rest = [...frame.attributes.keys()].filter(
    (key) => !/^(?:src|data-src|alt|title|width|height|v-click.*|v-after.*)$/.test(key),
  );
  const onlySize = /^\s*(?:(?:width|height)\s*:[^;]+;?\s*)*$/.test(frame.attributes.get("style") ?? "");
  const lost = rest.filter(
    (key) => !(key === "style" && onlySize) && !(key === "class" && frame.attributes.get(key) === "fragment"),
  );
  for (const key of lost) reading.pending.push(`${key}="${frame.attributes.get(key)}"`);
  if (lost.length > 0)
    asideInLine(
      reading,
      frame.line,
      frame.raw,
      `the look of a picture: ${lost.map((key) => `${key}="${frame.attributes.get(key)}"`).join(" ")}`,
    );
  const given = nothingGiven();
  for (const [key, value] of values) given.values[key] = value;
  return given;
}

/** A tag's classes and styles, which have no place here: a comment where it opened. */
function looks(frame: Frame, reading: Reading, isInLine = false, isColumn = false): Held {
  const rest = [...frame.attributes].filter(([key, value]) => {
    if (fragments.test(key) || key === "v-clicks" || key === "data-fragment-index" || value === "fragment")
      return false;
    return !(
      (isRow(frame) || isColumn) &&
      key === "style" &&
      /^\s*(?:display|width|gap|flex|grid[\w-]*)\s*:[^;]*;?\s*$/.test(value)
    );
  });
  if (rest.length === 0) return [];
  return [isInLine ? asideInLine(reading, frame.line, frame.raw) : aside(reading, frame.line, frame.raw)];
}

const wordsOf = (held: Held): string =>
  piecesOf(held)
    .map((piece): string =>
      piece.kind === "text" || piece.kind === "code"
        ? piece.text
        : piece.kind === "break"
          ? "\n"
          : "content" in piece
            ? wordsOf(piece.content)
            : piece.kind === "maths"
              ? piece.tex
              : "",
    )
    .join("");

function evened(rows: readonly (readonly Piece[][])[]): Piece[][][] {
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, (): Piece[] => [])]);
}

/** An item that appears at a click came as a group around it. */
function itemsOf(block: Block): Item[] {
  if (block.kind === "list") return block.items;
  if (block.kind !== "group") return [{ given: nothingGiven(), blocks: [block] }];
  const items = block.blocks.flatMap(itemsOf);
  for (const item of items) mergeGiven(item.given, block.given);
  return items;
}
