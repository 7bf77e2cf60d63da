// What the codes of a text string mean: which characters (ToUnicode), how wide.
import { readCMap, type CMap } from "./cmap.ts";
import type { PdfFile } from "./file.ts";
import type { Dict } from "./objects.ts";

export interface Font {
  readonly dict: Dict;
  readonly codeLength: number; // bytes a code, 1 or 2
  readonly unicode: ReadonlyMap<number, string>;
  readonly width: (code: number) => number; // thousandths of the size
}

/** Reads each font once. `codes("\0(", font)` is `[40]`. */
export function createFontReader(file: PdfFile): (dict: Dict) => Font {
  const known = new Map<Dict, Font>();
  return (dict) => {
    let font = known.get(dict);
    if (!font) known.set(dict, (font = readFont(file, dict)));
    return font;
  };
}

function readFont(file: PdfFile, dict: Dict): Font {
  const data = file.data(dict.get("ToUnicode"));
  const cmap: CMap | undefined = data ? readCMap(data) : undefined;
  const composite = file.name(dict.get("Subtype")) === "Type0";
  return {
    dict,
    codeLength: composite ? 2 : 1,
    unicode: cmap?.unicode ?? new Map(),
    width: readCidWidths(file, composite ? file.dict(file.array(dict.get("DescendantFonts"))?.[0]) : null),
  };
}

/** `[3 [500 600] 10 12 700]` -> 3: 500, 4: 600, 10 to 12: 700, and the default for all others. */
export function readCidWidths(file: PdfFile, descendant: Dict | null): (code: number) => number {
  const widths = new Map<number, number>();
  const otherwise = file.number(descendant?.get("DW")) ?? 1000;
  const items = file.array(descendant?.get("W")) ?? [];
  for (let at = 0; at < items.length;) {
    const first = file.number(items[at]) ?? 0;
    const list = file.array(items[at + 1]);
    if (list) {
      for (const [index, width] of list.entries()) widths.set(first + index, file.number(width) ?? 0);
      at += 2;
    } else {
      const width = file.number(items[at + 2]) ?? 0;
      for (let code = first; code <= (file.number(items[at + 1]) ?? -1); code++) widths.set(code, width);
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? otherwise;
}

export function codes(string: string, font: Font): number[] {
  const found: number[] = [];
  if (font.codeLength === 1) for (let at = 0; at < string.length; at++) found.push(string.charCodeAt(at));
  else
    for (let at = 0; at + 1 < string.length; at += 2)
      found.push(string.charCodeAt(at) * 256 + string.charCodeAt(at + 1));
  return found;
}
