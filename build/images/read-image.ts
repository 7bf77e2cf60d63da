// A file of content/images/ -> the picture that pages hold, cleaned, and what is wrong with it. Read once, written for each use.
import { drawingBroken, drawingForeign, drawingLoss, imageInvalid, imageKind } from "../diagnostics/catalog/images.ts";
import type { Diagnostic, Outcome, Place } from "../model/diagnostic.ts";
import type { Binary } from "../model/deck.ts";
import type { Picture } from "../model/picture.ts";
import { cleanDrawing } from "./clean-drawing.ts";
import { sizeOfDrawing } from "./drawing-size.ts";
import { isShown, kindOf, textOf } from "./kinds.ts";
import { stripMetadata } from "./metadata.ts";
import { joinPieces, plainName } from "./pieces.ts";
import { readDrawing } from "./read-drawing.ts";
import { sizeOf } from "./sizes.ts";

const svg = "http://www.w3.org/2000/svg";

export function readImage({ path, bytes }: Binary): Outcome<Picture | undefined> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = kindOf(buffer);
  const start: Place = { file: path, line: 1, column: 1 };
  if (kind === undefined) return { value: undefined, diagnostics: [imageInvalid(start, path)] };
  if (!isShown(kind)) return { value: undefined, diagnostics: [imageKind(start, path, kind)] };
  if (kind === "image/svg+xml") return drawing(path, textOf(buffer), 0);
  const clean = stripMetadata(buffer);
  return {
    value: { kind: "bitmap", type: kind, base64: clean.toString("base64"), ...sizeOf(kind, clean) },
    diagnostics: [],
  };
}

function drawing(
  path: string,
  text: string,
  depth: number,
): Outcome<Extract<Picture, { kind: "drawing" }> | undefined> {
  const root = readDrawing(text);
  if ("what" in root) {
    const { what, line, column } = root;
    return { value: undefined, diagnostics: [drawingBroken({ file: path, line, column }, what)] };
  }
  if (root.name !== "svg" || !root.isSvg)
    return {
      value: undefined,
      diagnostics: [imageInvalid({ file: path, line: root.line, column: root.column }, path)],
    };
  const { pieces, losses } = cleanDrawing(root, (address) => embed(address, depth));
  const diagnostics = losses.map(({ what, isText, line, column }): Diagnostic => {
    const place = { file: path, line, column };
    return isText ? drawingForeign(place, what) : drawingLoss(place, what);
  });
  const name = path
    .split("/")
    .slice(2)
    .join("/")
    .split("_")
    .map((part) => plainName(part).replaceAll("-", "_2d_"))
    .join("_5f_");
  const isWhole = !losses.some(({ isText }) => isText);
  const value = { kind: "drawing" as const, name, pieces, ...sizeOfDrawing(new Map(root.attributes)) };
  return { value: isWhole ? value : undefined, diagnostics };
}

/** The same picture as a clean data: address; nothing where it is none, or would be loaded. */
function embed(address: string, depth: number): string | undefined {
  const comma = address.indexOf(",");
  const head = address.slice(0, comma).toLowerCase();
  if (comma < 0 || !head.startsWith("data:image/")) return undefined;
  const data = decode(address.slice(comma + 1));
  const bytes = head.endsWith(";base64") ? Buffer.from(data, "base64") : Buffer.from(data);
  const kind = kindOf(bytes);
  if (!isShown(kind)) return undefined;
  if (kind !== "image/svg+xml") return `data:${kind};base64,${stripMetadata(bytes).toString("base64")}`;
  const inner = depth < 3 ? drawing("", textOf(bytes), depth + 1) : undefined;
  return inner?.value && inner.diagnostics.length === 0 ? drawingUri(inner.value) : undefined;
}

function decode(data: string): string {
  try {
    return data.includes("%") ? decodeURIComponent(data) : data;
  } catch {
    return data;
  }
}

/** A drawing as a file of its own, in an address. */
export function drawingUri({ pieces }: Extract<Picture, { kind: "drawing" }>): string {
  const text = `<svg xmlns="${svg}" data-drawing="d-"${joinPieces(pieces, "d")}`;
  return `data:image/svg+xml;base64,${Buffer.from(text).toString("base64")}`;
}
