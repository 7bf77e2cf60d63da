// YAML that cannot be read: what is told of it, and what is read all the same.
import { describe, expect, it } from "vitest";
import { Report } from "../../../build/diagnostics/report.ts";
import { readYaml } from "../../../build/formats/yaml.ts";
import { keyPlaceOf, placeOf, placeOfName } from "../../../build/formats/yaml-places.ts";

function read(text: string) {
  const report = new Report();
  const file = readYaml({ path: "a.yaml", text }, report);
  const told = report.sorted().map(({ place, hint }) => `${place.line}:${place.column} ${hint}`);
  return { file, report, told };
}

describe("YAML that cannot be read", () => {
  it.each([
    ["a: b: c", "a", "b: c"],
    ["a: @b", "a", "@b"],
    ["a: `b`", "a", "`b`"],
    ['a: "b" and c', "a", '"b" and c'],
    ["a: *b*", "a", "*b*"],
    ["a: %b", "a", "%b"],
    ["a: [b] c", "a", "[b] c"],
  ])("wants quotes in %j, and nothing else", (line, key, text) => {
    const { file, told } = read(`x: 1\n${line}\ny: 2\n`);
    const quoted = `${key}: ${JSON.stringify(text)}`;
    expect(told).toEqual([`2:4 Put it in quotes: ${quoted}`]);
    expect(file.value).toEqual({ x: 1, [key]: text, y: 2 });
    expect(placeOf(file, ["y"])).toEqual({ file: "a.yaml", line: 3, column: 4 });
  });
  it("is told with all its mistakes, those for which quotes are no cure too", () => {
    const { told, file } = read('a: b: c\nd: "e\n');
    expect(told[0]).toBe('1:4 Put it in quotes: a: "b: c"');
    expect(told).toHaveLength(2);
    expect(file.broken).toBe(true);
  });
  it("may close a list or a map at the margin", () => {
    const { told, file } = read("a: [\n  1,\n]\nb: {\n  c: 1.10,\n}\nd: [[\n  2\n]]\n");
    expect(told).toEqual([]);
    expect(file.value).toEqual({ a: [1], b: { c: 1.1 }, d: [[2]] });
    expect(file.written).toEqual([{ path: ["b", "c"], text: "1.10" }]);
  });
  it.each([
    ["lists in lists", `a: ${"[".repeat(20_000)}`],
    ["maps in maps behind another mistake", `a: b: c\nd: ${"{a: ".repeat(20_000)}`],
    ["lists under each other", `a:\n  ${"- ".repeat(5_000)}1\n b: c`],
    ["steps to the right", Array.from({ length: 600 }, (_, at) => `${" ".repeat(at)}a:`).join("\n")],
  ])("is refused for %s before it exhausts the machine", (_, text) => {
    const start = performance.now();
    const { report } = read(text);
    expect(report.errorCount).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

describe("the place of a value", () => {
  const { file } = read("# c\na: [x, 'y z', {b: }]\nc: students board board-2\nd:\n  - core\n  - money\n");
  it("is that of the nearest around it where it is not there", () => {
    expect(placeOf(file, ["a", 2, "b"])).toMatchObject({ line: 2, column: 16 });
    expect(placeOf(file, ["a", 9, "q"])).toMatchObject({ line: 2, column: 4 });
    expect(placeOf(file, ["q"])).toMatchObject({ line: 2, column: 1 });
    expect(keyPlaceOf(file, ["c"])).toMatchObject({ line: 3, column: 1 });
  });
  it("is that of a name among others", () => {
    expect(placeOfName(file, ["c"], "board")).toMatchObject({ line: 3, column: 13 });
    expect(placeOfName(file, ["c"], "board-2")).toMatchObject({ line: 3, column: 19 });
    expect(placeOfName(file, ["d"], "money")).toMatchObject({ line: 6, column: 5 });
    expect(placeOfName(file, ["a"], "y z")).toMatchObject({ line: 2, column: 8 });
    expect(placeOfName(file, ["c"], "staff")).toMatchObject({ line: 3, column: 4 });
  });
  it("is counted from the line where the text begins", () => {
    const front = readYaml({ path: "a.md", text: "title: T\nminutes: x" }, new Report(), 2);
    expect(placeOf(front, ["minutes"])).toEqual({ file: "a.md", line: 3, column: 10 });
  });
});
