// Deck + audience -> what it sees, heading by heading, and why each slide is in or out.
import type { Audience, Deck } from "../model/deck.ts";
import { chaptersFor } from "./translations.ts";
import { visibility } from "../tree/visibility.ts";

export interface OutlineEntry {
  readonly id: string;
  readonly title: string; // as written
  readonly level: 0 | 1 | 2;
  readonly chapter: string;
  readonly visible: boolean;
  readonly reason: string; // "has the tag core"
}

/** `outline(deck, board)[0]` is `{ id: "bill", title: "The bill", visible: true, reason: "has the tag core", … }`. */
export const outline = (deck: Deck, audience: Audience): OutlineEntry[] =>
  chaptersFor(deck, audience).flatMap((chapter) => {
    const whole = visibility(chapter.restriction, audience);
    return chapter.slides.map(({ id, title, level, restriction }) => {
      const own = visibility(restriction, audience);
      const { visible, reason } = whole.visible ? own : { visible: false, reason: `its chapter ${whole.reason}` };
      return { id, title, level, chapter: chapter.id, visible, reason };
    });
  });
