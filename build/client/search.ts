// The search box on "/": the slides that hold the words, arrows to choose, Enter to go, Escape to leave.
import type Reveal from "reveal.js";
import { closeDialog, openDialog } from "./dialog.ts";
import { listSlides, wordsOf } from "./slides.ts";
import { stageWords } from "./words.ts";

const limit = 12; // what fits on a screen

/** A keyboard types straight quotes, slides show curled ones. */
const straight = (text: string): string => text.replace(/[‘’‚]/g, "'").replace(/[“”„«»]/g, '"');

export function openSearch(deck: InstanceType<typeof Reveal>): void {
  const slides = listSlides().map((slide) => ({ ...slide, text: straight(wordsOf(slide)) }));
  const words = stageWords();
  const dialog = openDialog(words.search, "search");
  const form = document.createElement("form");
  form.setAttribute("role", "search");
  const input = document.createElement("input");
  input.type = "text"; // Escape would only empty a field of the type "search"
  input.enterKeyHint = "search";
  input.placeholder = words.searchSlides;
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-label", words.searchSlides);
  input.setAttribute("aria-controls", "search-results");
  input.setAttribute("aria-expanded", "false");
  const list = document.createElement("ol");
  list.id = "search-results";
  list.lang = document.documentElement.lang;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.found);
  form.append(input, list);
  dialog.append(form);
  input.focus();

  let found: typeof slides = [];
  let at = 0;
  const mark = () => {
    for (const [index, item] of [...list.children].entries()) item.setAttribute("aria-selected", String(index === at));
    input.setAttribute("aria-expanded", String(found.length > 0));
    if (found.length > 0) input.setAttribute("aria-activedescendant", `search-result-${at}`);
    else input.removeAttribute("aria-activedescendant");
    list.children[at]?.scrollIntoView({ block: "nearest" });
  };
  const go = (choice: number) => {
    const slide = found[choice];
    closeDialog(dialog);
    if (slide) deck.slide(slide.index);
  };
  const option = (title: string, index: number) => {
    const item = document.createElement("li");
    item.id = `search-result-${index}`;
    item.setAttribute("role", "option");
    item.textContent = title;
    item.addEventListener("click", () => go(index));
    return item;
  };
  input.addEventListener("input", () => {
    const wanted = straight(input.value.trim().toLowerCase());
    found = wanted === "" ? [] : slides.filter((slide) => slide.text.includes(wanted)).slice(0, limit);
    at = 0;
    list.replaceChildren(...found.map((slide, index) => option(`${slide.index + 1}  ${slide.title}`, index)));
    mark();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    at = Math.max(0, Math.min(found.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)));
    mark();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(at);
  });
}
