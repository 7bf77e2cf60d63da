// Puts what a command measured between its two marks on a page; what a person wrote around them stays.
import { readFile, writeFile } from "node:fs/promises";

/** `command` as it stands in the mark: "npm run bench:charts". */
export async function writeMeasured(file: string, command: string, measured: string): Promise<void> {
  const page = await readFile(file, "utf8");
  const begin = `<!-- measured: ${command} writes what follows -->`;
  const end = "<!-- end of what was measured -->";
  const from = page.indexOf(begin);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`${file} has no place for what ${command} measures.`);
  await writeFile(file, `${page.slice(0, from + begin.length)}\n\n${measured}\n\n${page.slice(to)}`);
}
