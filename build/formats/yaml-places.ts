// Where each value and each key of a YAML file stands: worked out from js-yaml's events when it is first asked for.
//
//   placeOf(file, ["data", "file"]) is { file: "content/charts/a.yaml", line: 3, column: 9 }
import { type Event, EVENT_ID, getScalarValue, parseEvents, SCALAR_STYLE } from "js-yaml";
import type { Place } from "../model/diagnostic.ts";
import type { Path, YamlFile } from "../model/files.ts";

interface Node {
  readonly start: number;
  readonly below: Map<string, { readonly key: number; readonly node: Node }>; // of a list: "0", "1", …
}
interface Known {
  readonly whole: Node;
  readonly lines: readonly number[]; // where each starts
}
/** Beside the model and not in it: a file stays data, and may be cloned or sent. */
const known = new WeakMap<YamlFile, Known>();

/** Of the value; where there is none, of the nearest around it. */
export function placeOf(file: YamlFile, path: Path = []): Place {
  return at(file, nearest(knownOf(file).whole, path).start);
}

/** Of its key. */
export function keyPlaceOf(file: YamlFile, path: Path): Place {
  const above = nearest(knownOf(file).whole, path.slice(0, -1));
  return at(file, above.below.get(String(path.at(-1)))?.key ?? above.start);
}

/** Of one word inside a text or a list of texts: `board` of `audience: students board`. */
export function placeOfName(file: YamlFile, path: Path, name: string): Place {
  const { whole } = knownOf(file);
  const node = nearest(whole, path);
  const item = [...node.below.values()].find(({ node: { start } }) => wordAt(file.text, start, name));
  if (item) return at(file, item.node.start);
  const line = file.text.slice(node.start, endOfLine(file.text, node.start));
  for (let found = line.indexOf(name); found >= 0; found = line.indexOf(name, found + 1))
    if (wordAt(line, found, name) && !/[\w-]/.test(line[found - 1] ?? "")) return at(file, node.start + found);
  return at(file, node.start);
}

const endOfLine = (text: string, from: number) => {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
};
function wordAt(text: string, offset: number, name: string): boolean {
  const start = /["']/.test(text[offset] ?? "") ? offset + 1 : offset;
  return text.startsWith(name, start) && !/[\w-]/.test(text[start + name.length] ?? "");
}

function nearest(node: Node, path: Path): Node {
  let found = node;
  for (const step of path) {
    const next = found.below.get(String(step));
    if (!next) return found;
    found = next.node;
  }
  return found;
}

function at(file: YamlFile, offset: number): Place {
  const { lines } = knownOf(file);
  let [low, high] = [0, lines.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lines[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return { file: file.path, line: low + file.firstLine, column: offset - lines[low]! + 1 };
}

function knownOf(file: YamlFile): Known {
  const before = known.get(file);
  if (before) return before;
  const lines = [0];
  for (let end = file.text.indexOf("\n"); end >= 0; end = file.text.indexOf("\n", end + 1)) lines.push(end + 1);
  const made = { whole: eventsOf(file.text), lines };
  known.set(file, made);
  return made;
}

function eventsOf(text: string): Node {
  try {
    return readNodes(parseEvents(text, {}), text);
  } catch {
    return leaf(0); // of what cannot be read, only the file is known
  }
}

/** `visit` hears of every scalar and its path. */
export function readNodes(
  events: readonly Event[],
  text: string,
  visit: (event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>, path: Path, isKey: boolean) => void = () => {},
): Node {
  const anchors = new Map<string, Node>();
  let next = 0;

  /** `empty` is where a value that is not written stands. */
  function read(path: Path, empty: number, isKey = false): Node {
    const event = events[next++]!;
    if (event.type === EVENT_ID.ALIAS) return anchors.get(nameOf(event)) ?? leaf(event.anchorStart);
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return leaf(0);
    const node = leaf(event.type === EVENT_ID.SCALAR ? startOf(event, text, empty) : event.start);
    if (event.anchorStart >= 0) anchors.set(nameOf(event), node);
    if (event.type === EVENT_ID.SCALAR) visit(event, path, isKey);
    if (event.type === EVENT_ID.SEQUENCE)
      for (let at = 0; events[next]?.type !== EVENT_ID.POP; at++) {
        const item = read([...path, at], node.start);
        node.below.set(String(at), { key: item.start, node: item });
      }
    if (event.type === EVENT_ID.MAPPING)
      while (events[next]?.type !== EVENT_ID.POP) {
        const key = events[next]!;
        const name = key.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : "";
        const { start } = read([...path, name], node.start, true);
        node.below.set(name, { key: start, node: read([...path, name], start) });
      }
    if (event.type !== EVENT_ID.SCALAR) next++;
    return node;
  }
  const nameOf = (event: { anchorStart: number; anchorEnd: number }) => text.slice(event.anchorStart, event.anchorEnd);

  // Of an empty file there is a document and nothing in it.
  next = 1;
  return events[1] && events[1].type !== EVENT_ID.POP ? read([], 0) : leaf(0);
}

const leaf = (start: number): Node => ({ start, below: new Map() });

/** Quotes and the sign of a block belong to a text. */
function startOf(event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>, text: string, empty: number): number {
  const { style, valueStart } = event;
  if (valueStart < 0) return empty;
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) return valueStart - 1;
  if (style === SCALAR_STYLE.PLAIN) return valueStart;
  const line = text.lastIndexOf("\n", valueStart - 2) + 1; // the sign ends the line before
  const sign = Math.max(text.lastIndexOf("|", valueStart - 1), text.lastIndexOf(">", valueStart - 1));
  return Math.max(line, sign);
}
