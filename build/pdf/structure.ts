// The tag tree: elements with their kids, each with the standard type that its own type stands for.
// `<</S /Strong /K 3>>` with the role map `<</Strong /Span>>` is { type: "Strong", role: "Span", kids: [{ id: 3 }] }.
import type { PdfFile } from "./file.ts";
import { Ref, Stream, type Dict, type Value } from "./objects.ts";

export interface Element {
  readonly ref: Ref | undefined;
  readonly dict: Dict;
  readonly type: string;
  readonly role: string; // "" where the type leads to no standard one
  readonly parent: Element | null;
  readonly page: Dict | null; // its own or that of an element above
  kids: Kid[];
}
/** A marked sequence of a page or of a form XObject. */
export interface Content {
  readonly id: number; // MCID
  readonly page: Dict | null;
  readonly stream: Dict | null; // the form XObject, where it is not the page
}
/** An annotation or another object as a whole. */
interface ObjectKid {
  readonly object: Value;
}
export type Kid = Element | Content | ObjectKid;

export const isElement = (kid: Kid): kid is Element => "kids" in kid;
export const isContent = (kid: Kid): kid is Content => "id" in kid;

const standard = new Set(
  "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form".split(
    " ",
  ),
);
export const isStandard = (type: string): boolean => standard.has(type);

/** The standard type that a type is mapped to, directly or by steps; "" for none and for a circle. */
function standardType(file: PdfFile, roles: Dict | null, type: string): string {
  const seen = new Set<string>();
  for (let at = type; !seen.has(at);) {
    if (isStandard(at)) return at;
    seen.add(at);
    const next = file.name(roles?.get(at));
    if (next === null) return "";
    at = next;
  }
  return "";
}

export function readStructure(file: PdfFile): { root: Dict | null; tops: Element[]; all: Element[] } {
  const root = file.dict(file.catalog.get("StructTreeRoot"));
  const roles = file.dict(root?.get("RoleMap"));
  const known = new Map<string, string>();
  const roleOf = (type: string) => {
    let role = known.get(type);
    if (role === undefined) known.set(type, (role = standardType(file, roles, type)));
    return role;
  };
  const all: Element[] = [];
  const seen = new Set<Dict>();
  const readKid = (value: Value, parent: Element | null): Kid | undefined => {
    const found = file.resolve(value);
    if (typeof found === "number") return { id: found, page: parent?.page ?? null, stream: null };
    if (!(found instanceof Map)) return undefined;
    const kind = file.name(found.get("Type"));
    if (kind === "MCR" || (kind !== "StructElem" && found.has("MCID"))) {
      const stream = file.resolve(found.get("Stm"));
      const page = file.dict(found.get("Pg")) ?? parent?.page ?? null;
      return { id: file.number(found.get("MCID")) ?? -1, page, stream: stream instanceof Stream ? stream.dict : null };
    }
    if (kind === "OBJR" || (kind !== "StructElem" && found.has("Obj"))) return { object: found.get("Obj") ?? null };
    if (seen.has(found)) return undefined;
    seen.add(found);
    const type = file.name(found.get("S")) ?? "";
    const page = file.dict(found.get("Pg")) ?? parent?.page ?? null;
    const ref = value instanceof Ref ? value : undefined;
    const element: Element = { ref, dict: found, type, role: roleOf(type), parent, page, kids: [] };
    all.push(element);
    element.kids = readKids(found.get("K"), element);
    return element;
  };
  const readKids = (value: Value | undefined, parent: Element | null): Kid[] => {
    const found = file.resolve(value);
    const items = Array.isArray(found) ? found : value === undefined || found === null ? [] : [value];
    return items.flatMap((item) => {
      const kid = readKid(item, parent);
      return kid ? [kid] : [];
    });
  };
  const tops = readKids(root?.get("K"), null).filter(isElement);
  return { root, tops, all };
}

/** The values of a number tree such as ParentTree. */
export function readNumberTree(file: PdfFile, value: Value | undefined): Map<number, Value> {
  const found = new Map<number, Value>();
  const visit = (node: Dict | null, depth: number) => {
    const numbers = file.array(node?.get("Nums")) ?? [];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const key = file.number(numbers[at]);
      if (key !== null) found.set(key, numbers[at + 1] ?? null);
    }
    if (depth < 20) for (const kid of file.array(node?.get("Kids")) ?? []) visit(file.dict(kid), depth + 1);
  };
  visit(file.dict(value), 0);
  return found;
}
