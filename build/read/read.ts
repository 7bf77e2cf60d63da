// content root -> Sources. Every text is in memory afterwards, templates too: one snapshot for HTML and PDF.
import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { HostError } from "../diagnostics/host-error.ts";
import { decodeText } from "./decode.ts";
import { readMedia } from "./media.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Binary, Source, Sources } from "../model/deck.ts";

const own = fileURLToPath(new URL("../../templates", import.meta.url));
const isText = /\.(md|ya?ml|csv|tsv|json|hbs|css)$/;
const isTable = /^content\/data\/.*\.(csv|tsv)$/;
const isFont = /(?:^|\/)fonts\/[^/]+\.(woff2?|ttf|otf)$/i;
const isImage = /\.(png|jpe?g|jfif|gif|webp|avif|svg)$/i;

async function list(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The folder of a talk as the system names it; refused is what is none, before anything is made in its place. */
export async function findTalk(root: string): Promise<string> {
  const base = await realpath(root).catch(() => {
    throw new HostError(`There is no folder "${root}".`, "Name a folder that holds content/deck.yaml.");
  });
  if ((await stat(base)).isDirectory()) return base;
  throw new HostError(
    `"${root}" is a file, and a talk is a folder.`,
    "Name the folder that holds content/deck.yaml; chapters stand in content/chapters/.",
  );
}

/** Reads `content/`, the talk's own `templates/` and ours. Links that leave the folder are not followed. */
export async function read(root: string, report: Report): Promise<Sources> {
  const base = await findTalk(root);
  const texts: Source[] = [];
  const images: Binary[] = [];
  const fonts: Binary[] = [];
  const add = async (folder: string, prefix: string) => {
    const files = (await list(folder)).filter(
      (file) => isText.test(file) || isImage.test(file) || isFont.test(file.split(sep).join("/")),
    );
    for (const file of files) {
      const bytes = readFileSync(file); // small files, one after another: a promise for each would cost more
      const path = `${prefix}/${relative(folder, file).split(sep).join("/")}`.normalize("NFC"); // as names in texts are compared
      if (isTable.test(path) && !isUtf8(bytes)) texts.push({ path, text: "", bytes });
      else if (isText.test(file)) texts.push({ path, text: decodeText(path, bytes, report) });
      else (isImage.test(file) ? images : fonts).push({ path, bytes });
    }
  };
  await add(join(base, "content"), "content");
  await add(join(base, "templates"), "templates");
  await add(own, "kamishibai");
  return { texts, images, fonts, media: readMedia(await list(join(base, "content", "media")), join(base, "content")) };
}
