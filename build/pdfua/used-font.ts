// A font as it is used in a file: its dictionaries, its program, the codes that are painted with it.
import { readCMap, type CMap } from "../pdf/cmap.ts";
import { Name, type Dict } from "../pdf/objects.ts";
import type { CheckedDocument } from "./document.ts";
import type { FontUse } from "./painted.ts";
import { readFontProgram, type FontProgram } from "./font-program.ts";

export interface UsedFont {
  readonly dict: Dict;
  readonly kind: string; // "Type0", "TrueType"
  readonly label: string; // "AAAAAA+Plex", for the report
  readonly isVisible: boolean;
  readonly descendant: Dict | null; // the CIDFont of a Type0 font
  readonly descriptor: Dict | null;
  readonly encoding: string | null; // its name, where it has one
  readonly cmap: CMap | null; // the encoding, where it is embedded
  readonly toUnicode: CMap | null;
  readonly isEmbedded: boolean;
  readonly isSymbolic: boolean;
  readonly program: FontProgram | null; // TrueType only
  readonly codes: ReadonlySet<number>;
  readonly codespaces: CMap["codespaces"];
}

export function readUsedFont({ file }: CheckedDocument, { dict, strings, isVisible }: FontUse): UsedFont {
  const kind = file.name(dict.get("Subtype")) ?? "";
  const descendant = kind === "Type0" ? file.dict(file.array(dict.get("DescendantFonts"))?.[0]) : null;
  const descriptor = file.dict((descendant ?? dict).get("FontDescriptor"));
  const encodingValue = file.resolve(dict.get("Encoding"));
  const encodingData = file.data(encodingValue);
  const unicodeData = file.data(dict.get("ToUnicode"));
  const programData = file.data(descriptor?.get("FontFile2")) ?? file.data(descriptor?.get("FontFile3"));
  const cmap = encodingData ? readCMap(encodingData) : null;
  const codespaces = kind === "Type0" ? (cmap?.codespaces ?? []) : [{ length: 1, low: 0, high: 255 }];
  return {
    dict,
    kind,
    label: file.name(dict.get("BaseFont")) ?? "a font without a name",
    isVisible,
    descendant,
    descriptor,
    encoding: encodingValue instanceof Name ? encodingValue.text : file.name(file.dict(encodingValue)?.get("CMapName")),
    cmap,
    toUnicode: unicodeData ? readCMap(unicodeData) : null,
    isEmbedded: ["FontFile", "FontFile2", "FontFile3"].some((key) => file.dict(descriptor?.get(key)) !== null),
    isSymbolic: ((file.number(descriptor?.get("Flags")) ?? 0) & 4) !== 0,
    program: programData ? readFontProgram(programData) : null,
    codes: splitCodes(strings, codespaces),
    codespaces,
  };
}

/** Codes of two bytes where the encoding does not say otherwise. */
export function splitCodes(strings: Iterable<string>, spaces: CMap["codespaces"]): Set<number> {
  const codes = new Set<number>();
  for (const string of strings)
    for (let at = 0; at < string.length;) {
      let length = spaces.length === 0 ? 2 : Math.min(...spaces.map((space) => space.length));
      let code = 0;
      for (let size = 1; size <= 4; size++) {
        code = code * 256 + (string.charCodeAt(at + size - 1) || 0);
        if (
          spaces.some((space) => space.length === size && code >= space.low && code <= space.high) ||
          (spaces.length === 0 && size === 2)
        ) {
          length = size;
          break;
        }
        if (size === 4) code = string.charCodeAt(at);
      }
      codes.add(code);
      at += length;
    }
  return codes;
}

/** The glyph of a code in a font whose codes are glyphs: composite, Identity both ways. */
export const isIdentity = ({ encoding, cmap }: UsedFont): boolean =>
  cmap === null && (encoding === "Identity-H" || encoding === "Identity-V");
