// js-yaml reads, the package "yaml" stands by to tell mistakes: they must agree on what a file says and where.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isMap, isNode, LineCounter, parseDocument } from "yaml";
import { Report } from "../../../build/diagnostics/report.ts";
import { readYaml, valueAt } from "../../../build/formats/yaml.ts";
import { keyPlaceOf, placeOf } from "../../../build/formats/yaml-places.ts";
import type { Path } from "../../../build/model/files.ts";

const files = ["content", "tests"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.ya?ml$/.test(file) && !file.includes("node_modules"))
    .filter((file) => !/mistakes.(key-number|value-invalid|yaml-invalid)\b/.test(file)) // what is mended there "yaml" does not read
    .map((file) => join(folder, file)),
);
const odd = {
  empty: "",
  comment: "# nothing\n",
  scalars:
    'a: 1_000\nb: 0o17\nc: 0x1F\nd: 1e3\ne: .5\nf: .inf\ng: ~\nh: yes\ni: 2024-02-10\nj: "1"\nk: TRUE\nl: -0\nm: 010\nn: null\no: 12:30\n',
  texts: "a: |\n  one\n  two\n\nb: >-\n  one\n  two\n\n  three\nc: 'it''s'\nd: \"\\u00e9 \\\n  on\"\ne: plain\n  on\n",
  lists: "- a\n-\n  - b\n  - {c: [1, 2,], d: }\n- ? e\n  : f\n",
  names: "a: &x {b: 1}\nc: *x\nd: &y [1]\ne: [*y, *x]\n",
  keys: "1: a\n2024-02: b\n'': c\ntrue: d\n1.50: e\n",
  windows: "a: 1\r\nb:\r\n  - c\r\n  - d: e\r\n",
  wide: "日本: [東京, 大阪]\n𠮷: {野家: 1}\n",
  marked: "---\na: 1\n...\n",
};

/** Every path in a value. */
function* paths(value: unknown, above: Path = []): Generator<Path> {
  yield above;
  if (typeof value === "object" && value !== null)
    for (const key of Object.keys(value))
      yield* paths((value as Record<string, unknown>)[key], [...above, Array.isArray(value) ? Number(key) : key]);
}

function other(text: string) {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return `${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  const place = (path: Path) => {
    const node = path.length === 0 ? document.contents : document.getIn(path, true);
    return at(isNode(node) && node.range ? node.range[0] : 0);
  };
  const keyPlace = (path: Path) => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path.at(-1))) : undefined;
    return isNode(pair?.key) && pair.key.range ? at(pair.key.range[0]) : place(path.slice(0, -1));
  };
  return { document, place, keyPlace };
}

describe("YAML", () => {
  it("tells a mistake in the report alone: the reader of mistakes would warn on the terminal", async () => {
    const warnings: string[] = [];
    const hear = (warning: Error) => warnings.push(warning.message);
    process.on("warning", hear);
    const report = new Report();
    readYaml({ path: "content/facts.yaml", text: "a: 1\n{ : [\nb: 2\n" }, report);
    await new Promise((done) => setImmediate(done));
    process.off("warning", hear);
    expect(report.hasErrors).toBe(true);
    expect(warnings).toEqual([]);
  });
  it.each([...files.map((file) => [file, readFileSync(file, "utf8")] as const), ...Object.entries(odd)])(
    "of %s says the same to both readers",
    (name, text) => {
      const report = new Report();
      const read = readYaml({ path: name, text }, report);
      const { document, place, keyPlace } = other(text);
      if (document.errors.length > 0) {
        expect(new Set(report.diagnostics.map(({ code }) => code))).toEqual(new Set(["yaml-invalid"]));
        return expect(report.errorCount).toBeGreaterThanOrEqual(document.errors.length);
      }
      expect(report.diagnostics.map(({ code }) => code)).toEqual(
        /^keys$|key-number.*facts/.test(name) ? ["key-number"] : [],
      );
      const value: unknown = document.toJS();
      expect(read.value).toEqual(value);
      if (["names", "lists", "keys"].includes(name)) return; // "yaml" has no place for an alias, an empty value, a number as key
      for (const path of paths(value)) {
        if (valueAt(value, path) === null) continue; // what is not written stands at its key to us
        const { line, column } = placeOf(read, path);
        expect(`${line}:${column}`, path.join(".")).toBe(place(path));
        if (typeof path.at(-1) !== "string") continue;
        const key = keyPlaceOf(read, path);
        expect(`${key.line}:${key.column}`, path.join(".")).toBe(keyPlace(path));
      }
    },
  );

  it("tells every mistake of a file, each where it stands", () => {
    const report = new Report();
    readYaml({ path: "a.yaml", text: 'a: [1\nb: "c\nd: e\n' }, report);
    readYaml({ path: "b.yaml", text: "a: 1\na: 2\nb: 1\nb: 2\n" }, report);
    expect(report.diagnostics.filter(({ place }) => place.file === "b.yaml").map(({ place }) => place.line)).toEqual([
      2, 4,
    ]);
    expect(report.diagnostics.filter(({ place }) => place.file === "a.yaml").length).toBeGreaterThan(0);
  });

  it("finds what an alias names where it was named", () => {
    const file = readYaml({ path: "a.yaml", text: "a: &x {b: 1}\nc: *x\n" }, new Report());
    expect(placeOf(file, ["c", "b"])).toEqual({ file: "a.yaml", line: 1, column: 11 });
    expect(placeOf(file, ["nothing"])).toEqual({ file: "a.yaml", line: 1, column: 1 });
  });

  it("reads no file that multiplies itself", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
    for (let at = 1; at < 9; at++)
      lines.push(`a${at}: &a${at} [${Array.from({ length: 9 }, () => `*a${at - 1}`).join(", ")}]`);
    const report = new Report();
    expect(readYaml({ path: "a.yaml", text: lines.join("\n") }, report).value).toBeUndefined();
    expect(report.errorCount).toBe(1);
  });
});
