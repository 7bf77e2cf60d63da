// Chromium cannot say on which page a slide stands, so each place for a number is printed with a placeholder, and the
// number is set in its place afterwards: the glyphs are known from the placeholder, which holds every digit.
// The placeholder of the first target is 102345678900000, that of the third 102345678900002.
import { codes } from "../../pdf/fonts.ts";
import { formatNumber } from "../../pdf/write.ts";
import type { TextBlock } from "./stream.ts";

const digits = "1023456789";
const pattern = new RegExp(`^\\s*${digits}(\\d{5})\\s*$`);

/** Gives each name that is asked for a placeholder: what the template prints instead of the page. */
export class Placeholders extends Map<string, number> {
  readonly targets: string[] = [];
  override get(id: string): number {
    let at = this.targets.indexOf(id);
    if (at < 0) at = this.targets.push(id) - 1;
    return Number(digits) * 100_000 + at;
  }
  override has(): boolean {
    return true;
  }
}

/** Which target a text stands for: 2 for `102345678900002`, undefined for any other text. */
export function readPlaceholder(text: string): number | undefined {
  const match = text.length < 14 ? null : pattern.exec(text);
  return match ? Number(match[1]) : undefined;
}

export const hasPlaceholder = (text: string): boolean => text.replace(/\s/g, "").includes(digits);

/** The text object that shows the number where the placeholder stood, its last digits above each other. */
export function fillNumber(block: TextBlock, number: number): string | undefined {
  const { font, matrix } = block;
  if (!font || matrix.length !== 6) return undefined;
  const glyphs = codes(block.codes, font);
  const [, , , , x = 0, y = 0] = matrix;
  const advance = (glyph: number) => (font.width(glyph) * block.size) / 1000;
  const all = glyphs.reduce((sum, glyph) => sum + advance(glyph), 0);
  const wanted = [...String(number)].map((digit) => glyphs[digits.indexOf(digit)] ?? 0);
  const start = x + (all - wanted.reduce((sum, glyph) => sum + advance(glyph), 0)) * (matrix[0] ?? 1);
  const hex = wanted.map((glyph) => glyph.toString(16).padStart(font.codeLength * 2, "0")).join("");
  const place = [...matrix.slice(0, 4), start, y].map(formatNumber).join(" ");
  return `BT\n/${block.fontName} ${formatNumber(block.size)} Tf\n${place} Tm\n<${hex}> Tj\nET`;
}
