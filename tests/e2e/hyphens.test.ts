// Printed prose parts its words where the language does so, and what is found in the PDF are whole words.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { build } from "../../build/index.ts";
import { readPdf } from "../support/read-pdf.ts";

const long = "Arbeitslosenversicherungsbeiträge Wettbewerbsbeschränkungen Behandlungsdokumentationen";
const chapter = `# Silben\n\n## Lange Wörter\n\nKurz.\n\n:::handout\nDie ${`${long} und andere, `.repeat(4)} \`Donaudampfschifffahrtsgesellschaft\` und [incomprehensibilities]{lang=en}.\n:::\n`;

it.each([
  ["de", "document", true],
  ["de", "notes", true],
  ["en", "document", false],
])("in %s, layout %s", async (lang, layout, parts) => {
  const folder = await mkdtemp(join(tmpdir(), "kamishibai-hyphens-"));
  await mkdir(join(folder, "content/chapters"), { recursive: true });
  await writeFile(join(folder, "content/deck.yaml"), `title: Silben\nlang: ${lang}\nhandout: { layout: ${layout} }\n`);
  await writeFile(join(folder, "content/chapters/one.md"), chapter);
  const { report, trouble } = await build({ root: folder, only: ["handout"] });
  expect(report.diagnostics).toEqual([]);
  expect(trouble).toBeUndefined();
  const { texts } = await readPdf(await readFile(join(folder, "out/public/everyone/handout.pdf")));
  await rm(folder, { recursive: true, force: true });
  const text = texts.join("\n");
  const end = /\s+- /g; // of a line, as the reader of PDFs tells it
  const parted = text.match(end)?.length ?? 0;
  expect(parted > 0).toBe(parts);
  expect(parted).toBeLessThan(30); // those at which lines end, and no others
  const whole = text.replace(end, "");
  for (const word of long.split(" ")) expect(whole.split(word)).toHaveLength(5);
  for (const word of ["Donaudampfschifffahrtsgesellschaft", "incomprehensibilities"]) expect(text).toContain(word);
});
