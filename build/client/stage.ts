// reveal.js with its doors closed, and what a speaker needs around it: search, chapters, pointer, zoom, help.
import Reveal, { type RevealConfig } from "reveal.js";
import Zoom from "reveal.js/plugin/zoom";
import { pairParts } from "./auto-animate.ts";
import { openChapters } from "./chapters.ts";
import { markLines } from "./code-steps.ts";
import { readData } from "./deck-data.ts";
import { onEachState } from "./fragments.ts";
import { enterFullScreen } from "./full-screen.ts";
import { followGround } from "./ground.ts";
import { holdMedia, placeMedia, playOrPause } from "./media.ts";
import { openHelp } from "./help.ts";
import { markNotes } from "./note-steps.ts";
import { enableNumberEntry } from "./number-entry.ts";
import { openOverview } from "./overview.ts";
import { createPointer, type Pointer, type Spot } from "./pointer.ts";
import { enablePrinting } from "./print-deck.ts";
import { enableResume } from "./resume.ts";
import { showAsScroll, wantsScroll } from "./scroll.ts";
import { openSearch } from "./search.ts";
import { drawAll, enableCharts } from "./stage-charts.ts";

export type Deck = InstanceType<typeof Reveal>;
export interface Stage {
  readonly deck: Deck;
  readonly pointer: Pointer;
  readonly on: (key: string, act: () => void) => void; // "s"
}
export interface StageOptions {
  readonly embedded?: boolean; // in a pane of the speaker's window
  readonly pointed?: (spot: Spot | undefined) => void;
}
document.documentElement.dataset["scripts"] = "true"; // the styles show more where scripts are blocked
const isPresenter = document.documentElement.classList.contains("presenter");

/** Starts the deck; resolves when every chart of the current slide is drawn. On a phone there is no stage. */
export async function start({ embedded = false, pointed }: StageOptions = {}): Promise<Stage | undefined> {
  if (wantsScroll() && !embedded) {
    showAsScroll();
    placeMedia(document, false);
    await drawAll();
    document.documentElement.dataset["ready"] = "true";
    return undefined;
  }
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const openedAtStart = location.hash === "";
  if (!embedded) placeMedia(document, true); // in a speaker's pane the posters stay: the room hears it
  const deck = new Reveal({
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.1,
    maxScale: 4,
    center: false,
    rtl: document.documentElement.dir === "rtl",
    hash: true,
    embedded,
    controls: false,
    slideNumber: false,
    progress: !embedded,
    overview: false,
    touch: true,
    jumpToSlide: false,
    help: false,
    view: null,
    scrollActivationWidth: 0,
    postMessage: false,
    postMessageEvents: false,
    showNotes: false,
    transition: still ? "none" : "slide",
    backgroundTransition: "none",
    autoAnimate: !still,
    autoAnimateMatcher: pairParts,
    autoAnimateDuration: 0.9,
    display: "flex",
    keyboardCondition: isForDeck,
    plugins: [Zoom],
    zoomKey: "alt",
  } as RevealConfig);
  await deck.initialize();
  await enableCharts(deck);
  onEachState(deck, markLines);
  onEachState(deck, markNotes);
  if (!embedded) {
    followGround(deck);
    holdMedia(deck);
    enablePrinting();
    enableResume(deck, readData().title, openedAtStart);
  }
  const pointer = createPointer(pointed);
  const on = bindKeys(deck);
  on("/", () => openSearch(deck));
  on("m", () => openChapters(deck));
  on("o", () => openOverview(deck));
  on("Escape", () => openOverview(deck));
  on("l", pointer.toggle);
  on("k", () => playOrPause(deck.getCurrentSlide()));
  on("?", () => openHelp(isPresenter));
  on("F5", enterFullScreen);
  document.documentElement.dataset["ready"] = "true";
  return { deck, pointer, on };
}

/** A dialog takes every key. */
const isInBox = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target.closest("dialog, input, textarea") !== null;

/** A button that has the focus takes Space and Enter for itself. */
function isForDeck(event: KeyboardEvent): boolean {
  if (isInBox(event)) return false;
  const target = event.target instanceof Element ? event.target : undefined;
  // A table that is open is scrolled by its keys, and closed by Escape.
  if (target?.closest(".data-table") && /^(Escape|Home|End|Page\w+|Arrow\w+| )$/.test(event.key)) return false;
  // A chart that has the focus is walked through point by point.
  if (target?.closest(".chart-area") && /^(Escape|Home|End|Arrow\w+)$/.test(event.key)) return false;
  return !([" ", "Enter"].includes(event.key) && target?.closest("a, button, summary"));
}

/** Our keys come before reveal.js's own. */
function bindKeys(deck: Deck): Stage["on"] {
  const acts = new Map<string, () => void>();
  const typeNumber = enableNumberEntry(deck);
  /** False if the key is none of ours. */
  const take = (event: KeyboardEvent): boolean => {
    if (typeNumber(event)) return true; // Enter after a number is the number's, whatever has the focus
    if (!isForDeck(event)) return false;
    // Escape first leaves the zoom and the black screen.
    if (event.key === "Escape" && document.documentElement.classList.contains("zoomed")) return false; // the plugin's
    if (event.key === "Escape" && deck.isPaused()) deck.togglePause(false);
    else {
      const act = acts.get(event.key.length === 1 ? event.key.toLowerCase() : event.key);
      act?.();
      return act !== undefined;
    }
    return true;
  };
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isInBox(event) || !take(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  return (key, act) => acts.set(key, act);
}
