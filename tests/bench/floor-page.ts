// The slides of a deck and its handout, each as one page for print, as the build makes them: what the floor prints. The
// handout is the finished one, with a number at each line of its contents, so that nothing is left to do after the print.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const library = new URL("../../../dist/index.js", import.meta.url); // compiled, this stands in tests/bench/dist/

export async function writeFloorPage(folder: string): Promise<void> {
  const { check } = (await import(pathToFileURL(fileURLToPath(library)).href)) as typeof import("../../build/index.ts");
  const { variants, report } = await check({ root: folder });
  if (report.hasErrors || !variants[0])
    throw new Error(`The deck that is measured has mistakes: ${JSON.stringify(report.sorted())}`);
  await writeFile(join(folder, "slides.html"), (await variants[0].slides(false)).value);
  const places = variants[0].summary.map(({ id }, at): [string, number] => [id, 3 + Math.floor(at / 2)]);
  await writeFile(join(folder, "handout.html"), (await variants[0].handout(new Map(places))).value);
}
