// The tag tree as PDF/UA wants it: every type explained, list items with a body, notes with a name, links as links,
// the contents as contents.
import type { PdfFile } from "../../pdf/file.ts";
import { name, PdfString, Ref, writeText, type Dict, type Value } from "../../pdf/objects.ts";
import { isElement, isStandard, readStructure, type Element } from "../../pdf/structure.ts";
import type { Owners } from "./owners.ts";

// Words of PDF 2.0 and of browsers, and what they amount to in PDF 1.7.
const meanings: Readonly<Record<string, string>> = {
  Strong: "Span",
  Em: "Span",
  Sub: "Span",
  Title: "P",
  Aside: "Div",
  FENote: "Note",
  DocumentFragment: "Part",
  Artifact: "NonStruct",
};

export function repairElements(file: PdfFile, root: Dict | null, all: readonly Element[], owners: Owners): void {
  if (!root) return;
  const roles: Dict = new Map();
  const ids = new Set<string>();
  for (const element of all) {
    readHint(file, element);
    rename(file, element);
    if (element.role === "" && !roles.has(element.type) && !isStandard(element.type))
      roles.set(element.type, name(meanings[element.type] ?? "NonStruct"));
    if (element.role === "Note" || element.type === "FENote") giveId(file, element, ids);
  }
  if (roles.size > 0) {
    root.set("RoleMap", roles);
    file.touch(file.catalog.get("StructTreeRoot"));
  }
  for (const element of readStructure(file).all) {
    if (element.role === "LI") wrapKids(file, element, ["Lbl", "LBody"], "LBody", owners);
    if (element.role === "L") wrapKids(file, element, ["L", "LI", "Caption"], "LI", owners);
    if (element.role === "TOCI") wrapKids(file, element, ["TOC", "Reference"], "Reference", owners);
  }
}

/** What the page said in the place of a language, for want of a better one: see build/client/tags.ts. */
function readHint(file: PdfFile, element: Element): void {
  const [, kind, text = ""] =
    /^x-(formula|label|contents):(.*)$/s.exec(file.text(element.dict.get("Lang")) ?? "") ?? [];
  if (kind === undefined) return;
  element.dict.delete("Lang");
  file.touch(element.ref);
  if (kind === "contents") return becomeContents(file, element);
  element.dict.set("Alt", writeText(text));
  if (kind === "formula") element.dict.set("S", name("Formula"));
}

/** A list that leads to the pages of the document, and its items. */
function becomeContents(file: PdfFile, list: Element): void {
  list.dict.set("S", name("TOC"));
  for (const item of list.kids) {
    if (!isElement(item) || item.role !== "LI") continue;
    item.dict.set("S", name("TOCI"));
    item.dict.delete("Lang"); // that of the whole document
    file.touch(item.ref);
  }
}

/** Elements whose type does not say what they are. */
function rename(file: PdfFile, element: Element): void {
  const become = (type: string) => {
    element.dict.set("S", name(type));
    file.touch(element.ref);
  };
  const kinds = element.kids.flatMap((kid) =>
    "object" in kid ? [file.name(file.dict(kid.object)?.get("Subtype"))] : [],
  );
  if (kinds.includes("Link") && element.role !== "Link") become("Link");
  // A check box drawn by the browser is a picture: there is nothing to fill in.
  if (element.role === "Form" && !kinds.includes("Widget")) {
    become("Figure");
    if (!element.dict.has("Alt")) element.dict.set("Alt", writeText("☐"));
  }
  // A list item with a role of its own is still a list item.
  if (
    element.parent?.role === "L" &&
    element.kids.some((kid) => isElement(kid) && kid.role === "Lbl") &&
    element.role !== "LI"
  )
    become("LI");
}

function giveId(file: PdfFile, element: Element, ids: Set<string>): void {
  let id = file.text(element.dict.get("ID")) ?? "";
  if (id === "" || ids.has(id)) {
    id = `note-${ids.size + 1}`;
    element.dict.set("ID", new PdfString(id));
    file.touch(element.ref);
  }
  ids.add(id);
}

/** Neighbouring kids that may not stand here are put into an element that may. */
function wrapKids(file: PdfFile, element: Element, allowed: readonly string[], type: string, owners: Owners): void {
  const value = element.dict.get("K") ?? null;
  const values = file.array(value) ?? [value];
  const mayStay = (item: Value) => {
    const dict = file.dict(item);
    const kid = element.kids.find((other) => isElement(other) && other.dict === dict);
    return kid ? isElement(kid) && allowed.includes(kid.role) : type === "LI";
  };
  if (values.every(mayStay)) return;
  const kept: Value[] = [];
  let wrapper: { dict: Dict; ref: Ref; kids: Value[] } | undefined;
  for (const item of values) {
    if (mayStay(item)) {
      wrapper = undefined;
      kept.push(item);
      continue;
    }
    wrapper ??= startWrapper(file, element, type, kept);
    wrapper.kids.push(item);
    const dict = file.dict(item);
    if (item instanceof Ref && dict?.has("S")) {
      dict.set("P", wrapper.ref);
      file.touch(item);
    } else moveContent(file, element, item, wrapper.ref, owners);
  }
  element.dict.set("K", kept);
  file.touch(element.ref);
}

function startWrapper(file: PdfFile, element: Element, type: string, kept: Value[]) {
  const kids: Value[] = [];
  const dict: Dict = new Map<string, Value>([
    ["Type", name("StructElem")],
    ["S", name(type)],
    ["P", element.ref ?? null],
    ["K", kids],
  ]);
  const page = element.dict.get("Pg");
  if (page) dict.set("Pg", page);
  const ref = file.add(dict);
  kept.push(ref);
  if (type !== "LI") return { dict, ref, kids };
  // An item of a list needs a body in its turn.
  const body: Dict = new Map<string, Value>([...dict, ["S", name("LBody")], ["P", ref], ["K", kids]]);
  const bodyRef = file.add(body);
  dict.set("K", [bodyRef]);
  return { dict: body, ref: bodyRef, kids };
}

/** Content that stands in the wrapper directly belongs to it. */
function moveContent(file: PdfFile, element: Element, item: Value, to: Ref, owners: Owners): void {
  const found = file.resolve(item);
  const id = typeof found === "number" ? found : found instanceof Map ? file.number(found.get("MCID")) : null;
  const page = found instanceof Map ? (file.dict(found.get("Pg")) ?? element.page) : element.page;
  if (id !== null && page) owners.move(page, id, to);
}
