// How much text a block holds, written on the block for the stylesheet: a short quotation is set larger than a long one.
//
//   <blockquote>…</blockquote> -> <blockquote style="--characters: 41">…</blockquote>
import { plainText } from "./text.ts";

const blocks: Readonly<Record<string, RegExp>> = {
  blockquote: /<blockquote[^>]*>([\s\S]*?)<\/blockquote>/g,
  question: /<div[^>]* class="question[^"]*"[^>]*>([\s\S]*?)<\/div>/g,
  definition: /<div[^>]* class="definition[^"]*"[^>]*>([\s\S]*?)<\/div>/g,
  column: /<div[^>]* class="column(?: [^"]*)?"[^>]*>([\s\S]*?)<\/div>/g,
};

/** Han and kana are twice as wide as Latin letters: `widthOf("東京 Tokyo")` is 10. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60]/.test(character) ? 2 : 1), 0);

export function measureText(html: string): string {
  let measured = html;
  for (const [name, pattern] of Object.entries(blocks)) {
    const widths = [...measured.matchAll(pattern)].map(([, inside = ""]) => Math.max(widthOf(plainText(inside)), 1));
    // Columns stand side by side: what was found is not set smaller than what was told, nor the other way round.
    const longest = Math.max(...widths);
    measured = measured.replace(pattern, (block: string) => {
      const width = widths.shift();
      return block.replace(/>/, ` style="--characters: ${name === "column" ? longest : width}">`);
    });
  }
  return measured;
}
