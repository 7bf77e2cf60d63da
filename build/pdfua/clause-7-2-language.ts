// Clause 7.2, first half: the language of every text can be determined.
import { placeOf, type CheckedDocument } from "./document.ts";
import type { Mark } from "../pdf/painting.ts";
import { PdfString, readText, type Dict, type Value } from "../pdf/objects.ts";
import type { Element } from "../pdf/structure.ts";
import type { Rule } from "./rule.ts";

/** Of the element or of one above it. */
function languageOf({ file }: CheckedDocument, element: Element | null): string | null {
  for (let at = element; at; at = at.parent) if (at.dict.has("Lang")) return file.text(at.dict.get("Lang"));
  return null;
}

const attribute = (id: string, key: string): Rule => ({
  id,
  says: `The language of ${key} of an element is known.`,
  *check(document) {
    if (document.lang !== null) return;
    for (const element of document.structure.all)
      if (element.dict.has(key) && languageOf(document, element) === null)
        yield `${placeOf(document, element)}: ${element.type}`;
  },
});

/** Said by the marks round it or by the element that owns one of them. */
function languageOfMarks(document: CheckedDocument, marks: readonly Mark[], page: Dict): string | null {
  for (const mark of [...marks].reverse()) {
    const own = document.file.text(mark.properties?.get("Lang"));
    if (own !== null) return own;
    const owner = mark.id === undefined ? undefined : document.ownerOf(mark.owner ?? page, mark.id);
    const found = owner ? languageOf(document, owner) : null;
    if (found !== null) return found;
  }
  return null;
}

const ofSpan = (id: string, key: string): Rule => ({
  id,
  says: `The language of ${key} of a marked span is known.`,
  *check(document) {
    if (document.lang !== null) return;
    for (const { mark, above, page } of document.painted.markings) {
      const dict = document.pages[page - 1]?.dict ?? new Map();
      if (
        mark.tag === "Span" &&
        mark.properties?.has(key) &&
        languageOfMarks(document, [...above, mark], dict) === null
      )
        yield `page ${page}`;
    }
  },
});

/** Where languages are named: the catalogue, elements, property lists. */
function* languages(document: CheckedDocument): Iterable<Value> {
  if (document.catalog.has("Lang")) yield document.catalog.get("Lang") ?? null;
  for (const { dict } of document.structure.all) if (dict.has("Lang")) yield dict.get("Lang") ?? null;
  for (const { mark } of document.painted.markings)
    if (mark.properties?.has("Lang")) yield mark.properties.get("Lang") ?? null;
}

export const clause72Language: readonly Rule[] = [
  {
    id: "7.2-2",
    says: "The language of the bookmarks is known.",
    *check({ file, catalog, lang }) {
      if (lang === null && file.dict(catalog.get("Outlines"))?.has("First")) yield "catalogue: no Lang";
    },
  },
  attribute("7.2-21", "ActualText"),
  attribute("7.2-22", "Alt"),
  attribute("7.2-23", "E"),
  {
    id: "7.2-24",
    says: "The language of what an annotation says is known.",
    *check(document) {
      if (document.lang !== null) return;
      for (const { dict, number, element } of document.annotations)
        if (dict.has("Contents") && !dict.has("Lang") && languageOf(document, element ?? null) === null)
          yield `page ${number}`;
    },
  },
  {
    id: "7.2-25",
    says: "The language of the name of a form field is known.",
    *check(document) {
      if (document.lang !== null) return;
      for (const { dict, number, element } of document.annotations)
        if (dict.has("TU") && languageOf(document, element ?? null) === null) yield `page ${number}`;
    },
  },
  {
    id: "7.2-29",
    says: "Every language is named by a valid tag.",
    *check(document) {
      for (const value of languages(document)) {
        const found = document.file.resolve(value);
        const text = found instanceof PdfString ? readText(found) : "";
        if (!/^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(text)) yield `Lang "${text}"`;
      }
    },
  },
  ofSpan("7.2-30", "ActualText"),
  ofSpan("7.2-31", "Alt"),
  ofSpan("7.2-32", "E"),
  {
    id: "7.2-33",
    says: "The language of the metadata is known.",
    *check({ lang, xmp }) {
      if (lang === null && xmp?.hasOnlyDefault) yield "catalogue: no Lang";
    },
  },
  {
    id: "7.2-34",
    says: "The language of all text is known.",
    *check(document) {
      if (document.lang !== null) return;
      for (const { marks, page } of document.painted.textMarks)
        if (languageOfMarks(document, marks, page.dict) === null)
          yield `page ${document.pages.findIndex(({ dict }) => dict === page.dict) + 1}`;
    },
  },
];
