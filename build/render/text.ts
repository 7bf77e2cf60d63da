// How wide words are, and what styles write of them.

import { isJapanese } from "../numbers/notation.ts";

/** Han and kana are twice as wide as Latin letters: `widthOf("東京 Tokyo")` is 10. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/.test(character) ? 2 : 1;
  return width;
}

/** What styles write themselves: `content: "→ "` is `→ `. Japanese marks count only where the page is Japanese. */
export const wordsOfStyles = (css: string, lang: string): string =>
  [...css.matchAll(/content:\s*"((?:[^"\\]|\\.)*)"/g)]
    .map(([, text = ""]) =>
      text.replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16))),
    )
    .filter((text) => isJapanese(lang) || !/[\u2e80-\u9fff]/.test(text))
    .join(" ");
