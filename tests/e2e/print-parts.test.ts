// A deck printed in parts says the same as the deck printed whole: text, tags, links, bookmarks, places; and always in the same bytes.
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Outcome } from "../../build/model/diagnostic.ts";
import type { RenderedVariant } from "../../build/model/output.ts";
import { PdfFile } from "../../build/pdf/file.ts";
import { findDestinations, readPages } from "../../build/pdf/pages.ts";
import { checkPdfUa } from "../../build/pdfua/check-pdf-ua.ts";
import { check } from "../../build/pipeline.ts";
import { printParts } from "../../build/print/print-parts.ts";
import { startPrinter, type Printer } from "../../build/print/print.ts";
import { readPdf } from "../support/read-pdf.ts";

const kinds = [
  (at: number) => `A sentence[^n${at}], and [the last one](#end).\n\n[^n${at}]: A note about ${at}.`,
  () => "| Year | Bill |\n| --- | ---: |\n| 2014 | 2.0 |\n| 2024 | 6.5 |",
  () => ":::steps\n- One\n- **Two** and *three*\n:::",
  () => "::chart[bill]",
  () => "> A quotation.\n\nBack to [the first](one.md#first) and to [a thing](#thing).",
  () => "Energy is $E = mc^2$.\n\n```ts\nconst a = 1;\n```",
  () => "See [the report](https://example.org/a) and [ink](#墨).",
];
const slides = Array.from({ length: 23 }, (_, at) => {
  const heading = at % 5 === 3 ? `### Deeper ${at}` : `## Slide ${at}`;
  return `${heading}${at === 0 ? " {#first}" : at === 22 ? " {#end}" : ""}\n\n${kinds[at % kinds.length]!(at)}\n`;
});
const files: Record<string, string> = {
  "deck.yaml": "title: Many slides\nauthor: Nobody\nlang: en\nchapters: [one, two]\n",
  "chapters/one.md": `# The first chapter\n\n${slides.slice(0, 9).join("\n")}\n## Ink {#墨}\n\nA [word]{#thing}.\n`,
  "chapters/two.md": `# The second chapter\n\n${slides.slice(9).join("\n")}`,
  "charts/bill.yaml":
    "type: column\ntitle: The bill\nunit: trillion JPY\ndescription: Columns rise from 2.0 to 6.5.\ndata: { rows: [[2014, 2.0], [2024, 6.5]], x: year, y: bill, columns: [year, bill] }\n",
};
let folder = "";
let variant: RenderedVariant;
const value = (parts: readonly (() => Promise<Outcome<string>>)[]) =>
  parts.map((part) => async () => (await part()).value);
const print = (printer: Printer, most?: number) =>
  printParts(printer, value(variant.slideParts(false, most)), variant.meta);
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kamishibai-parts-"));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, "content", path, ".."), { recursive: true });
    await writeFile(join(folder, "content", path), text);
  }
  const { report, variants } = await check({ root: folder });
  expect(report.diagnostics).toEqual([]);
  variant = variants[0]!;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a deck printed in parts", () => {
  it("is the deck printed whole, and the same file however many parts are printed at a time", async () => {
    const printer = startPrinter();
    const alone = startPrinter(undefined, 1);
    try {
      const [whole, parts, again] = await Promise.all([print(printer), print(printer, 4), print(alone, 4)]);
      expect(parts.shown).toEqual(whole.shown);
      expect(parts.refused).toEqual([]);
      expect(hash(again.finished.bytes)).toBe(hash(parts.finished.bytes));
      expect(parts.finished.pages).toEqual(whole.finished.pages);
      expect(parts.finished.broken).toEqual([]);
      expect(checkPdfUa(new PdfFile(parts.finished.bytes))).toEqual([]);
      const [joined, printed] = [await readPdf(parts.finished.bytes), await readPdf(whole.finished.bytes)];
      expect(joined.texts).toHaveLength(22);
      expect(joined).toEqual(printed);
      expect(places(parts.finished.bytes)).toEqual(places(whole.finished.bytes));
    } finally {
      await Promise.all([printer.close(), alone.close()]);
    }
  });
});

/** Name -> page and place on it, of all that a link leads to. */
function places(bytes: Uint8Array): unknown {
  const file = new PdfFile(bytes);
  const numbers = new Map(readPages(file).map(({ dict }, at) => [dict, at + 1]));
  return [...findDestinations(file)]
    .map(([name, [page, ...place]]) => [name, numbers.get(file.dict(page)!), place])
    .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}
