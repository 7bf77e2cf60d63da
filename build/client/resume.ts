// Where the talk was left: a deck that is opened again, without a slide in its address, offers to go on from there.
import type Reveal from "reveal.js";
import { button } from "./dialog.ts";
import { listSlides } from "./slides.ts";
import { fill, stageWords } from "./words.ts";

const patience = 12_000; // milliseconds that the offer stands
const lifetime = 12 * 60 * 60 * 1000; // a talk of yesterday is over

interface Left {
  readonly id: string;
  readonly at: number; // milliseconds
}

/** Storage may be refused: a private window, a file: page of some browsers. */
function remember(key: string, left: Left): void {
  try {
    localStorage.setItem(key, JSON.stringify(left));
  } catch {}
}
function recall(key: string): Left | undefined {
  try {
    const left = JSON.parse(localStorage.getItem(key) ?? "null") as Left | null;
    return left && Date.now() - left.at < lifetime ? left : undefined;
  } catch {
    return undefined;
  }
}

export function enableResume(deck: InstanceType<typeof Reveal>, deckKey: string, openedAtStart: boolean): void {
  const key = `kamishibai ${deckKey}`;
  const left = openedAtStart ? recall(key) : undefined;
  const slide = left && listSlides().find(({ element }) => element.id === left.id);
  if (slide && slide.index > 0) offer(fill(stageWords().goOn, { n: slide.index + 1 }), () => deck.slide(slide.index));
  const save = () => remember(key, { id: deck.getCurrentSlide()?.id ?? "", at: Date.now() });
  deck.on("slidechanged", save);
}

function offer(text: string, accept: () => void): void {
  const made = button(text, () => {
    made.remove();
    accept();
  });
  made.className = "resume";
  made.lang = stageWords().lang;
  document.querySelector("main")?.append(made);
  setTimeout(() => made.remove(), patience);
}
