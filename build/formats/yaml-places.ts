// js-yaml's events -> where each value and each key of a file stands, as offsets into its text.
//
//   yamlPlaces(events, "a: [1, 2]").value(["a", 1]) is 7, .key(["a"]) is 0
import { type Event, EVENT_ID, getScalarValue, SCALAR_STYLE } from "js-yaml";
import type { Path } from "../model/files.ts";

interface Node {
  readonly start: number;
  readonly below: Map<string, { readonly key: number; readonly node: Node }>; // of a list: "0", "1", …
}
export interface YamlPlaces {
  readonly value: (path: Path) => number | undefined;
  readonly key: (path: Path) => number | undefined;
}

export function yamlPlaces(events: readonly Event[], text: string): YamlPlaces {
  const anchors = new Map<string, Node>();
  let next = 0;

  function read(): Node {
    const event = events[next++]!;
    if (event.type === EVENT_ID.ALIAS) return anchors.get(nameOf(event)) ?? leaf(event.anchorStart);
    if (event.type === EVENT_ID.POP || event.type === EVENT_ID.DOCUMENT) return leaf(0);
    const node = leaf(event.type === EVENT_ID.SCALAR ? startOf(event, text) : event.start);
    if (event.anchorStart >= 0) anchors.set(nameOf(event), node);
    if (event.type === EVENT_ID.SEQUENCE)
      for (let at = 0; events[next]?.type !== EVENT_ID.POP; at++) {
        const item = read();
        node.below.set(String(at), { key: item.start, node: item });
      }
    if (event.type === EVENT_ID.MAPPING)
      while (events[next]?.type !== EVENT_ID.POP) {
        const key = events[next]!;
        const { start } = read();
        const name = key.type === EVENT_ID.SCALAR ? getScalarValue(text, key) : "";
        node.below.set(name, { key: start, node: read() });
      }
    if (event.type !== EVENT_ID.SCALAR) next++;
    return node;
  }
  const nameOf = (event: { anchorStart: number; anchorEnd: number }) => text.slice(event.anchorStart, event.anchorEnd);

  // Of an empty file there is a document and nothing in it.
  next = 1;
  const whole = events[1] && events[1].type !== EVENT_ID.POP ? read() : undefined;
  const find = (path: Path) =>
    path.reduce<Node | undefined>((node, step) => node?.below.get(String(step))?.node, whole);
  return {
    value: (path) => find(path)?.start,
    key: (path) => find(path.slice(0, -1))?.below.get(String(path.at(-1)))?.key,
  };
}

const leaf = (start: number): Node => ({ start, below: new Map() });

/** Quotes and the sign of a block belong to a text. */
function startOf(event: Extract<Event, { type: typeof EVENT_ID.SCALAR }>, text: string): number {
  const { style, valueStart } = event;
  if (style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED) return valueStart - 1;
  if (style === SCALAR_STYLE.PLAIN) return valueStart;
  return Math.max(0, text.slice(0, valueStart).search(/[|>][^|>]*$/));
}
