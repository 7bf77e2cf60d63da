// An element of HTML that was closed -> its counterpart; without one, its words stay and its tag stands in a comment before them.
import { asColumn, floats, isRow, rowOf } from "./columns.ts";
import { type Block, nothingGiven, type Piece } from "./deck.ts";
import { appearance, appearing } from "./appearing.ts";
import { componentOf } from "./components.ts";
import { looks, sizeGiven } from "./looks.ts";
import { evened, itemsOf } from "./table-and-list.ts";
import { blocksOf, type Frame, isBlock, piecesOf } from "./frames.ts";
import { clip, frameOf, picture } from "./media.ts";
import { raised } from "./raised.ts";
import { aside, asideInLine, type Reading } from "./reading.ts";

type Held = (Block | Piece)[];

export function finishElement(frame: Frame, reading: Reading, parent: Frame): Held {
  const made = make(frame, reading, parent);
  const given = appearance(frame, reading);
  return given ? appearing(made, given, frame.line) : made;
}

const transparent = new Set(
  "p div section article main header footer nav center figure figcaption span u mark small big font label ins cite abbr tbody thead tfoot colgroup col template dl dt dd summary picture noscript html body head title button time var samp tt q hgroup address".split(
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
