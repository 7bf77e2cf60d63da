// All pages of a file: unmarked painting becomes artifacts, decoration leaves the tag tree, page numbers are filled in.
// Goes out: what each marked sequence says, for the links, and what each page says, for the check.
import { createFontReader, type Font } from "../../pdf/fonts.ts";
import type { PdfFile } from "../../pdf/file.ts";
import { Ref, Stream, type Dict, type Value } from "../../pdf/objects.ts";
import { readContents, readPages, type Page } from "../../pdf/pages.ts";
import { compress } from "../../pdf/write.ts";
import type { Owners } from "./owners.ts";
import { fillNumber, readPlaceholder } from "./page-numbers.ts";
import { readInOrder } from "./reading-order.ts";
import { applyEdits, readStream, type Paintings, type Sequence } from "./stream.ts";

export interface Contents {
  readonly owners: readonly Dict[]; // pages and form XObjects that say something
  readonly pages: readonly Page[];
  readonly texts: readonly string[]; // of each page, what is marked
  readonly paintings: readonly Paintings[]; // of each page, without its forms
  readonly riddles: readonly boolean[]; // of each page, whether some glyph on it means nothing to a program
  readonly text: (page: Dict | null, id: number) => string; // of one marked sequence; page or form XObject
  readonly isKnown: (page: Dict | null, id: number) => boolean; // whether the text is all that the sequence says
}
/** What several parts say, one after the other. */
export function joinContents(parts: readonly Contents[]): Contents {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const partOf = new Map(parts.flatMap((part) => part.owners.map((owner) => [owner, part] as const)));
  return {
    owners: parts.flatMap(({ owners }) => owners),
    pages: parts.flatMap(({ pages }) => pages),
    texts: parts.flatMap(({ texts }) => texts),
    paintings: parts.flatMap(({ paintings }) => paintings),
    riddles: parts.flatMap(({ riddles }) => riddles),
    text: (page, id) => (page ? (partOf.get(page)?.text(page, id) ?? "") : ""),
    isKnown: (page, id) => !page || (partOf.get(page)?.isKnown(page, id) ?? true),
  };
}

/** Element types whose lines and areas are what they are about. */
const drawn = new Set(["Figure", "Formula", "Lbl", "Form"]);

export function repairContents(file: PdfFile, owners: Owners, numbers: readonly number[]): Contents {
  const readFont = createFontReader(file);
  const texts = new Map<Dict, Map<number, string>>();
  const unknown = new Map<Dict, Set<number>>(); // sequences with glyphs that mean nothing
  const paintings = new Map<Dict, Paintings>();
  const riddles = new Set<Dict>(); // pages and forms that hold such glyphs, or forms with them
  const forms = new Map<Dict, string>();
  const decoration: { readonly stream: Dict; readonly id: number }[] = [];

  const fontsOf = (resources: Dict | null) => {
    const dict = file.dict(resources?.get("Font"));
    const known = new Map<string, Font | undefined>();
    return (key: string) => {
      if (!known.has(key)) {
        const found = file.dict(dict?.get(key));
        known.set(key, found ? readFont(found) : undefined);
      }
      return known.get(key);
    };
  };
  const isDecoration = (sequence: Sequence, stream: Dict): boolean => {
    if (sequence.text !== "" || sequence.blocks > 0 || sequence.others > 0) return false;
    const element = owners.find(stream, sequence.id);
    return element !== undefined && !drawn.has(element.role);
  };

  /** Returns what the stream says, its forms included. `owner` is the page or the form. */
  const repair = (
    data: Uint8Array,
    resources: Dict | null,
    owner: Dict,
    marked: boolean,
    put: (data: Uint8Array) => void,
  ) => {
    const objects = file.dict(resources?.get("XObject"));
    const isImage = (key: string) => file.name(file.dict(objects?.get(key))?.get("Subtype")) === "Image";
    const read = readStream(data, fontsOf(resources), marked, isImage);
    const said = new Map<number, string>();
    texts.set(owner, said);
    for (const sequence of read.sequences) {
      if (isDecoration(sequence, owner)) {
        read.edits.push({ from: sequence.from, to: sequence.to, text: "/Artifact BMC" });
        decoration.push({ stream: owner, id: sequence.id });
        continue;
      }
      const target = readPlaceholder(sequence.text);
      const number = target === undefined ? undefined : numbers[target];
      if (number !== undefined && sequence.block && sequence.blocks === 1) {
        const text = fillNumber(sequence.block, number);
        if (text !== undefined) {
          read.edits.push({ from: sequence.block.from, to: sequence.block.to, text });
          sequence.text = String(number);
        }
      }
      said.set(sequence.id, (said.get(sequence.id) ?? "") + readInOrder(sequence.text));
      if (sequence.unknown > 0) unknown.set(owner, (unknown.get(owner) ?? new Set()).add(sequence.id));
    }
    paintings.set(owner, read.paintings);
    if (unknown.has(owner)) riddles.add(owner);
    if (read.edits.length > 0) put(applyEdits(data, read.edits));
    let text = [...said.values()].join(" ");
    for (const form of read.forms) {
      const ref = objects?.get(form.name);
      const stream = file.resolve(ref);
      if (!(stream instanceof Stream) || file.name(stream.dict.get("Subtype")) !== "Form") continue;
      let inner = forms.get(stream.dict);
      if (inner === undefined) {
        forms.set(stream.dict, "");
        const content = file.data(stream);
        inner = content
          ? repair(content, file.dict(stream.dict.get("Resources")), stream.dict, form.marked, (changed) => {
              if (ref instanceof Ref) file.set(ref.number, compress(stream.dict, changed));
            })
          : "";
        forms.set(stream.dict, inner);
      }
      if (riddles.has(stream.dict)) riddles.add(owner);
      text += ` ${inner}`;
    }
    return text;
  };

  const pages = readPages(file);
  const pageTexts = pages.map((page) => {
    const data = readContents(file, page);
    if (!data) return "";
    return repair(data, page.resources, page.dict, false, (changed) => {
      const ref = page.dict.get("Contents");
      if (ref instanceof Ref) file.set(ref.number, compress(new Map<string, Value>(), changed));
      else {
        page.dict.set("Contents", file.add(compress(new Map<string, Value>(), changed)));
        file.touch(page.ref);
      }
    });
  });
  for (const { stream, id } of decoration) owners.release(stream, id);
  const nothing: Paintings = { texts: 0, markedTexts: 0, pictures: 0, rectangles: 0 };
  return {
    owners: [...texts.keys()],
    pages,
    texts: pageTexts,
    paintings: pages.map(({ dict }) => paintings.get(dict) ?? nothing),
    riddles: pages.map(({ dict }) => riddles.has(dict)),
    text: (page, id) => (page ? (texts.get(page)?.get(id) ?? "") : ""),
    isKnown: (page, id) => !(page && unknown.get(page)?.has(id)),
  };
}
