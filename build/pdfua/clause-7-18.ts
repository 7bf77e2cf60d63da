// Clause 7.18: annotations are in the tag tree and say what they are.
import { isElement } from "../pdf/structure.ts";
import { hasText, placeOf, type Annotation, type CheckedDocument } from "./document.ts";
import { Stream } from "../pdf/objects.ts";
import type { Rule } from "./rule.ts";

/** A rule about the annotations that a reader sees; `only` some kinds, or all but some. */
const shown = (
  id: string,
  says: string,
  isWrong: (annotation: Annotation, document: CheckedDocument) => boolean,
): Rule => ({
  id,
  says,
  *check(document) {
    for (const annotation of document.annotations)
      if (!annotation.isHidden && isWrong(annotation, document)) yield `page ${annotation.number}: ${annotation.kind}`;
  },
});
const isSaid = ({ dict, element }: Annotation, { file }: CheckedDocument) =>
  hasText(file, dict, "Contents") || (element !== undefined && hasText(file, element.dict, "Alt"));

/** The name of a field, or of a field above it. A widget without a name of its own (T) is only a part of the field above. */
function hasFieldName({ dict }: Annotation, { file }: CheckedDocument): boolean {
  let at = file.dict(dict);
  for (let depth = 0; at && depth < 20; depth++) {
    if (hasText(file, at, "TU") && (at.has("T") || !at.has("Parent"))) return true;
    at = file.dict(at.get("Parent"));
  }
  return false;
}
const mediaClips = ({ file, objects }: CheckedDocument) =>
  objects.flatMap((value) => {
    const dict = value instanceof Map ? value : value instanceof Stream ? value.dict : null;
    const clips = [dict, file.dict(dict?.get("C")), file.dict(file.dict(dict?.get("R"))?.get("C"))];
    return clips.filter(
      (clip) =>
        clip !== null &&
        file.name(clip.get("S")) === "MCD" &&
        (file.name(clip.get("Type")) ?? "MediaClip") === "MediaClip",
    );
  });

export const clause718: readonly Rule[] = [
  shown(
    "7.18.1-1",
    "An annotation other than a link or a field stands in an Annot.",
    ({ kind, element }) => !["Widget", "PrinterMark", "Link", "Popup"].includes(kind) && element?.role !== "Annot",
  ),
  shown(
    "7.18.1-2",
    "An annotation says what it is.",
    (annotation, document) => !["Widget", "Popup"].includes(annotation.kind) && !isSaid(annotation, document),
  ),
  shown(
    "7.18.1-3",
    "A field has a name to be read aloud.",
    (annotation, document) =>
      annotation.kind === "Widget" &&
      !hasFieldName(annotation, document) &&
      !(annotation.element && hasText(document.file, annotation.element.dict, "Alt")),
  ),
  shown("7.18.2-1", "There are no traps for printing.", ({ kind }) => kind === "TrapNet"),
  {
    id: "7.18.3-1",
    says: "On a page with annotations the tab key follows the tags.",
    *check({ file, pages }) {
      for (const [at, { dict }] of pages.entries())
        if ((file.array(dict.get("Annots"))?.length ?? 0) > 0 && file.name(dict.get("Tabs")) !== "S")
          yield `page ${at + 1}`;
    },
  },
  shown("7.18.4-1", "A field stands in a Form.", ({ kind, element }) => kind === "Widget" && element?.role !== "Form"),
  {
    id: "7.18.4-2",
    says: "A Form without a role holds one field and nothing else.",
    *check(document) {
      for (const element of document.elements("Form")) {
        const { file } = document;
        const attributes = file.resolve(element.dict.get("A"));
        const roles = (Array.isArray(attributes) ? attributes : [attributes]).some((item) =>
          file.dict(item)?.has("Role"),
        );
        const fields = element.kids.filter((kid) => "object" in kid);
        if (!roles && (fields.length !== 1 || element.kids.some(isElement))) yield placeOf(document, element);
      }
    },
  },
  shown("7.18.5-1", "A link stands in a Link.", ({ kind, element }) => kind === "Link" && element?.role !== "Link"),
  shown(
    "7.18.5-2",
    "A link says where it leads.",
    ({ kind, dict }, { file }) => kind === "Link" && !hasText(file, dict, "Contents"),
  ),
  {
    id: "7.18.6.2-1",
    says: "A media clip names its type.",
    *check(document) {
      for (const clip of mediaClips(document)) if (!clip?.has("CT")) yield "media clip";
    },
  },
  {
    id: "7.18.6.2-2",
    says: "A media clip has alternative text.",
    *check(document) {
      for (const clip of mediaClips(document))
        if ((document.file.array(clip?.get("Alt"))?.length ?? 0) < 2) yield "media clip";
    },
  },
  shown(
    "7.18.8-1",
    "A printer's mark is no part of the text.",
    ({ kind, element }) => kind === "PrinterMark" && element !== undefined,
  ),
];
