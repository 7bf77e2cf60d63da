// The charts of the slides: drawn when they are first seen, moved by fragments, their table on the key T.
import type Reveal from "reveal.js";
import type { KamishibaiCharts } from "./charts/start.ts";

const charts = (): KamishibaiCharts | undefined => globalThis.kamishibaiCharts;

/** Resolves when every chart of the current slide is drawn. */
export async function enableCharts(deck: InstanceType<typeof Reveal>): Promise<void> {
  const draw = async (root: ParentNode = deck.getCurrentSlide() ?? document) => {
    await charts()?.draw(root, "stage");
    for (const figure of root.querySelectorAll<HTMLElement>("figure.chart")) move(figure);
  };
  // The fragments are the truth, whichever way they came to be shown: forwards, backwards, by address.
  const move = (figure: HTMLElement) => charts()?.step(figure, figure.querySelectorAll(".chart-step.visible").length);
  deck.on("slidechanged", () => void draw());
  deck.on("resize", () => void draw());
  followZoom(() => void draw());
  for (const event of ["fragmentshown", "fragmenthidden"])
    deck.on(event, () => {
      for (const figure of deck.getCurrentSlide()?.querySelectorAll<HTMLElement>("figure.chart") ?? []) move(figure);
    });
  deck.addKeyBinding({ keyCode: 84, key: "T", description: "Data of the chart as a table" }, () => {
    for (const figure of deck.getCurrentSlide()?.querySelectorAll<HTMLElement>("figure.chart") ?? []) toggle(figure);
  });
  await draw();
}

/** A chart that is zoomed in on is drawn anew with more pixels, once the slide stands still. */
function followZoom(draw: () => void): void {
  const settle = async () => {
    await Promise.allSettled(document.body.getAnimations().map((moving) => moving.finished));
    draw();
  };
  let was = false;
  new MutationObserver(() => {
    const is = document.documentElement.classList.contains("zoomed");
    if (is !== was) void settle();
    was = is;
  }).observe(document.documentElement, { attributeFilter: ["class"] });
}

/** Every chart below `root`, in its last step: for a page that is read, and for pictures of slides. */
export const drawAll = async (root: ParentNode = document): Promise<void> => charts()?.draw(root, "page");

function toggle(figure: HTMLElement): void {
  const open = figure.toggleAttribute("data-open");
  const table = figure.querySelector<HTMLElement>(".data-table");
  if (!table) return;
  // A long table is scrolled with the arrow keys, so it takes the focus while it is open.
  if (open) {
    table.tabIndex = 0;
    table.onkeydown = (event) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      toggle(figure);
    };
    table.setAttribute("role", "region");
    table.setAttribute("aria-label", figure.querySelector(".chart-title")?.textContent ?? "");
    table.focus();
  } else {
    table.removeAttribute("tabindex");
    table.blur();
    void charts()?.draw(figure.parentElement ?? document, "stage");
  }
}
