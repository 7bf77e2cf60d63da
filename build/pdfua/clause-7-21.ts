// Clause 7.21: fonts are embedded, complete, and every code painted with them means a character.
import { PdfString, type Value } from "../pdf/objects.ts";
import type { PdfFile } from "../pdf/file.ts";
import { readCidWidths } from "../pdf/fonts.ts";
import type { CheckedDocument } from "./document.ts";
import { collectionOf, isKnownCMap } from "./known-cmaps.ts";
import type { Rule } from "./rule.ts";
import { isIdentity, readUsedFont, splitCodes, type UsedFont } from "./used-font.ts";

const used = new WeakMap<CheckedDocument, readonly UsedFont[]>();
function fontsOf(document: CheckedDocument): readonly UsedFont[] {
  let fonts = used.get(document);
  if (!fonts) used.set(document, (fonts = document.painted.fonts.map((use) => readUsedFont(document, use))));
  return fonts;
}
const each = (id: string, says: string, isWrong: (font: UsedFont, file: PdfFile) => boolean): Rule => ({
  id,
  says,
  *check(document) {
    for (const font of fontsOf(document)) if (isWrong(font, document.file)) yield font.label;
  },
});
/** As `each`, for rules that a single code breaks: the pages where it is painted are named. */
const eachCode = (
  id: string,
  says: string,
  isWrong: (font: UsedFont, file: PdfFile) => (code: number) => boolean,
): Rule => ({
  id,
  says,
  *check(document) {
    for (const font of fontsOf(document)) {
      const wrong = isWrong(font, document.file);
      if (![...font.codes].some(wrong)) continue;
      for (const page of document.pagesWith(font.dict, (string) =>
        [...splitCodes([string], font.codespaces)].some(wrong),
      ))
        yield `page ${page}: ${font.label}`;
    }
  },
});
const string = (file: PdfFile, value: Value | undefined) => {
  const found = file.resolve(value);
  return found instanceof PdfString ? found.bytes : null;
};

function isOtherCollection({ kind, encoding, cmap, descendant }: UsedFont, file: PdfFile): boolean {
  if (kind !== "Type0" || (!cmap && (encoding === "Identity-H" || encoding === "Identity-V"))) return false;
  const info = file.dict(descendant?.get("CIDSystemInfo"));
  const [registry, ordering, supplement] = [
    string(file, info?.get("Registry")),
    string(file, info?.get("Ordering")),
    file.number(info?.get("Supplement")),
  ];
  const known = cmap ? undefined : collectionOf(encoding ?? "");
  const wanted = cmap ? cmap.registry : { Registry: "Adobe", Ordering: known };
  if (!cmap && known === undefined) return false;
  if (registry !== wanted.Registry || ordering !== wanted.Ordering || supplement === null) return true;
  return cmap !== null && (cmap.registry.Supplement === undefined || supplement > cmap.registry.Supplement);
}

/** Widths in the dictionary and in the program. Of simple fonts only ASCII: there codes are characters. */
function hasOtherWidths(font: UsedFont, file: PdfFile): boolean {
  const { program, codes, descendant, dict, kind } = font;
  if (!program || !font.isVisible) return false;
  const differ = (stated: number, glyph: number) => Math.abs(stated - program.width(glyph)) > 1;
  if (kind === "Type0") {
    const isDirect =
      file.name(descendant?.get("Subtype")) !== "CIDFontType2" ||
      file.name(descendant?.get("CIDToGIDMap")) === "Identity";
    const width = readCidWidths(file, descendant);
    return isIdentity(font) && isDirect && [...codes].some((code) => differ(width(code), code));
  }
  const first = file.number(dict.get("FirstChar")) ?? 0;
  const widths = file.array(dict.get("Widths")) ?? [];
  return [...codes].some((code) => {
    const [stated, glyph] = [file.number(widths[code - first]), program.glyphOf(code)];
    return code >= 32 && code < 127 && stated !== null && glyph > 0 && differ(stated, glyph);
  });
}

const simple = new Set(["TrueType"]);
const baseEncodings = new Set(["MacRomanEncoding", "WinAnsiEncoding"]);

function isBadEncoding({ kind, isSymbolic, dict, isVisible }: UsedFont, file: PdfFile): boolean {
  if (!simple.has(kind) || isSymbolic || !isVisible) return false;
  const encoding = file.resolve(dict.get("Encoding"));
  const table = file.dict(encoding);
  const base = table ? file.name(table.get("BaseEncoding")) : file.name(encoding);
  if (base === null || !baseEncodings.has(base)) return true;
  const names = (file.array(table?.get("Differences")) ?? []).flatMap((item) => file.name(item) ?? []);
  return names.some((glyph) => !isKnownGlyph(glyph));
}
/** A name of the Adobe list or one that names its code point; the list is long, so only its pattern is held here. */
const isKnownGlyph = (glyph: string) =>
  /^(uni[0-9A-F]{4}|u[0-9A-F]{4,6}|[A-Za-z]|[A-Za-z]{2,}(small|oldstyle|superior|inferior)?)$/.test(glyph) &&
  !/^(g|glyph|cid|index)\d*$/i.test(glyph);

const collections = new Set(["GB1", "CNS1", "Japan1", "Korea1"]);
/** Whether a code means nothing. */
const lacksUnicode = ({ kind, toUnicode, isSymbolic, descendant }: UsedFont, file: PdfFile) => {
  if (toUnicode) return (code: number) => (toUnicode.unicode.get(code) ?? "") === "";
  const ordering = string(file, file.dict(descendant?.get("CIDSystemInfo"))?.get("Ordering")) ?? "";
  const lacks = kind === "Type0" ? !collections.has(ordering) : kind === "Type3" || (isSymbolic && kind === "TrueType");
  return () => lacks;
};

export const clause721: readonly Rule[] = [
  each("7.21.3.1-1", "A composite font and its encoding are of one character collection.", isOtherCollection),
  each(
    "7.21.3.2-1",
    "An embedded TrueType font of CIDs says which glyph each is.",
    ({ descendant, isEmbedded }, file) =>
      descendant !== null &&
      isEmbedded &&
      file.name(descendant.get("Subtype")) === "CIDFontType2" &&
      file.data(descendant.get("CIDToGIDMap")) === null &&
      file.name(descendant.get("CIDToGIDMap")) !== "Identity",
  ),
  each(
    "7.21.3.3-1",
    "An encoding that is not generally known is embedded.",
    ({ kind, encoding, cmap }) => kind === "Type0" && !cmap && !isKnownCMap(encoding ?? ""),
  ),
  each(
    "7.21.3.3-2",
    "An embedded encoding has one writing direction.",
    ({ cmap, dict }, file) =>
      cmap !== null && (file.number(file.dict(dict.get("Encoding"))?.get("WMode")) ?? 0) !== (cmap.writingMode ?? 0),
  ),
  each("7.21.3.3-3", "An embedded encoding builds only on generally known ones.", ({ cmap, dict }, file) => {
    const named = file.name(file.dict(dict.get("Encoding"))?.get("UseCMap")) ?? cmap?.uses;
    return cmap !== null && named !== undefined && !isKnownCMap(named);
  }),
  each(
    "7.21.4.1-1",
    "A font that is seen is embedded.",
    ({ kind, isVisible, isEmbedded }) => kind !== "Type3" && isVisible && !isEmbedded,
  ),
  each(
    "7.21.4.1-2",
    "An embedded font holds every glyph that is seen.",
    (font) =>
      font.isVisible &&
      font.kind === "Type0" &&
      font.program !== null &&
      isIdentity(font) &&
      font.descendant !== null &&
      [...font.codes].some((code) => code >= (font.program?.glyphs ?? 0)),
  ),
  each("7.21.5-1", "The widths of glyphs are those of the font.", hasOtherWidths),
  each(
    "7.21.6-1",
    "A TrueType font of letters has a character map for them.",
    ({ kind, isVisible, isSymbolic, program }) =>
      simple.has(kind) &&
      isVisible &&
      !isSymbolic &&
      program !== null &&
      !(program.maps.some(({ platform, encoding }) => platform === 3 && encoding === 0)
        ? program.maps.length > 1
        : program.maps.length > 0),
  ),
  each("7.21.6-2", "A TrueType font of letters has a standard encoding.", isBadEncoding),
  each(
    "7.21.6-3",
    "A TrueType font of symbols has no encoding.",
    ({ kind, isSymbolic, dict }) => simple.has(kind) && isSymbolic && dict.has("Encoding"),
  ),
  each(
    "7.21.6-4",
    "A TrueType font of symbols has one character map.",
    ({ kind, isSymbolic, program }) =>
      simple.has(kind) &&
      isSymbolic &&
      program !== null &&
      program.maps.length !== 1 &&
      !program.maps.some(({ platform, encoding }) => platform === 3 && encoding === 0),
  ),
  eachCode("7.21.7-1", "Every code means a character.", lacksUnicode),
  each("7.21.7-2", "No code means a character that is none.", ({ toUnicode, codes }) =>
    [...codes].some((code) => /[\0\ufeff\ufffe]/.test(toUnicode?.unicode.get(code) ?? "")),
  ),
  eachCode("7.21.8-1", "No missing glyph is painted.", (font) => {
    const isGlyph = font.kind === "Type0" && isIdentity(font);
    return (code) => isGlyph && code === 0;
  }),
];
