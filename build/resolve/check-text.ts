// What Markdown takes for plain text although its author meant something: a footnote without its note, raw HTML, a link that
// no browser should follow.
import type { Token } from "markdown-it";
import { footnoteMissing, htmlOff, linkRefused } from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import { placeOfToken } from "../formats/markdown/places.ts";
import { walk } from "../formats/markdown/walk.ts";
import type { Chapter, DeckInfo } from "../model/deck.ts";

export function checkText(chapter: Chapter, info: DeckInfo, report: Report): void {
  for (const slide of chapter.slides)
    walk(slide, (token, block) => {
      if (token.type !== "inline" || token !== block || !/[[<]/.test(block.content)) return;
      for (const piece of findText(block)) {
        const place = placeOfToken(chapter.text, block, { meta: { offset: piece.offset } });
        const footnote = /^\[\^([^\]\s]+)\]/.exec(piece.text)?.[1];
        if (footnote !== undefined) report.add(footnoteMissing(place, footnote));
        else if (/^\]\(\s*<?\s*(javascript|vbscript|file|data):/i.test(piece.text))
          report.add(linkRefused({ ...place, column: place.column + 2 }));
        else if (!info.html && /^<[a-z!][^<>]*>/i.test(piece.text)) report.add(htmlOff(place));
      }
    });
}

/** The places in a block's source that stayed plain text and begin like one of our cases. */
function findText(block: Token): { offset: number; text: string }[] {
  const plain = (block.children ?? [])
    .filter((child) => child.type === "text")
    .map((child) => child.content)
    .join("\n");
  if (!/\[\^|\]\(|<[a-z!]/i.test(plain)) return [];
  return [...block.content.matchAll(/\[\^[^\]\s]+\]|\]\(\s*<?\s*\w+:|<[a-z!][^<>]*>/gi)]
    .filter((match) => plain.includes(match[0].slice(0, 12)))
    .map((match) => ({ offset: match.index, text: block.content.slice(match.index) }));
}
