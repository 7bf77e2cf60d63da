// What a page paints, in order, with the marks round it; form XObjects are walked as if they stood in the page.
// `/P <</MCID 3>> BDC <0028> Tj EMC` is one text painting whose marks end in { tag: "P", id: 3 }.
import { eachOperation, pathPaints, textPaints } from "./content.ts";
import type { PdfFile } from "./file.ts";
import { Name, PdfString, Stream, type Dict, type Value } from "./objects.ts";

export interface Mark {
  readonly tag: string;
  readonly id: number | undefined; // MCID
  readonly properties: Dict | null;
  readonly owner: Dict | undefined; // the form XObject whose content the mark stands in
}
interface Painting {
  readonly kind: "text" | "path" | "image" | "shading";
  readonly marks: readonly Mark[];
  readonly font?: Dict | null;
  readonly strings?: readonly string[]; // as in the file: codes, not characters
  readonly invisible?: boolean; // text rendering mode 3
}
export interface Visitor {
  readonly paint: (painting: Painting) => void;
  readonly mark?: (mark: Mark, above: readonly Mark[]) => void;
  readonly form?: (form: Stream, marks: readonly Mark[]) => void;
}

export function walkPaintings(file: PdfFile, data: Uint8Array, resources: Dict | null, visitor: Visitor): void {
  walk(file, data, resources, visitor, [], undefined, []);
}

interface State {
  font: Dict | null;
  mode: number;
}

function walk(
  file: PdfFile,
  data: Uint8Array,
  resources: Dict | null,
  visitor: Visitor,
  outer: readonly Mark[],
  owner: Dict | undefined,
  forms: readonly Value[],
): void {
  let marks: readonly Mark[] = outer;
  let state: State = { font: null, mode: 0 };
  const saved: State[] = [];
  const fonts = file.dict(resources?.get("Font"));
  const known = new Map<string, Dict | null>();
  const find = (category: string, key: Value | undefined) =>
    key instanceof Name ? file.resolve(file.dict(resources?.get(category))?.get(key.text)) : null;

  const paintObject = (operand: Value | undefined) => {
    const object = find("XObject", operand);
    if (!(object instanceof Stream)) return;
    const kind = file.name(object.dict.get("Subtype"));
    if (kind === "Image") visitor.paint({ kind: "image", marks });
    if (kind !== "Form" || forms.includes(object) || forms.length > 20) return;
    visitor.form?.(object, marks);
    const content = file.data(object);
    if (content)
      walk(file, content, file.dict(object.dict.get("Resources")) ?? resources, visitor, marks, object.dict, [
        ...forms,
        object,
      ]);
  };

  eachOperation(data, (operator, operands) => {
    switch (operator) {
      case "q":
        saved.push({ ...state });
        break;
      case "Q":
        state = saved.pop() ?? state;
        break;
      case "Tf": {
        const key = operands[0];
        if (key instanceof Name) {
          if (!known.has(key.text)) known.set(key.text, file.dict(fonts?.get(key.text)));
          state.font = known.get(key.text) ?? null;
        }
        break;
      }
      case "Tr":
        state.mode = typeof operands[0] === "number" ? operands[0] : 0;
        break;
      case "BMC":
      case "BDC": {
        const [tag, list] = operands;
        const properties = list instanceof Map ? list : operator === "BDC" ? file.dict(find("Properties", list)) : null;
        const id = file.number(properties?.get("MCID"));
        const mark: Mark = { tag: tag instanceof Name ? tag.text : "", id: id ?? undefined, properties, owner };
        visitor.mark?.(mark, marks);
        marks = [...marks, mark];
        break;
      }
      case "EMC":
        if (marks.length > outer.length) marks = marks.slice(0, -1);
        break;
      case "Do":
        paintObject(operands[0]);
        break;
      case "EI":
        visitor.paint({ kind: "image", marks });
        break;
      case "sh":
        visitor.paint({ kind: "shading", marks });
        break;
      default:
        if (pathPaints.has(operator)) visitor.paint({ kind: "path", marks });
        else if (textPaints.has(operator)) {
          const last = operands.at(-1);
          const strings = (Array.isArray(last) ? last : [last]).flatMap((item) =>
            item instanceof PdfString ? [item.bytes] : [],
          );
          visitor.paint({ kind: "text", marks, font: state.font, strings, invisible: state.mode === 3 });
        }
    }
  });
}
