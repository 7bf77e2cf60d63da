// Small readings and rewritings of the HTML that a slide was rendered to.

/** In a handout a chapter is `h2` and a slide `h3`: each heading keeps its element, which themes style, and says its level. */
export const lowerHeadings = (html: string): string =>
  html.replace(/<h([1-5])(?=[\s>])/g, (_, level: string) => `<h${level} aria-level="${Number(level) + 1}"`);

/** Tables from Markdown say what their headers are for; under an empty corner the first cells are headers of their rows. */
export const scopeTables = (html: string): string =>
  html.replace(/<table>[\s\S]*?<\/table>/g, (table) => {
    const scoped = table.replace(/<th(?=[\s>])(?![^>]*scope=)/g, '<th scope="col"');
    if (!/<thead>\s*<tr>\s*<td><\/td>/.test(table)) return scoped;
    return scoped.replace(/(<tbody>[\s\S]*<\/tbody>)/, (body) =>
      body.replace(/<tr>\s*<td([^>]*)>([\s\S]*?)<\/td>/g, '<tr><th scope="row"$1>$2</th>'),
    );
  });

/** The whole blocks `<div class="name …">…</div>` in `html`, nested ones with their parent. */
export function findBlocks(html: string, name: string): { readonly outer: string; readonly inner: string }[] {
  const blocks: { outer: string; inner: string }[] = [];
  const opening = new RegExp(`<div class="${name}(?:\\s[^"]*)?"[^>]*>`, "g");
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const tags = /<(\/?)div\b[^>]*>/g;
    tags.lastIndex = opening.lastIndex;
    let depth = 1;
    for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
      depth += tag[1] === "/" ? -1 : 1;
      if (depth > 0) continue;
      blocks.push({
        outer: html.slice(match.index, tags.lastIndex),
        inner: html.slice(opening.lastIndex, tag.index).trim(),
      });
      opening.lastIndex = tags.lastIndex;
      break;
    }
  }
  return blocks;
}

/** Text as a CSS string: no character of it can end the string, the rule or the style element. */
export const cssString = (text: string): string =>
  `"${text.replace(/\s+/g, " ").replace(/["\\<>&\n]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
