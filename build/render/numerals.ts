// The figures of the layouts `number` and `numbers`: what is counted stands smaller beside the count, and a long count is
// set smaller than a short one.
//
//   <strong>¥6.46 trillion</strong> -> <strong style="--characters: 5">¥6.46 <span class="unit">trillion</span></strong>
import { widthOf } from "./fit.ts";

const figure: Readonly<Record<string, RegExp>> = {
  number: /^(\s*<p[^>]*)(>)([^<]+)(?=<\/p>)/,
  numbers: /(<li[^>]*>\s*(?:<p[^>]*>)?\s*<strong)(>)([^<]+)(?=<\/strong>)/g,
};

export function sizeFigures(layout: string, html: string): string {
  const pattern = figure[layout];
  if (!pattern) return html;
  return html.replace(pattern, (_, open: string, close: string, text: string) => {
    const marked = markUnits(text);
    const count = marked.replace(/<span class="unit">.*?<\/span>/g, "").trim();
    return `${open} style="--characters: ${Math.max(widthOf(count), 2)}"${close}${marked}`;
  });
}

/** `markUnits("6兆4600億円")` marks 兆 and 億円; words before the first digit stay as they are. */
function markUnits(text: string): string {
  if (text.includes("&")) return text; // an entity would be taken for a word
  const start = text.search(/\d/);
  if (start < 0) return text;
  const units = text.slice(start).replace(/\p{L}[\p{L}\s/’'-]*/gu, (unit) => `<span class="unit">${unit}</span>`);
  return text.slice(0, start) + units;
}
