// Which element of the tag tree a marked sequence belongs to, and how a sequence leaves the tree.
import type { PdfFile } from "../../pdf/file.ts";
import { Stream, type Dict, type Ref, type Value } from "../../pdf/objects.ts";
import { readNumberTree, type Element } from "../../pdf/structure.ts";

export interface Owners {
  /** `stream` is a page or a form XObject. */
  readonly find: (stream: Dict, id: number) => Element | undefined;
  /** Takes the sequence out of its element; an element that is left empty and says nothing itself goes too. */
  readonly release: (stream: Dict, id: number) => void;
  /** Notes in the parent tree that the sequence belongs to another element now. */
  readonly move: (stream: Dict, id: number, to: Ref) => void;
}

export function readOwners(file: PdfFile, root: Dict | null, all: readonly Element[]): Owners {
  const tree = readNumberTree(file, root?.get("ParentTree"));
  const elements = new Map(all.map((element) => [element.dict, element]));
  const row = (stream: Dict) => tree.get(file.number(stream.get("StructParents")) ?? -1);
  const find = (stream: Dict, id: number) => {
    const dict = file.dict(file.array(row(stream))?.[id]);
    return dict ? elements.get(dict) : undefined;
  };
  const stands = (value: Value, element: Element, stream: Dict, id: number): boolean => {
    const found = file.resolve(value);
    if (typeof found === "number") return found === id && element.page === stream;
    if (!(found instanceof Map) || file.number(found.get("MCID")) !== id) return false;
    const inner = file.resolve(found.get("Stm"));
    return (inner instanceof Stream ? inner.dict : (file.dict(found.get("Pg")) ?? element.page)) === stream;
  };
  const drop = (element: Element, wanted: (value: Value) => boolean): void => {
    const value = element.dict.get("K") ?? null;
    const kept = (file.array(value) ?? [value]).filter((item) => !wanted(item));
    element.dict.set("K", kept);
    file.touch(element.ref);
    if (kept.length === 0 && element.parent && ["NonStruct", "Div", "Span"].includes(element.type))
      drop(element.parent, (item) => file.resolve(item) === element.dict);
  };
  const note = (stream: Dict, id: number, element: Ref | null) => {
    const value = row(stream);
    const entries = file.array(value);
    if (entries) entries[id] = element;
    file.touch(value);
  };
  return {
    find,
    move: note,
    release(stream, id) {
      const element = find(stream, id);
      if (!element) return;
      drop(element, (value) => stands(value, element, stream, id));
      note(stream, id, null);
    },
  };
}
