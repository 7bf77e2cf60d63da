// A brace as wide as a sum is put together of pieces, and no piece is a character: Chromium says that it means the character 0,
// which PDF/UA forbids. What the formula says stands in its alternative text, so its pieces say nothing.
import { readCMap } from "../../pdf/cmap.ts";
import type { PdfFile } from "../../pdf/file.ts";
import { Ref, Stream } from "../../pdf/objects.ts";

const nothing = "\u200b";
const hex = (text: string) =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0").toUpperCase()).join(
    "",
  );

export function repairGrownSigns(file: PdfFile): void {
  for (const number of file.numbers) {
    const font = file.object(number);
    if (!(font instanceof Map) || file.name(font.get("Subtype")) !== "Type0") continue;
    const means = font.get("ToUnicode");
    const data = file.data(means);
    if (!data || !(means instanceof Ref)) continue;
    const { unicode } = readCMap(data);
    if (![...unicode.values()].includes("\0")) continue;
    file.set(means.number, new Stream(new Map(), Buffer.from(writeMeanings(unicode))));
  }
}

/** The text of a ToUnicode map of codes of two bytes: a zero, which is no character, becomes a space of no width. */
export function writeMeanings(unicode: ReadonlyMap<number, string>): string {
  const lines = [...unicode]
    .sort(([one], [other]) => one - other)
    .map(([code, text]) => `<${hex(String.fromCharCode(code))}> <${hex(text === "\0" ? nothing : text)}>`);
  const blocks: string[] = []; // of a hundred lines at most
  for (let at = 0; at < lines.length; at += 100) {
    const some = lines.slice(at, at + 100);
    blocks.push(`${some.length} beginbfchar`, ...some, "endbfchar");
  }
  return [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <FFFF>",
    "endcodespacerange",
    ...blocks,
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
    "",
  ].join("\n");
}
