// The gallery of layouts on paper: every theme, and Japanese, by the rules of PDF/UA-1.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { PdfFile } from "../../build/pdf/file.ts";
import { checkPdfUa } from "../../build/pdfua/check-pdf-ua.ts";

const audiences = ["japanese", "kamishibai", "ledger", "night", "own"];
let out = "";
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), "kamishibai-layouts-"));
  const { report } = await build({ root: "tests/layouts-gallery", out, only: ["slides", "handout"] });
  expect(report.diagnostics).toEqual([]);
});
afterAll(() => rm(out, { recursive: true, force: true }));

describe.each(audiences)("the gallery of layouts for %s", (audience) => {
  it.each(["slides", "handout"])("keeps every rule of PDF/UA-1 in its %s", async (kind) => {
    const bytes = await readFile(join(out, "public", audience, `${kind}.pdf`));
    expect(checkPdfUa(new PdfFile(bytes))).toEqual([]);
  });
});
