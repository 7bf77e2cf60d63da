// `> [!TIP] A title` -> a callout. What only looks like one is a mistake, never the words of a quotation.
import { calloutUnknown } from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";
import { type Block, type CalloutKind, calloutKinds, type Inline } from "../model/tree.ts";
import { everyone } from "./read-attributes.ts";

const mark = /^\[!([^\]\n]*)\][ \t]*/;

/** The blocks of a quotation -> the callout that its first line says it is; undefined: it is a quotation. */
export function readCallout(blocks: readonly Block[], place: Place, report: Report): Block | undefined {
  const [first, ...others] = blocks;
  const opening = first?.type === "paragraph" ? first.content[0] : undefined;
  if (first?.type !== "paragraph" || opening?.type !== "text") return undefined;
  const found = mark.exec(opening.text);
  if (!found) return undefined;
  const written = found[1]!.toLowerCase();
  if (!isKind(written)) {
    report.add(calloutUnknown(opening.place, found[1]!, calloutKinds));
    return undefined;
  }
  const rest = opening.text.slice(found[0].length);
  const behind = { ...opening.place, column: opening.place.column + found[0].length };
  const content: readonly Inline[] =
    rest === "" ? first.content.slice(1) : [{ ...opening, text: rest, place: behind }, ...first.content.slice(1)];
  const end = content.findIndex(({ type }) => type === "break");
  const title = end < 0 ? content : content.slice(0, end);
  const body = end < 0 ? [] : content.slice(end + 1);
  const { attributes, restriction, ...bare } = first;
  return {
    type: "callout",
    kind: written,
    title,
    blocks: body.length === 0 ? others : [{ ...bare, content: body, restriction: everyone }, ...others],
    place,
    restriction, // braces at the end of its first paragraph are those of the whole
    ...(attributes ? { attributes } : {}),
  };
}

const isKind = (text: string): text is CalloutKind => calloutKinds.some((kind) => kind === text);
