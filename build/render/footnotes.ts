// Footnotes of one part of a slide: marks in the text, the notes below it, links both ways.
import type { Token } from "markdown-it";
import type { Slide } from "../model/deck.ts";
import type { RenderTokens, Scope } from "./rules.ts";
import { wordsOf } from "./stage-words.ts";

const labelOf = (token: Token): string | undefined => (token.meta as { label?: string } | null)?.label;
const sameNote = (one: Token, other: Token): boolean =>
  one === other || (labelOf(one) !== undefined && labelOf(one) === labelOf(other));

/** The mark of a reference; a note that is named twice keeps its number. */
export function footnoteMark(token: Token, notes: Token[], prefix: string, lang: string): string {
  let number = notes.findIndex((note) => sameNote(note, token)) + 1;
  const first = number === 0;
  if (first) number = notes.push(token);
  const id = first ? ` id="${prefix}-ref-${number}"` : "";
  const label = wordsOf(lang).page.note.replace("{n}", String(number));
  return `<sup class="footnote-ref"><a href="#${prefix}-note-${number}"${id} aria-label="${label}">${number}</a></sup>`;
}

/** A chapter's slides without the definitions that stand among their tokens, and these by label: any slide may name them. */
export function takeDefinitions(slides: readonly Slide[]): { slides: Slide[]; definitions: Map<string, Token[]> } {
  const definitions = new Map<string, Token[]>();
  const bare = slides.map((slide): Slide => {
    const tokens: Token[] = [];
    let into = tokens;
    for (const token of slide.tokens) {
      if (token.type === "footnote_reference_open") definitions.set(labelOf(token) ?? "", (into = []));
      else if (token.type === "footnote_reference_close") into = tokens;
      else into.push(token);
    }
    return { ...slide, tokens };
  });
  return { slides: bare, definitions };
}

/** The list of notes that `scope` has gathered, as HTML; empty if there are none. */
export function footnoteList(
  render: RenderTokens,
  scope: Scope,
  definitions: ReadonlyMap<string, Token[]>,
  lang: string,
): string {
  const words = wordsOf(lang).page;
  let items = "";
  // A note may name another: the list grows while it is written.
  for (let index = 0; index < scope.notes.length; index++) {
    const note = scope.notes[index]!;
    const inline = (note.meta as { tokens?: Token[] } | null)?.tokens;
    const own = definitions.get(labelOf(note) ?? "") ?? [];
    const text = inline
      ? render([{ ...note, type: "inline", children: inline, map: null } as Token], scope)
      : render(own, scope);
    const back = `<a href="#${scope.prefix}-ref-${index + 1}" class="footnote-back" aria-label="${words.back}">↑</a>`;
    const body = text.endsWith("</p>") ? text.replace(/<\/p>$/, ` ${back}</p>`) : `${text} ${back}`;
    items += `<li id="${scope.prefix}-note-${index + 1}">${body}</li>`;
  }
  return items === "" ? "" : `<aside class="footnotes" aria-label="${words.footnotes}"><ol>${items}</ol></aside>`;
}
