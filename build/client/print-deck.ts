// A reader who prints the deck from the browser gets what slides.pdf shows: a page for each slide, whole. While it prints, copies
// of the slides stand in the page and the stage steps aside.
import type { KamishibaiCharts } from "./charts/start.ts";
import { pictureOf } from "./pictures.ts";

let pages: HTMLElement | undefined;

function show(): void {
  if (pages) return;
  const charts: KamishibaiCharts | undefined = globalThis.kamishibaiCharts;
  pages = document.createElement("div");
  pages.className = "print pages";
  for (const slide of document.querySelectorAll(".slides > section")) {
    const page = pictureOf(slide);
    page.removeAttribute("aria-hidden");
    page.inert = false;
    // The background of the slide is reveal.js's on stage; on paper it is the page's own.
    const style = slide.getAttribute("style")?.replace(/(^|;)\s*(display|top)\s*:[^;]*/g, "") ?? "";
    if (style.trim() !== "") page.setAttribute("style", style);
    pages.append(page);
  }
  document.documentElement.classList.add("is-printing");
  document.body.append(pages);
  charts?.drawForReader(pages);
}

function hide(): void {
  pages?.remove();
  pages = undefined;
  document.documentElement.classList.remove("is-printing");
}

export function enablePrinting(): void {
  addEventListener("beforeprint", show);
  addEventListener("afterprint", hide);
}
