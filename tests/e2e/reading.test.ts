// A small talk with one of everything, printed, and read by pdf.js as a screen reader would: in order, with what each thing is.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { PdfFile } from "../../build/pdf/file.ts";
import { checkPdfUa } from "../../build/pdfua/check-pdf-ua.ts";
import { allTags, readPdf, type ReadPdf, type Tag } from "../support/read-pdf.ts";

const files: Readonly<Record<string, string>> = {
  "deck.yaml": "title: One of everything\nauthor: Nobody\nlang: en\n",
  "audiences/readers.yaml": "name: Readers\n",
  "charts/bill.yaml":
    "type: column\ntitle: The bill\ndescription: Columns rise from 2 to 6.\nunit: trillion yen\ndata: { file: bill.csv, x: year, y: amount }\n",
  "data/bill.csv": "year,amount\n2014,2\n2024,6\n",
  "chapters/one.md": `# The opening chapter

## A list and a table {#list}

- first **strong** item
- second item
  - inner item

| Country | 2014 | 2024 |
|---|--:|--:|
| Japan | 2 | 6 |
| Nowhere |  | 1 |

## A chart {#chart}

::chart[bill]

:::handout
The bill rose, as [the report](https://example.org/report) says.[^1]

> Somebody said this.

- [x] done
- [ ] to do

The formula $a^2$ stands in a line.
:::

[^1]: A note at the foot.
`,
};
let root = "";
const pdfs = new Map<string, { bytes: Buffer; pdf: ReadPdf }>();
const outline = (tags: readonly Tag[]): string[] =>
  tags.flatMap((tag) =>
    ["", "NonStruct", "Document", "Art", "Sect", "Div"].includes(tag.role)
      ? outline(tag.children)
      : [tag.role, ...outline(tag.children)],
  );

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "kamishibai-reading-"));
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(root, "content", path)), { recursive: true });
    await writeFile(join(root, "content", path), contents);
  }
  const { report } = await build({ root, only: ["slides", "handout"] });
  expect(report.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  for (const kind of ["slides", "handout"]) {
    const bytes = await readFile(join(root, "out/public/readers", `${kind}.pdf`));
    pdfs.set(kind, { bytes, pdf: await readPdf(bytes) });
  }
});
afterAll(() => rm(root, { recursive: true, force: true }));
const tagsOf = (kind: string, role: string) => allTags(pdfs.get(kind)!.pdf.tags).filter((tag) => tag.role === role);
const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();

describe("a printed talk with one of everything", () => {
  it.each(["slides", "handout"])("keeps every rule of PDF/UA-1 in its %s", (kind) => {
    expect(checkPdfUa(new PdfFile(pdfs.get(kind)!.bytes))).toEqual([]);
  });

  it("tags a list as a list, with bodies, also inside one another", () => {
    const page = pdfs.get("slides")!.pdf.tags.filter(({ page }) => page === 2);
    const found = outline(page).slice(0, 13);
    expect(found).toEqual(["H2", "L", "LI", "Lbl", "LBody", "Span", "LI", "Lbl", "LBody", "L", "LI", "Lbl", "LBody"]);
    expect(tagsOf("slides", "LI").map(({ text }) => squeeze(text))).toContain("first strong item");
  });

  it("tags a table with its headers, an empty cell in its place", () => {
    const [table] = tagsOf("slides", "Table");
    const rows = table!.children
      .filter(({ role }) => role === "TR")
      .map((row) => row.children.map(({ role, text }) => [role, squeeze(text)]));
    expect(rows).toEqual([
      [
        ["TH", "Country"],
        ["TH", "2014"],
        ["TH", "2024"],
      ],
      [
        ["TD", "Japan"],
        ["TD", "2"],
        ["TD", "6"],
      ],
      [
        ["TD", "Nowhere"],
        ["TD", ""],
        ["TD", "1"],
      ],
    ]);
  });

  it("tells the chart in words", () => {
    expect(
      tagsOf("handout", "Figure")
        .map(({ alt }) => alt)
        .join(" "),
    ).toContain("Columns rise from 2 to 6.");
  });

  it("reads the handout's text after the chart, and its quotation, tasks and formula as what they are", () => {
    const text = allTags(pdfs.get("handout")!.pdf.tags).filter(({ role }) =>
      ["H3", "H2", "P", "Figure", "BlockQuote", "Formula", "L"].includes(role),
    );
    const at = (role: string, start: string) =>
      text.findIndex((tag) => tag.role === role && squeeze(tag.alt ?? tag.text).startsWith(start));
    const order = [
      at("Figure", "The bill"),
      at("P", "The bill rose, as the report says."),
      at("BlockQuote", "Somebody said"),
      at("Formula", "a^2"),
    ];
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(tagsOf("handout", "Figure").map(({ alt }) => alt)).toEqual(expect.arrayContaining(["☑", "☐"]));
  });

  it("says of a link where it leads, and of a note where its text is", () => {
    const { links } = pdfs.get("handout")!.pdf;
    expect(links.find(({ url }) => url === "https://example.org/report")?.says).toBe(
      "the report (https://example.org/report)",
    );
    expect(links.some(({ url, target }) => url === undefined && target !== undefined)).toBe(true);
  });
});
