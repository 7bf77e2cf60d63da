// The slides of a deck as one page for print, as the build makes it: what the floor prints.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const library = new URL("../../../dist/index.js", import.meta.url); // compiled, this stands in tests/bench/dist/

export async function writeFloorPage(folder: string): Promise<void> {
  const { check } = (await import(pathToFileURL(fileURLToPath(library)).href)) as typeof import("../../build/index.ts");
  const { variants, report } = await check({ root: folder });
  if (report.hasErrors || !variants[0])
    throw new Error(`The deck that is measured has mistakes: ${JSON.stringify(report.sorted())}`);
  await writeFile(join(folder, "slides.html"), await variants[0].slides(false));
}
