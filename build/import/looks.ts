// Sizes, classes and styles of elements: a picture keeps its size; the rest has no place here and stands in a comment.
import { type Block, type Given, nothingGiven, type Piece } from "./deck.ts";
import { clickAttribute } from "./appearing.ts";
import { isRow } from "./columns.ts";
import type { Frame } from "./frames.ts";
import { sizeOf } from "./given.ts";
import { aside, asideInLine, list, type Reading } from "./reading.ts";

/** The size of a picture, by its attributes or its style. */
export function sizeGiven(frame: Frame, reading: Reading): Given {
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
  const written = lost.map((key) => `${key}="${frame.attributes.get(key)}"`).join(" ");
  if (lost.length > 0) list(reading, frame.line, `the look of a picture: ${written}`);
  const given = nothingGiven();
  for (const [key, value] of values) given.values[key] = value;
  return given;
}

/** A tag's classes and styles, which have no place here: a comment where it opened. */
export function looks(frame: Frame, reading: Reading, isInLine = false, isColumn = false): (Block | Piece)[] {
  const rest = [...frame.attributes].filter(([key, value]) => {
    if (clickAttribute.test(key) || key === "v-clicks" || key === "data-fragment-index" || value === "fragment")
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
