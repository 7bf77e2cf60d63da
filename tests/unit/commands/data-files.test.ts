// What `--verbose` tells of each data file: what was found from it, and what formats.yaml or a chart says.
import { describe, expect, it } from "vitest";
import { formatDataFile } from "../../../build/commands/data-files.ts";
import { Report } from "../../../build/diagnostics/report.ts";
import { tellFile } from "../../../build/formats/data/file-told.ts";
import type { DataFormat } from "../../../build/model/files.ts";
import { parseTables } from "../../../build/parse/tables.ts";

/** The lines of one file by their names: `{ size: "2 rows × 2 columns", separator: "comma, found" }`. */
function tell(contents: string | Uint8Array, format: DataFormat = {}, name = "a.csv"): Record<string, string> {
  const path = `content/data/${name}`;
  const source = typeof contents === "string" ? { path, text: contents } : { path, text: "", bytes: contents };
  const tables = new Report().take(parseTables([name], new Map([[path, source]]), () => format));
  const [first = "", ...lines] = formatDataFile(tellFile(path, tables.get(name))).split("\n");
  return Object.fromEntries([
    ["size", first.slice(path.length + 2)],
    ...lines.map((line) => [line.slice(2, 14).trim(), line.slice(14)]),
  ]);
}
const formats = "content/data/formats.yaml";
const german = [
  "Krankenhäuser nach Land;;;",
  "",
  "Land;Datum;Fälle;Anteil;",
  "Hessen;01.07.2025;1.240,5;12,5 %;",
  "Bayern;13.07.2025;k. A.;9 %;",
  "Berlin;14.07.2025;980;;",
  "Quelle: Statistisches Landesamt, vorläufig;;;",
].join("\r\n");

describe("a file as an office writes it", () => {
  it("is told with all that was found", () => {
    expect(tell(Buffer.from(german, "latin1"))).toEqual({
      size: "3 rows × 4 columns",
      encoding: "Windows-1252, found",
      separator: "semicolon, found",
      head: "line 3, found; left out: 2 lines above it, 1 line below the rows, an empty last column",
      columns: "Land (words), Datum (dates), Fälle (numbers), Anteil (numbers in %)",
      decimals: "comma, found",
      thousands: "point, found",
      dates: "01.07.2025 is 2025-07-01, found (Datum)",
      missing: "“k. A.” in 1 cell, found; 1 cell without anything",
    });
  });
  it("is told with who says what is said", () => {
    const saidIn = { decimal: formats, dates: formats, header: "content/charts/a.yaml", missing: formats };
    const text = "Tag,Wert\n,kg\n03/04/2025,1.240\n05/06/2025,?\n";
    expect(tell(text, { decimal: ",", dates: "mm/dd/yyyy", header: 2, missing: ["?"], saidIn })).toMatchObject({
      head: "lines 1 to 2, said in content/charts/a.yaml",
      thousands: "point, said in content/data/formats.yaml",
      dates: "03/04/2025 is 2025-03-04, said in content/data/formats.yaml (Tag)",
      missing: "“?” in 1 cell, said in content/data/formats.yaml",
    });
  });
  it("keeps what is said apart from what the dates tell themselves", () => {
    const saidIn = { dates: formats };
    expect(tell("d,v\n13/04/2025,1\n", { dates: "mm/dd/yyyy", saidIn })).toMatchObject({
      dates: "13/04/2025 is 2025-04-13, found (d)",
    });
  });
  it("is told where it does not tell", () => {
    expect(tell("d;v\n03/04/2025;1.240\n04/04/2025;2.500\n")).toMatchObject({
      decimals: "comma or point: no cell tells",
      dates: "03/04/2025 has the day or the month first: no cell tells (d)",
    });
  });
});

describe("other files", () => {
  it("are told in a line or few", () => {
    expect(tell("name\nOne\nTwo\n")).toEqual({
      size: "2 rows × 1 column",
      encoding: "UTF-8, found",
      head: "line 1, found",
      columns: "name (words)",
    });
    expect(tell("a,b\n1,2\n1,2,3\n")["size"]).toBe("not read: its mistakes are told");
    expect(formatDataFile(tellFile("content/data/old.csv", undefined))).toBe(
      "content/data/old.csv  not read: no chart, figure or table names it",
    );
  });
  it("say which cells are no numbers, and how a pivot made rows", () => {
    expect(tell("v\n1\n2\n3\n4\nfew\n")["columns"]).toBe("v (numbers, but 1 cell)");
    const pivot = { names: "year", values: "rate", columns: "2023:2024" };
    expect(tell("land,2023,2024\nA,1,2\n", { pivot, saidIn: { pivot: formats } })).toMatchObject({
      size: "2 rows × 3 columns",
      pivot: "2023:2024 made rows of year and rate, said in content/data/formats.yaml",
    });
  });
  it("of JSON say what their rows are made of, and where", () => {
    const json = (text: string, format?: DataFormat) => tell(text, format, "a.json");
    expect(json('[{"year":2014,"v":null}]')).toEqual({
      size: "1 row × 2 columns",
      encoding: "UTF-8, found",
      rows: "records, found",
      columns: "year (numbers), v (empty)",
      missing: "1 cell without anything",
    });
    expect(json('{"data":{"items":[["a"],[1]]}}')["rows"]).toBe("lists at data.items, found");
    expect(json('{"year":[1,2]}')["rows"]).toBe("columns, found");
    const nodes = '{"nodes":[{"a":1}],"links":[{"a":2}]}';
    expect(json(nodes, { at: "links", saidIn: { at: formats } })["rows"]).toBe(
      "records at links, said in content/data/formats.yaml",
    );
    expect(json('{"Japan":{"v":1}}')["rows"]).toBe("records by name, found");
  });
});
