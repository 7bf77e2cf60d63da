// Keeps two windows on the same step: what happens here is told, what is told is done here, and nothing goes round in circles.
import type { RevealState } from "reveal.js";
import { readData } from "../deck-data.ts";
import { playOrPause } from "../media.ts";
import type { Stage } from "../stage.ts";
import type { Spot } from "../pointer.ts";
import { createLink, type Link, type Role, type Where } from "./link.ts";

export interface Followed {
  readonly link: Link;
  readonly pointed: (spot: Spot | undefined) => void;
}

export function follow(stage: Stage, deckKey: string, role: Role): Followed {
  const { deck, pointer } = stage;
  const where = (): Where => {
    const { indexh = 0, indexv = 0, indexf, paused = false } = deck.getState();
    return { indexh, indexv, indexf, paused };
  };
  let last = JSON.stringify(where());
  const link = createLink(deckKey, role, where, (news) => {
    if (news.where && JSON.stringify(news.where) !== JSON.stringify(where())) {
      last = JSON.stringify(news.where);
      const { indexf, ...place } = news.where;
      deck.setState({ ...place, overview: false, ...(indexf === undefined ? {} : { indexf }) } as RevealState);
      last = JSON.stringify(where());
    }
    if (news.play) playOrPause(deck.getCurrentSlide());
    if (news.spot !== undefined) pointer.show(news.spot ?? undefined);
  });
  const tell = () => {
    const now = where();
    if (JSON.stringify(now) === last) return;
    last = JSON.stringify(now);
    link.tell({ where: now });
  };
  for (const event of ["slidechanged", "fragmentshown", "fragmenthidden", "paused", "resumed"]) deck.on(event, tell);
  return { link, pointed: (spot) => link.tell({ spot: spot ?? null }) };
}

/** A short name of this deck of this audience: its slides, in their order. */
export function keyOfDeck(): string {
  const text = [readData().title, ...[...document.querySelectorAll(".slides > section")].map(({ id }) => id)].join(" ");
  let hash = 0x811c9dc5; // FNV-1a
  for (const character of text) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return hash.toString(36);
}
