// The speaker's window and the one the room sees, tied together. They tell each other only where the talk is: the notes are in
// the speaker's own file. They find each other as opener and opened, over a channel of the same origin, or both; each says
// "here" every second, so that one that was reloaded or opened anew is found again.
import { hearMessages } from "../guard.ts";
import type { Spot } from "../pointer.ts";

export type Role = "stage" | "speaker";
export interface Where {
  readonly indexh: number;
  readonly indexv: number;
  readonly indexf: number | undefined;
  readonly paused: boolean;
}
interface Message {
  readonly kamishibai: string; // which deck: two talks that are open at once do not mix
  readonly role: Role;
  readonly where?: Where;
  readonly spot?: Spot | null;
  readonly play?: true; // or pause: the clip of the slide
}
type News = Pick<Message, "where" | "spot" | "play">;
export interface Link {
  readonly tell: (news: News) => void;
  readonly adopt: (opened: Window) => void;
  readonly isTied: () => boolean; // the other was heard within the last seconds
}
const beat = 1000; // milliseconds
const patience = 2500;

export function createLink(deckKey: string, role: Role, current: () => Where, told: (news: News) => void): Link {
  const known = new Set<Window>();
  if (window.opener) known.add(window.opener as Window);
  const channel = openChannel(`kamishibai ${deckKey}`);
  const isFile = location.protocol === "file:";
  let heardAt = 0;

  const post = (news: News) => {
    const message: Message = { kamishibai: deckKey, role, ...news };
    // A page from a file has no origin that could be named; what is said is no secret.
    for (const other of known) if (!other.closed) other.postMessage(message, isFile ? "*" : location.origin);
    channel?.postMessage(message);
  };
  const receive = (message: Message) => {
    if (message.role === role) return;
    const isNew = Date.now() - heardAt > patience;
    heardAt = Date.now();
    if (message.where) told({ where: message.where });
    if (message.spot !== undefined) told({ spot: message.spot });
    if (message.play) told({ play: true });
    // Who comes anew hears at once where we are; the one that has been there longer is right.
    if (isNew && !message.where) post({ where: current() });
  };
  hearMessages((event) => {
    const source = event.source as Window | null;
    if (!source || !isMessage(event.data, deckKey)) return;
    const isOurs = event.origin === location.origin || (isFile && ["null", "file://"].includes(event.origin));
    // A window that we opened before we were reloaded still names us as its opener.
    if (!isOurs || !(known.has(source) || source.opener === window)) return;
    known.add(source);
    receive(event.data);
  });
  channel?.addEventListener("message", (event: MessageEvent<unknown>) => {
    if (isMessage(event.data, deckKey)) receive(event.data);
  });
  setInterval(() => post({}), beat);
  post({});
  return { tell: post, adopt: (opened) => known.add(opened), isTied: () => Date.now() - heardAt < patience };
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** Anything but a message of this deck, of exactly this shape, is as if it had not been said. */
export function isMessage(data: unknown, deckKey: string): data is Message {
  if (typeof data !== "object" || data === null) return false;
  const { kamishibai, role, where, spot, play } = data as Record<string, unknown>;
  if (kamishibai !== deckKey || (role !== "stage" && role !== "speaker")) return false;
  if (play !== undefined && play !== true) return false;
  if (where !== undefined) {
    if (typeof where !== "object" || where === null) return false;
    const { indexh, indexv, indexf, paused } = where as Record<string, unknown>;
    if (!isNumber(indexh) || !isNumber(indexv) || typeof paused !== "boolean") return false;
    if (indexf !== undefined && !isNumber(indexf)) return false;
  }
  if (spot === undefined || spot === null) return true;
  return typeof spot === "object" && isNumber((spot as Spot).x) && isNumber((spot as Spot).y);
}
