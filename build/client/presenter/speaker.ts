// The speaker's window: the slide, the next one, the notes in large type, the time against the plan.
import { readData } from "../deck-data.ts";
import { openChapters } from "../chapters.ts";
import { showPicture } from "../pictures.ts";
import type { Spot } from "../pointer.ts";
import { start } from "../stage.ts";
import { fill, speakerWords } from "../words.ts";
import { follow, keyOfDeck } from "./follow.ts";
import { openStage } from "./open.ts";
import { showTime } from "./time.ts";
import { createTimer } from "./timer.ts";

const part = (name: string): HTMLElement => document.querySelector<HTMLElement>(`.speaker [data-part="${name}"]`)!;
const slides = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(".slides > section")];

export async function showSpeaker(): Promise<void> {
  const room = document.querySelector<HTMLTemplateElement>("#k-speaker")!;
  document.body.append(room.content.cloneNode(true));
  document.documentElement.classList.add("speaking");
  const words = speakerWords();
  document.title = `${words.speakerView}: ${document.title}`;
  part("now").append(document.querySelector(".reveal")!);
  document.querySelector("body > main:not(.speaker)")?.remove();
  const deckKey = keyOfDeck();
  let pointed: (spot: Spot | undefined) => void = () => {};
  const stage = await start({ embedded: true, pointed: (spot) => pointed(spot) });
  if (!stage) return;
  const { deck } = stage;
  const followed = follow(stage, deckKey, "speaker");
  pointed = followed.pointed;
  const timer = createTimer(`kamishibai timer ${deckKey}`);
  const tick = showTime(part, slides(), () => deck.getIndices().h, timer, readData().minutes);

  const show = () => {
    const at = deck.getIndices().h;
    const slide = slides()[at];
    const notes = slide?.querySelector<HTMLTemplateElement>("template.notes")?.content.cloneNode(true);
    part("notes").replaceChildren(notes ?? "");
    part("notes").scrollTop = 0;
    showPicture(part("next"), slides()[at + 1]);
    part("next-title").textContent = slides()[at + 1]?.getAttribute("aria-label") ?? words.theEnd;
    part("place").textContent = fill(words.place, { n: at + 1, all: slides().length });
    tick();
  };
  deck.on("slidechanged", () => {
    if (deck.getIndices().h > 0) timer.start();
    show();
  });
  const steps = () => {
    const { prev, next } = deck.availableFragments();
    const all = deck.getCurrentSlide()?.querySelectorAll(".fragment").length ?? 0;
    const shown = deck.getCurrentSlide()?.querySelectorAll(".fragment.visible").length ?? 0;
    part("steps").textContent = prev || next ? fill(words.step, { n: shown, all }) : "";
  };
  for (const event of ["slidechanged", "fragmentshown", "fragmenthidden"]) deck.on(event, steps);
  // A click belongs to the talk: the button must not take Space and Enter from the deck afterwards.
  document.querySelector(".speaker-controls")!.addEventListener("mousedown", (event) => event.preventDefault());
  const act = (name: string, does: () => void) => part(name).addEventListener("click", does);
  act("previous", () => deck.prev());
  act("advance", () => deck.next());
  act("black", () => deck.togglePause());
  act("chapters", () => openChapters(deck));
  act("pointer", stage.pointer.toggle);
  act("room", () => openStage(followed.link));
  act("run", () => (timer.isRunning() ? timer.pause() : timer.start()));
  act("reset", timer.reset);
  const size = sizeOfNotes(part("notes"));
  act("smaller", () => size(-2));
  act("larger", () => size(2));
  stage.on("k", () => followed.link.tell({ play: true })); // the room shows it
  stage.on("s", () => location.assign(`${location.pathname}#/${deck.getCurrentSlide()?.id ?? ""}`)); // back to the slides
  for (const event of ["paused", "resumed"])
    deck.on(event, () => part("black").setAttribute("aria-pressed", String(deck.isPaused())));
  setInterval(() => {
    tick();
    const tied = followed.link.isTied();
    part("tie").textContent = tied ? words.roomFollows : words.noRoom;
    part("room").hidden = tied;
  }, 500);
  // The frame gives way when the controls need a second line, not only when the window changes.
  new ResizeObserver(() => deck.layout()).observe(part("now"));
  show();
  steps();
}

/** Kept for the next talk, where the browser allows it. */
function sizeOfNotes(notes: HTMLElement): (by: number) => void {
  const key = "kamishibai size of notes";
  let size = 26;
  try {
    size = Number(localStorage.getItem(key)) || size;
  } catch {}
  const apply = () => notes.style.setProperty("font-size", `${size}px`);
  apply();
  return (by) => {
    size = Math.min(60, Math.max(16, size + by));
    apply();
    try {
      localStorage.setItem(key, String(size));
    } catch {}
  };
}
