// The figures of the layouts `number` and `numbers`: what is counted stands smaller beside the count.
//
//   <strong>¥6.46 trillion</strong> -> <strong>¥6.46 <span class="unit">trillion</span></strong>

const figure: Readonly<Record<string, RegExp>> = {
  number: /^(\s*<p>)([^<]+)(?=<\/p>)/,
  numbers: /(<li[^>]*>\s*(?:<p>)?\s*<strong>)([^<]+)(?=<\/strong>)/g,
};

export function sizeFigures(layout: string, html: string): string {
  const pattern = figure[layout];
  return pattern ? html.replace(pattern, (_, open: string, text: string) => open + markUnits(text)) : html;
}

/** `markUnits("6兆4600億円")` marks 兆 and 億円; words before the first digit stay as they are. */
function markUnits(text: string): string {
  if (text.includes("&")) return text; // an entity would be taken for a word
  const start = text.search(/\d/);
  if (start < 0) return text;
  const units = text.slice(start).replace(/\p{L}[\p{L}\s/’'-]*/gu, (unit) => `<span class="unit">${unit}</span>`);
  return text.slice(0, start) + units;
}
