// The talk of tests/newcomer with what is not kept as a file: three photographs, a clip, a font.
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "puppeteer-core";
import sharp from "sharp";
import { recordClip } from "./recorded-clip.ts";

/** As a camera has it: more pixels than a slide shows, a light sky, a dark ground. */
const photograph = (width: number, height: number, sky: string, ground: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="a" x2="0" y2="1"><stop stop-color="${sky}"/><stop offset="1" stop-color="${ground}"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#a)"/><circle cx="${width * 0.7}" cy="${height * 0.35}" r="${height * 0.12}" fill="#fff8d0"/><path d="M0 ${height} L${width * 0.3} ${height * 0.55} L${width * 0.55} ${height * 0.8} L${width} ${height * 0.5} V${height}z" fill="#10202c"/></svg>`,
    ),
  )
    .jpeg({ quality: 90 })
    .toBuffer();

export async function makeNewcomerTalk(folder: string, browser: Browser): Promise<void> {
  await cp("tests/newcomer", folder, { recursive: true });
  const content = join(folder, "content");
  for (const name of ["images", "media", "fonts"]) await mkdir(join(content, name), { recursive: true });
  const write = (path: string, bytes: Buffer) => writeFile(join(content, path), bytes);
  await write("images/carriage.jpg", await photograph(4032, 3024, "#2b4a7f", "#e0a070"));
  await write("images/hall.jpg", await photograph(3000, 2000, "#d8cfc0", "#6b5a48"));
  await write("images/harbour.jpg", await photograph(3000, 2000, "#f2b48c", "#3a5f7a"));
  await write("media/coupling.webm", await recordClip(browser));
  const face = "archivo-latin-600-normal.woff2"; // its family is called "Archivo SemiBold"
  await cp(`node_modules/@fontsource/archivo/files/${face}`, join(content, "fonts", face));
}
