// The figures of the layouts `number` and `numbers`: what is counted stands smaller beside the count, and a long count is
// set smaller than a short one.
//
//   figureOf("¥6.46 trillion") is { characters: 5, html: '¥6.46 <span class="unit">trillion</span>' }
import { widthOf } from "./text.ts";

const unit = /\p{L}[\p{L}\s/’'-]*/gu;

/** Words before the first digit stay as they are: `6兆4600億円` marks 兆 and 億円. */
export function figureOf(text: string): { readonly characters: number; readonly html: string } {
  const start = text.search(/\d/);
  if (start < 0) return { characters: Math.max(widthOf(text.trim()), 2), html: text };
  const [before, counted] = [text.slice(0, start), text.slice(start)];
  const html = before + counted.replace(unit, (word) => `<span class="unit">${word}</span>`);
  const count = (before + counted.replace(unit, "")).trim();
  return { characters: Math.max(widthOf(count), 2), html };
}
