// A PDF as the rules see it: tag tree, annotations, what is painted with which marks and fonts. Each part is read once, when
// a rule first asks for it.
import type { PdfFile } from "../pdf/file.ts";
import { type Dict, type Value } from "../pdf/objects.ts";
import { readContents, readPages, type Page } from "../pdf/pages.ts";
import { walkPaintings } from "../pdf/painting.ts";
import { readNumberTree, readStructure, type Element } from "../pdf/structure.ts";
import { readPainted, type Painted } from "./painted.ts";
import { readXmp, type Xmp } from "./xmp.ts";

export interface Annotation {
  readonly dict: Dict;
  readonly page: Page;
  readonly number: number; // of the page, from 1
  readonly kind: string; // "Link"
  readonly isHidden: boolean; // by its flag, or outside the page
  readonly element: Element | undefined; // that holds it
}
export class CheckedDocument {
  readonly file: PdfFile;
  readonly #parts = new Map<string, unknown>();
  constructor(file: PdfFile) {
    this.file = file;
  }
  #once<T>(part: string, read: () => T): T {
    if (!this.#parts.has(part)) this.#parts.set(part, read());
    return this.#parts.get(part) as T;
  }

  get catalog(): Dict {
    return this.file.catalog;
  }
  get lang(): string | null {
    return this.file.text(this.catalog.get("Lang"));
  }
  get pages(): readonly Page[] {
    return this.#once("pages", () => readPages(this.file));
  }
  get structure(): ReturnType<typeof readStructure> {
    return this.#once("structure", () => readStructure(this.file));
  }
  /** All elements of these standard types. */
  elements(...roles: readonly string[]): readonly Element[] {
    const byRole = this.#once("roles", () => {
      const map = new Map<string, Element[]>();
      for (const element of this.structure.all) {
        const same = map.get(element.role);
        if (same) same.push(element);
        else map.set(element.role, [element]);
      }
      return map;
    });
    return roles.flatMap((role) => byRole.get(role) ?? []);
  }
  get xmp(): Xmp | null {
    return this.#once("xmp", () => {
      const data = this.file.data(this.catalog.get("Metadata"));
      return data ? readXmp(data) : null;
    });
  }
  get isEncrypted(): boolean {
    return this.file.trailer.has("Encrypt");
  }
  /** All objects of the file. */
  get objects(): readonly Value[] {
    return this.#once("objects", () => this.file.numbers.map((number) => this.file.object(number)));
  }

  /** The element that a number of the parent tree leads to. */
  parentOf(dict: Dict): Element | undefined {
    const tree = this.#once("parents", () => readNumberTree(this.file, this.structure.root?.get("ParentTree")));
    const elements = this.#once(
      "elements",
      () => new Map(this.structure.all.map((element) => [element.dict, element])),
    );
    const found = this.file.dict(tree.get(this.file.number(dict.get("StructParent")) ?? -1));
    return found ? elements.get(found) : undefined;
  }
  /** The element of a marked sequence: of the page's content or of a form's. */
  ownerOf(stream: Dict, id: number): Element | undefined {
    const tree = this.#once("parents", () => readNumberTree(this.file, this.structure.root?.get("ParentTree")));
    const elements = this.#once(
      "elements",
      () => new Map(this.structure.all.map((element) => [element.dict, element])),
    );
    const row = this.file.array(tree.get(this.file.number(stream.get("StructParents")) ?? -1));
    const found = this.file.dict(row?.[id]);
    return found ? elements.get(found) : undefined;
  }

  get annotations(): readonly Annotation[] {
    return this.#once("annotations", () =>
      this.pages.flatMap((page, at) =>
        (this.file.array(page.dict.get("Annots")) ?? []).flatMap((value) => {
          const dict = this.file.dict(value);
          if (!dict) return [];
          const kind = this.file.name(dict.get("Subtype")) ?? "";
          const isHidden = ((this.file.number(dict.get("F")) ?? 0) & 2) !== 0 || this.#isOutside(dict, page);
          return [{ dict, page, number: at + 1, kind, isHidden, element: this.parentOf(dict) }];
        }),
      ),
    );
  }
  #isOutside(dict: Dict, page: Page): boolean {
    const sides = this.file.array(dict.get("Rect"))?.map((side) => this.file.number(side) ?? 0) ?? [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = sides;
    const [left = 0, bottom = 0, right = 0, top = 0] = page.cropBox;
    return Math.max(x1, x2) < left || Math.min(x1, x2) > right || Math.max(y1, y2) < bottom || Math.min(y1, y2) > top;
  }

  /** On which pages the font paints such a string; read again, since few files are asked. */
  pagesWith(font: Dict, isWanted: (string: string) => boolean): number[] {
    const found = new Set<number>();
    for (const [at, page] of this.pages.entries()) {
      const data = readContents(this.file, page);
      if (!data) continue;
      walkPaintings(this.file, data, page.resources, {
        paint: ({ font: used, strings = [] }) => {
          if (used === font && strings.some(isWanted)) found.add(at + 1);
        },
      });
    }
    return [...found];
  }

  get painted(): Painted {
    return this.#once("painted", () => readPainted(this.file, this.pages));
  }
}

/** Where an element stands, for a reader of the report: "page 3". */
export function placeOf(document: CheckedDocument, element: Element): string {
  const find = (from: Element): Dict | null =>
    from.page ??
    from.kids.reduce<Dict | null>(
      (found, kid) => found ?? ("kids" in kid ? find(kid) : "page" in kid ? kid.page : null),
      null,
    );
  const page = find(element);
  const at = document.pages.findIndex(({ dict }) => dict === page);
  return at < 0 ? "document" : `page ${at + 1}`;
}

export const hasText = (file: PdfFile, dict: Dict, key: string): boolean => (file.text(dict.get(key)) ?? "") !== "";
