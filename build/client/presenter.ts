// The presenter's edition: the talk with notes, next slide and timer on the key S, in a window of their own or, if blocked, a panel.
import type Reveal from "reveal.js";
import { readData } from "./deck-data.ts";
import { start } from "./stage.ts";

const deck = await_(start());
async function await_(started: ReturnType<typeof start>): Promise<void> {
  const reveal = await started;
  const began = Date.now();
  const view = speakerView();
  let home: Window | undefined;
  const show = () => {
    const notes = reveal.getCurrentSlide()?.querySelector("aside.notes")?.childNodes ?? [];
    view.notes.replaceChildren(...[...notes].map((node) => view.notes.ownerDocument.importNode(node, true)));
    view.next.textContent = `Next: ${nextTitle(reveal)}`;
  };
  const hide = () => {
    document.body.append(document.adoptNode(view.panel));
    view.panel.hidden = true;
    const window_ = home;
    home = undefined;
    window_?.close();
  };
  const toggle = () => {
    if (home?.closed) hide();
    else if (home || !view.panel.hidden) return hide();
    home = openWindow(view.panel, hide);
    view.panel.hidden = false;
    show();
  };
  const { minutes } = readData();
  const tick = () => {
    const seconds = Math.floor((Date.now() - began) / 1000);
    view.clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}${minutes > 0 ? ` of ${minutes}:00` : ""}`;
    view.clock.classList.toggle("over", minutes > 0 && seconds > minutes * 60);
  };
  document.body.append(view.panel);
  reveal.on("slidechanged", show);
  reveal.addKeyBinding({ keyCode: 83, key: "S", description: "Speaker notes" }, toggle);
  setInterval(tick, 1000);
  tick();
  show();
}

/** Hidden until asked for: the screen that starts the talk is often the one that the room sees. */
function speakerView() {
  const panel = document.createElement("aside");
  panel.className = "speaker";
  panel.hidden = true;
  panel.setAttribute("aria-label", "Speaker notes");
  const [clock, next, notes] = [
    document.createElement("p"),
    document.createElement("p"),
    document.createElement("div"),
  ] as const;
  clock.setAttribute("role", "timer");
  panel.append(clock, next, notes);
  return { panel, clock, next, notes };
}

function nextTitle(reveal: InstanceType<typeof Reveal>): string {
  const slides = [...document.querySelectorAll(".slides > section")];
  return slides[slides.indexOf(reveal.getCurrentSlide()) + 1]?.getAttribute("aria-label") ?? "the end";
}

/** Moves the panel into a window of its own; undefined where the browser will not have it. */
function openWindow(panel: HTMLElement, closed: () => void): Window | undefined {
  try {
    const opened = window.open("", "", "popup,width=720,height=560");
    if (!opened) return undefined;
    opened.document.title = "Speaker notes";
    opened.document.body.style.cssText =
      "margin:0;padding:24px;background:#1d1b19;color:#fbf8f2;font:22px/1.5 sans-serif";
    opened.document.documentElement.lang = document.documentElement.lang;
    const main = opened.document.createElement("main");
    const heading = opened.document.createElement("h1");
    heading.textContent = opened.document.title;
    heading.style.cssText = "font-size:1em;margin:0";
    main.append(heading);
    opened.document.body.append(main, opened.document.adoptNode(panel));
    opened.addEventListener("pagehide", closed);
    addEventListener("pagehide", () => opened.close());
    return opened;
  } catch {
    return undefined; // a window of another origin: keep the panel in the page
  }
}
void deck;
