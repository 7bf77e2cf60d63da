// The emoji of a talk, ready to be written: each sign a drawing with the sign itself as its words, which every voice can say.
import { emojiIn, mayHoldEmoji, signsOf } from "../emoji/signs.ts";
import { loadEmoji } from "../emoji/load.ts";
import { escapeHtml } from "../formats/escape-html.ts";
import { pictureHtml } from "../images/picture-html.ts";
import { readImage } from "../images/read-image.ts";
import type { Variant } from "../model/deck.ts";
import type { Picture } from "../model/picture.ts";
import { inventoryOf } from "../tree/inventory.ts";

export type Emoji = ReadonlyMap<string, Picture>;

/** Those that the texts of a talk hold, values of vars and titles among them, and for which there is a drawing. */
export async function emojiOf({ chapters, info, audience, library }: Variant): Promise<Emoji> {
  const texts = chapters.flatMap(({ slides }) => slides.flatMap((slide) => inventoryOf(slide).foreign));
  const said = [
    ...texts.map(({ text }) => text),
    JSON.stringify([info.title, info.subtitle, info.author, info.vars, audience.vars, audience.name, audience.label]),
    ...[...library.facts.values()].map(({ unit }) => unit),
  ].join("\n");
  if (!mayHoldEmoji(said)) return new Map();
  const drawings = await loadEmoji(emojiIn(said));
  const found = new Map<string, Picture>();
  for (const [sign, svg] of drawings) {
    const { value } = readImage({ path: `${sign}.svg`, bytes: Buffer.from(svg) });
    if (value) found.set(sign, value);
  }
  return found;
}

/** Text that may hold emoji -> HTML. A sign is drawn once in a part of a slide, `ids` are those of the drawings; others refer to it. */
export function textWithEmoji(text: string, emoji: Emoji, ids: Map<unknown, number>, prefix: string): string {
  if (emoji.size === 0 || !mayHoldEmoji(text)) return escapeHtml(text);
  return signsOf(text)
    .map((sign) => {
      const picture = emoji.get(sign);
      if (!picture) return escapeHtml(sign);
      const known = ids.get(picture);
      const id = `k-${prefix}-e${known ?? ids.size + 1}`;
      if (known !== undefined)
        return `<svg role="img" aria-label="${escapeHtml(sign)}" class="emoji"><use href="#${escapeHtml(id)}" width="100%" height="100%"/></svg>`;
      ids.set(picture, ids.size + 1);
      return pictureHtml(picture, { alt: sign, attributes: ` class="emoji" id="${escapeHtml(id)}"`, prefix: id });
    })
    .join("");
}

/** A title for places that show it as plain text: what is drawn elsewhere has no letter there. `Hot 🥵 city` is `Hot city`. */
export const withoutEmoji = (text: string, emoji: Emoji): string =>
  emoji.size === 0 || !mayHoldEmoji(text)
    ? text
    : signsOf(text)
        .filter((sign) => !emoji.has(sign))
        .join("")
        .replace(/ {2,}/g, " ")
        .trim();
