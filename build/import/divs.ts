// Pandoc's and Quarto's divs, `::: {.columns}` … `:::` -> what they are here; of one that we do not have, what it holds stays.
import { scanAttributes } from "../formats/attributes.ts";
import { type Block, nothingGiven, type Piece } from "./deck.ts";
import { blocksOf, type Frame } from "./frames.ts";
import { isEmptyGiven, mergeGiven, pieceGiven, type Written } from "./given.ts";
import { aside, list, type Reading } from "./reading.ts";

const callouts: Readonly<Record<string, string>> = {
  note: "NOTE",
  tip: "TIP",
  important: "IMPORTANT",
  warning: "WARNING",
  caution: "CAUTION",
  info: "NOTE",
  danger: "CAUTION",
};

/** `{.column width="40%"}` or `columns` as id, classes and values. */
function readGiven(said: string): Written & { readonly isWhole: boolean } {
  const open = said.indexOf("{");
  const first = (open < 0 ? said : said.slice(0, open)).trim();
  const scanned = open < 0 ? undefined : scanAttributes(said, open);
  const isWhole = !scanned || (scanned.ok && said.slice(scanned.end).trim() === "");
  const items = scanned?.ok ? scanned.items : [];
  const values = new Map(items.flatMap(({ kind, name, value }) => (kind === "pair" ? [[name, value] as const] : [])));
  return {
    id: items.find(({ kind }) => kind === "id")?.name ?? "",
    classes: [
      ...first.split(/\s+/).filter(Boolean),
      ...items.flatMap(({ kind, name }) => (kind === "class" ? [name] : [])),
    ],
    values,
    isWhole,
  };
}

/** What a div says beyond what is made of it. */
function tellRest(frame: Frame, reading: Reading, { id, classes, values }: Written, known: readonly string[]): void {
  const rest = [
    ...(id === "" ? [] : [`#${id}`]),
    ...classes.filter((name) => !known.includes(name)).map((name) => `.${name}`),
    ...[...values].filter(([key]) => !known.includes(key)).map(([key, value]) => `${key}="${value}"`),
  ];
  if (rest.length > 0) list(reading, frame.line, `on a div: ${rest.join(" ")}`);
}

export function finishDiv(frame: Frame, reading: Reading): (Block | Piece)[] {
  const { line, raw, held } = frame;
  const written = readGiven(raw);
  const { classes, values } = written;
  const has = (name: string) => classes.includes(name);
  const given = nothingGiven();
  const blocks = blocksOf(held, line);
  if (!written.isWhole) return [aside(reading, line, raw), ...blocks];
  const known = knownOf(classes);
  if (known) tellRest(frame, reading, written, known);
  if (has("notes")) return [{ kind: "notes", line, given, blocks }];
  if (has("columns")) return blocks;
  if (has("column")) {
    const width = values.get("width") ?? "";
    return [
      {
        kind: "columns",
        line,
        given,
        columns: [{ given, width: /^\d+(?:\.\d+)?%$/.test(width) ? width : "", blocks }],
      },
    ];
  }
  if (has("incremental") || has("nonincremental")) {
    for (const block of blocks) if (block.kind === "list") block.steps = has("incremental");
    return blocks;
  }
  if (has("fragment")) {
    const own = pieceGiven(reading, line, { ...written, id: "" }, "other");
    return [{ kind: "group", line, given: own, blocks }];
  }
  const callout = classes.map((name) => callouts[name.replace(/^callout-/, "")]).find(Boolean);
  if (callout !== undefined) {
    const [first, ...rest] = blocks;
    const title = values.get("title");
    if (title !== undefined)
      return [{ kind: "callout", line, given, name: callout, title: [{ kind: "text", text: title }], blocks }];
    if (first?.kind === "heading")
      return [{ kind: "callout", line, given, name: callout, title: first.content, blocks: rest }];
    return [{ kind: "callout", line, given, name: callout, title: [], blocks }];
  }
  const rest = classes.filter((name) => !["cell", "cell-output-display", "section"].includes(name));
  if (rest.length === 0 && values.size === 0) return blocks;
  if (has("panel-tabset")) return [aside(reading, line, raw, `tabs stand below each other: ${raw}`), ...blocks];
  const [only] = blocks;
  const takes = only && blocks.length === 1 && ["paragraph", "heading", "code", "maths", "table"].includes(only.kind);
  const isPlain =
    values.size === 0 &&
    rest.every((name) => /^[\p{L}_-][\p{L}\p{N}_-]*$/u.test(name) && !/^(?:r-|absolute$|hidden$)/.test(name));
  if (takes && isPlain) {
    const own = pieceGiven(reading, line, { ...written, classes: rest }, "other");
    if (!isEmptyGiven(own)) mergeGiven(only.given, own);
    return blocks;
  }
  return [aside(reading, line, raw), ...blocks];
}

/** What is understood of a div of that kind; nothing of one that is none of ours. */
function knownOf(classes: readonly string[]): readonly string[] | undefined {
  if (classes.includes("fragment")) return undefined; // its classes are the fragment's
  const kinds: Readonly<Record<string, readonly string[]>> = {
    notes: [],
    columns: [],
    column: ["width"],
    incremental: [],
    nonincremental: [],
  };
  for (const name of classes) {
    if (Object.hasOwn(kinds, name)) return [name, ...kinds[name]!];
    if (callouts[name.replace(/^callout-/, "")] !== undefined) return [name, "title", "collapse", "appearance", "icon"];
  }
  return undefined;
}
