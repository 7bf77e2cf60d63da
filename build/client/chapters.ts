// The menu on "M": every chapter with its slides; a click or Enter goes there.
import type Reveal from "reveal.js";
import { button, closeDialog, openDialog } from "./dialog.ts";
import { type ListedSlide, listSlides } from "./slides.ts";
import { stageWords } from "./words.ts";

export function openChapters(deck: InstanceType<typeof Reveal>): void {
  const dialog = openDialog(stageWords().chapters, "chapters");
  const current = deck.getCurrentSlide();
  for (const slides of byChapter(listSlides())) {
    const list = document.createElement("ol");
    list.lang = document.documentElement.lang;
    for (const [place, slide] of slides.entries()) {
      const item = document.createElement("li");
      const go = button(`${slide.index + 1}  ${slide.title}`, () => {
        closeDialog(dialog);
        deck.slide(slide.index);
      });
      if (place === 0) go.className = "opening";
      if (slide.element === current) go.setAttribute("aria-current", "true");
      item.append(go);
      list.append(item);
    }
    dialog.append(list);
  }
  dialog.addEventListener("keydown", moveFocus);
  const here = dialog.querySelector<HTMLElement>("[aria-current]");
  here?.focus();
  here?.scrollIntoView({ block: "center" });
}

export function byChapter(slides: readonly ListedSlide[]): ListedSlide[][] {
  const chapters: ListedSlide[][] = [];
  for (const slide of slides) {
    const chapter = slide.element.dataset["chapter"];
    if (chapters.at(-1)?.[0]?.element.dataset["chapter"] === chapter) chapters.at(-1)!.push(slide);
    else chapters.push([slide]);
  }
  return chapters;
}

/** Arrow keys go from button to button. */
export function moveFocus(event: KeyboardEvent): void {
  const step = /^Arrow(Down|Right)$/.test(event.key) ? 1 : /^Arrow(Up|Left)$/.test(event.key) ? -1 : 0;
  if (step === 0 || !(event.currentTarget instanceof HTMLElement)) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step]?.focus();
}
