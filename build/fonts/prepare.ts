// Run by `npm run compile`: each font file of the table -> dist/fonts/<name>.sfnt without hinting, and index.json, which says
// what characters each has. Unpacking WOFF2 takes longer than a whole build should, so it is done once, here. What most decks
// need of a face, <name>.woff2, is cut here as well: those builds start no HarfBuzz at all.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { convert } from "fontverter";
import { coverage, covers } from "./coverage.ts";
import { common, families } from "./faces.ts";
import type { FontIndex } from "./fonts.ts";
import { loadHarfbuzz } from "./harfbuzz.ts";
import { toWoff2 } from "./woff2.ts";

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL("../../dist/fonts", import.meta.url));
const subset = await loadHarfbuzz();
const index: Record<string, FontIndex[string]> = {};
const licences = new Map<string, string>();
await mkdir(folder, { recursive: true });
const faces = Object.values(families).flatMap((family) => family.faces);
for (const file of new Set(faces.flatMap((face) => face.files))) {
  const name = basename(file, ".woff2");
  const sfnt = await convert(await readFile(require.resolve(file)), "truetype");
  await writeFile(join(folder, `${name}.sfnt`), subset(sfnt, "all"));
  const ranges = coverage(sfnt);
  const hasCommon = common.every((character) => covers(ranges, character.codePointAt(0)!));
  if (hasCommon) await writeFile(join(folder, `${name}.woff2`), toWoff2(subset(sfnt, common), 11));
  index[file] = { name, ranges, hasCommon };
  const home = file.split("/", file.startsWith("@") ? 2 : 1).join("/");
  licences.set(home, await readFile(require.resolve(`${home}/LICENSE`), "utf8"));
}
await writeFile(join(folder, "index.json"), JSON.stringify(index));
await writeFile(
  join(folder, "LICENSE"),
  [...licences].map(([home, text]) => `${home}\n\n${text.trim()}\n`).join("\n\n"),
);
