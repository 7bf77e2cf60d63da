// Fonts cut down to the glyphs of one file, as @font-face rules with the data inside.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);
const faces = [
  {
    family: "Kamishibai Text",
    weight: 400,
    style: "normal",
    file: "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2",
  },
  {
    family: "Kamishibai Text",
    weight: 400,
    style: "italic",
    file: "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-italic.woff2",
  },
  {
    family: "Kamishibai Text",
    weight: 600,
    style: "normal",
    file: "@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2",
  },
  {
    family: "Kamishibai Display",
    weight: 600,
    style: "normal",
    file: "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2",
  },
  {
    family: "Kamishibai Japanese",
    weight: 400,
    style: "normal",
    file: "@fontsource/ibm-plex-sans-jp/files/ibm-plex-sans-jp-japanese-400-normal.woff2",
  },
  {
    family: "Kamishibai Mono",
    weight: 400,
    style: "normal",
    file: "@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2",
  },
];
const cache = new Map<string, Promise<string>>();

function face(index: number, characters: string): Promise<string> {
  const { family, weight, style, file } = faces[index]!;
  const key = `${index}:${characters}`;
  const made =
    cache.get(key) ??
    readFile(require.resolve(file))
      .then((bytes) => subsetFont(bytes, characters, { targetFormat: "woff2" }))
      .then(
        (bytes) =>
          `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${Buffer.from(bytes).toString("base64")}) format("woff2")}`,
      );
  cache.set(key, made);
  return made;
}

/** `fontCss(html)` holds every glyph that `html` uses, Latin and Japanese. */
export async function fontCss(text: string, hasCode: boolean): Promise<string> {
  const used = [...new Set(text.normalize("NFC"))].sort();
  const latin = [
    ...new Set([
      ...Array.from({ length: 95 }, (_, index) => String.fromCharCode(index + 32)),
      ...used.filter((character) => character.codePointAt(0)! < 0x2e80 && character.codePointAt(0)! >= 32),
    ]),
  ]
    .sort()
    .join("");
  // Only what a Japanese face can hold: a subset without any glyph is a broken font.
  const japanese = used
    .filter((character) =>
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff9f]/u.test(character),
    )
    .join("");
  const wanted = [0, 1, 2, 3, ...(japanese === "" ? [] : [4]), ...(hasCode ? [5] : [])];
  return (await Promise.all(wanted.map((index) => face(index, index === 4 ? japanese : latin)))).join("\n");
}
