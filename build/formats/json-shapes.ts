// JSON as programs write it -> rows: a list inside an object, columns of lists, lists of lists, objects by name, records in records.
//
//   {"meta": 1, "items": [{"a": 1, "geo": {"lat": 2}}]}   rows with "a" and "geo.lat"
//   {"year": [2014, 2015], "value": [2.0, 2.5]}           a row for each place in the lists
//   {"Japan": {"v": 1}, "China": {"v": 2}}                rows with "name" and "v"
import type { Node } from "jsonc-parser";
import { jsonInvalid } from "../diagnostics/catalog/data.ts";
import type { Report } from "../diagnostics/report.ts";
import type { JsonShape } from "../model/files.ts";
import type { Locate } from "./locate.ts";

export interface JsonCell {
  readonly offset: number;
  readonly length: number; // 0: null
}
/** A name in the place of a key: `"Japan"` of `{"Japan": {…}}`. */
export type JsonRow = ReadonlyMap<string, JsonCell>;

const atHint = "Say which in content/data/formats.yaml, as in `at: results.items`.";
const isScalar = ({ type }: Node) => type === "string" || type === "number" || type === "boolean" || type === "null";
const cellOf = ({ offset, length }: Node): JsonCell => ({ offset, length });
const membersOf = (node: Node): [string, Node, Node][] =>
  (node.children ?? []).flatMap(({ children = [] }) => {
    const [key, value] = children;
    return key && value ? [[String(key.value), value, key] as [string, Node, Node]] : [];
  });

interface JsonRows extends Pick<JsonShape, "at"> {
  readonly rows: JsonRow[];
  readonly from: JsonShape["rows"];
}

/** Nothing where it is a mistake, which is then told. `at` is a path of keys: "results.items". */
export function rowsOf(root: Node, at: string | undefined, locate: Locate, report: Report): JsonRows | undefined {
  const refuse = (node: Node, reason: string, hint: string): undefined => {
    report.add(jsonInvalid(locate(node.offset), reason, hint));
    return undefined;
  };
  let home: Node = root;
  let path = at ?? "";
  for (const key of at === undefined ? [] : at.split(".")) {
    const found = home.type === "object" ? membersOf(home).find(([name]) => name === key) : undefined;
    if (!found)
      return refuse(
        home,
        `There is no "${key}" here, and \`at\` names ${at}.`,
        "Correct `at` in content/data/formats.yaml.",
      );
    home = found[1];
  }
  if (home.type === "object") {
    const columns = membersOf(home);
    const lists = columns.map(([, value]) => (value.type === "array" ? (value.children ?? []) : undefined));
    if (lists.length > 0 && lists.every((list) => list !== undefined && list.length > 0 && list.every(isScalar))) {
      const [first = []] = lists;
      const odd = columns.find((_, index) => lists[index]!.length !== first.length);
      if (odd)
        return refuse(
          odd[1],
          `"${odd[0]}" has ${odd[1].children!.length} values, "${columns[0]![0]}" has ${first.length}.`,
          "Columns are as long as each other.",
        );
      const rows = first.map(
        (_, row) => new Map(columns.map(([name], column) => [name, cellOf(lists[column]![row]!)])),
      );
      return { rows, from: "columns", at: path };
    }
    const found = listsIn(home, "");
    if (found.length > 1)
      return refuse(home, `Several lists could be the rows: ${found.map(({ path }) => path).join(", ")}.`, atHint);
    if (found.length === 0) {
      if (columns.length === 0 || columns.some(([, value]) => value.type !== "object"))
        return refuse(
          home,
          "There is no list of rows here.",
          'A data file is a list of records: [{ "year": 2014, "value": 2.0 }].',
        );
      const rows = columns.flatMap(([, value, key]) => {
        const row = new Map([["name", cellOf(key)]]);
        return flatten(value, "", row) ? [row] : [];
      });
      return { rows, from: "records by name", at: path };
    }
    home = found[0]!.list;
    path = [path, found[0]!.path].filter(Boolean).join(".");
  }
  if (home.type !== "array") return refuse(home, "This is no list of rows.", atHint);
  const items = home.children ?? [];
  const [head, ...rest] = items;
  if (head?.type === "array") {
    const names = (head.children ?? []).map(({ value }) => String(value));
    const rows = rest.flatMap((item) => {
      const cells = item.children ?? [];
      if (item.type === "array" && cells.length === names.length && cells.every(isScalar))
        return [new Map(names.map((name, column) => [name, cellOf(cells[column]!)]))];
      refuse(
        item,
        `This row is not a list of ${names.length} values, as the first one is.`,
        "Write null where there is no value.",
      );
      return [];
    });
    return { rows, from: "lists", at: path };
  }
  const rows = items.flatMap((item) => {
    const row = new Map<string, JsonCell>();
    if (item.type !== "object")
      refuse(item, "This row is no record.", 'Rows are records: { "year": 2014, "value": 2.0 }.');
    else if (flatten(item, "", row)) return [row];
    return [];
  });
  return { rows, from: "records", at: path };

  function flatten(node: Node, before: string, row: Map<string, JsonCell>): boolean {
    for (const [name, value] of membersOf(node))
      if (value.type === "object") {
        if (!flatten(value, `${before}${name}.`, row)) return false;
      } else if (value.type === "array") {
        refuse(
          value,
          `"${before}${name}" holds a list, and a cell holds one value.`,
          "Take it out, or say with `at` that these are the rows.",
        );
        return false;
      } else row.set(before + name, cellOf(value));
    return true;
  }
}

/** Lists of records or of lists, down to three levels. */
function listsIn(node: Node, path: string, depth = 0): { path: string; list: Node }[] {
  return membersOf(node).flatMap(([name, value]) => {
    const own = path === "" ? name : `${path}.${name}`;
    if (value.type === "array" && value.children?.some(({ type }) => type === "object" || type === "array"))
      return [{ path: own, list: value }];
    return value.type === "object" && depth < 3 ? listsIn(value, own, depth + 1) : [];
  });
}
