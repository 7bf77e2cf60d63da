// Run by `npm run compile`: the drawings of Noto Emoji and of flags -> dist/emoji/, 64 packed files of JSON, so that a deck with
// one emoji reads a small part of them.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { shelfOf } from "./signs.ts";

interface Icons {
  readonly icons: Readonly<
    Record<string, { readonly body: string; readonly width?: number; readonly height?: number }>
  >;
  readonly width?: number;
  readonly height?: number;
}
const require = createRequire(import.meta.url);
const read = async (name: string) => JSON.parse(await readFile(require.resolve(name), "utf8")) as unknown;
const folder = fileURLToPath(new URL("../../dist/emoji", import.meta.url));
const drawing = (set: Icons, name: string): string | undefined => {
  const icon = set.icons[name];
  if (!icon) return undefined;
  const [width, height] = [icon.width ?? set.width ?? 16, icon.height ?? set.height ?? 16];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${icon.body}</svg>`;
};
const shelves = Array.from({ length: 64 }, (): Record<string, string> => ({}));
const keep = (key: string, svg: string | undefined) => {
  if (svg !== undefined) shelves[shelfOf(key)]![key] = svg;
};
const noto = (await read("@iconify-json/noto/icons.json")) as Icons;
for (const [key, name] of Object.entries((await read("@iconify-json/noto/chars.json")) as Record<string, string>))
  keep(key, drawing(noto, name));
const flags = (await read("@iconify-json/flag/icons.json")) as Icons;
for (const name of Object.keys(flags.icons)) {
  const country = /^([a-z]{2})-4x3$/.exec(name)?.[1];
  if (country)
    keep([...country].map((letter) => (letter.charCodeAt(0) + 0x1f185).toString(16)).join("-"), drawing(flags, name));
}
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_LGWIN]: 22 } };
for (const [at, shelf] of shelves.entries())
  await writeFile(`${folder}/${at}.json.br`, brotliCompressSync(JSON.stringify(shelf), options));
const { icons } = (await read("@iconify-json/lucide/icons.json")) as Icons;
await writeFile(
  `${folder}/icons.json.br`,
  brotliCompressSync(
    JSON.stringify(Object.fromEntries(Object.entries(icons).map(([name, { body }]) => [name, body]))),
    options,
  ),
);
await writeFile(
  `${folder}/LICENSE`,
  "Drawings of emoji: Noto Emoji, Copyright Google Inc., Apache License 2.0, https://github.com/googlefonts/noto-emoji\nFlags: flag-icons, Copyright Panayiotis Lipiridis, MIT licence, https://github.com/lipis/flag-icons\nIcons: Lucide, Copyright Lucide Contributors, ISC licence, https://lucide.dev\n",
);
