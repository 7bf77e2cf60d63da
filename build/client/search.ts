// The search box on "/": the slides that hold the words, arrows to choose, Enter to go, Escape to leave.
import type Reveal from "reveal.js";

const limit = 12; // what fits on a screen

export function enableSearch(deck: InstanceType<typeof Reveal>): void {
  deck.registerKeyboardShortcut("/", "Search");
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    open(deck);
  });
}

function open(deck: InstanceType<typeof Reveal>): void {
  const slides = [...document.querySelectorAll<HTMLElement>(".slides > section")].map((slide, index) => ({
    index,
    title: slide.getAttribute("aria-label") ?? "",
    text: (slide.textContent ?? "").toLowerCase(),
  }));
  const before = document.activeElement;
  const box = document.createElement("form");
  box.className = "search";
  box.setAttribute("role", "search");
  const input = document.createElement("input");
  input.type = "search";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-label", "Search the slides");
  input.setAttribute("aria-controls", "search-results");
  input.setAttribute("aria-expanded", "false");
  const list = document.createElement("ol");
  list.id = "search-results";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Slides found");
  box.append(input, list);
  document.body.append(box);
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
  let left = false;
  const close = () => {
    left = true; // removal moves the focus, which would remove the box again
    box.remove();
    if (before instanceof HTMLElement) before.focus();
  };
  const go = (choice: number) => {
    const slide = found[choice];
    close();
    if (slide) deck.slide(slide.index);
  };
  input.addEventListener("input", () => {
    const wanted = input.value.trim().toLowerCase();
    found = wanted === "" ? [] : slides.filter((slide) => slide.text.includes(wanted)).slice(0, limit);
    at = 0;
    list.replaceChildren(
      ...found.map((slide, index) => {
        const item = document.createElement("li");
        item.id = `search-result-${index}`;
        item.setAttribute("role", "option");
        item.textContent = `${slide.index + 1}. ${slide.title}`;
        item.addEventListener("mousedown", (event) => {
          event.preventDefault();
          go(index);
        });
        return item;
      }),
    );
    mark();
  });
  box.addEventListener("keydown", (event) => {
    event.stopPropagation();
    if (event.key === "Escape") close();
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    at = Math.max(0, Math.min(found.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)));
    mark();
  });
  box.addEventListener("submit", (event) => {
    event.preventDefault();
    go(at);
  });
  box.addEventListener("focusout", (event) => {
    if (!left && !(event.relatedTarget instanceof Node && box.contains(event.relatedTarget))) close();
  });
}
