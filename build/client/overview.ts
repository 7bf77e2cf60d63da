// The overview on "O" and Escape: a picture of every slide, chapter by chapter. reveal.js's own puts them all on one line.
import type Reveal from "reveal.js";
import { byChapter, moveFocus } from "./chapters.ts";
import { button, closeDialog, openDialog } from "./dialog.ts";
import { pictureOf } from "./pictures.ts";
import { listSlides, type ListedSlide } from "./slides.ts";
import { drawAll } from "./stage-charts.ts";
import { stageWords } from "./words.ts";

export function openOverview(deck: InstanceType<typeof Reveal>): void {
  const dialog = openDialog(stageWords().overview, "overview-grid");
  const current = deck.getCurrentSlide();
  // The picture stands beside the button, not in it: what a button shows is what it is called.
  const card = (slide: ListedSlide) => {
    const frame = document.createElement("div");
    frame.className = "overview-card";
    const go = button(`${slide.index + 1}  ${slide.title}`, () => {
      closeDialog(dialog);
      deck.slide(slide.index);
    });
    if (slide.element === current) go.setAttribute("aria-current", "true");
    const picture = document.createElement("div");
    picture.className = "overview-picture";
    picture.append(pictureOf(slide.element));
    frame.append(picture, go);
    return frame;
  };
  for (const slides of byChapter(listSlides())) {
    const row = document.createElement("div");
    row.lang = document.documentElement.lang;
    row.append(...slides.map(card));
    dialog.append(row);
  }
  dialog.addEventListener("keydown", (event) => {
    moveFocus(event);
    if (event.key.toLowerCase() === "o") closeDialog(dialog);
  });
  const here = dialog.querySelector<HTMLElement>("[aria-current]");
  here?.focus();
  here?.scrollIntoView({ block: "center" });
  void drawAll(dialog);
}
