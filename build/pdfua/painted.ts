// What the pages of a file paint: marks, text and its fonts, forms. Of a document in parts each part is read as it comes.
import type { PdfFile } from "../pdf/file.ts";
import type { Dict, Stream } from "../pdf/objects.ts";
import { readContents, type Page } from "../pdf/pages.ts";
import { walkPaintings, type Mark } from "../pdf/painting.ts";

/** A mark, and the marks round it. */
interface Marking {
  readonly mark: Mark;
  readonly above: readonly Mark[];
  readonly page: number;
}
/** What a font paints: each code, visibly or not. */
export interface FontUse {
  readonly dict: Dict;
  readonly strings: ReadonlySet<string>;
  readonly isVisible: boolean;
}
export interface Painted {
  readonly markings: readonly Marking[];
  readonly unmarked: readonly { readonly page: number; readonly kind: string }[];
  readonly textMarks: readonly { readonly marks: readonly Mark[]; readonly page: Page }[]; // of text, one for each change
  readonly fonts: readonly FontUse[];
  readonly forms: readonly { readonly dict: Dict; readonly owner: readonly Mark[] }[]; // each time one is painted
}

export const isArtifact = (mark: Mark): boolean => mark.tag === "Artifact";
const isMarked = (mark: Mark): boolean => mark.id !== undefined || isArtifact(mark);

export function readPainted(file: PdfFile, pages: readonly Page[]): Painted {
  const markings: Marking[] = [];
  const unmarked: { page: number; kind: string }[] = [];
  const textMarks: { marks: readonly Mark[]; page: Page }[] = [];
  const fonts = new Map<Dict, { dict: Dict; strings: Set<string>; isVisible: boolean }>();
  const forms: { dict: Dict; owner: readonly Mark[] }[] = [];
  let last: readonly Mark[] | undefined;
  for (const [at, page] of pages.entries()) {
    const data = readContents(file, page);
    if (!data) continue;
    walkPaintings(file, data, page.resources, {
      mark: (mark, above) => markings.push({ mark, above, page: at + 1 }),
      form: (form: Stream, marks) => forms.push({ dict: form.dict, owner: marks }),
      paint: ({ kind, marks, font, strings, invisible }) => {
        if (!marks.some(isMarked)) unmarked.push({ page: at + 1, kind });
        if (kind !== "text") return;
        if (marks !== last) textMarks.push({ marks, page });
        last = marks;
        if (!font) return;
        const use = fonts.get(font) ?? { dict: font, strings: new Set<string>(), isVisible: false };
        fonts.set(font, use);
        for (const string of strings ?? []) use.strings.add(string);
        if (!invisible) use.isVisible = true;
      },
    });
  }
  return { markings, unmarked, textMarks, fonts: [...fonts.values()], forms };
}
