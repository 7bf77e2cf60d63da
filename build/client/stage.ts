// reveal.js with its doors closed: no messages from other windows, no options from the address.
import Reveal from "reveal.js";
import { enableSearch } from "./search.ts";
import { enableCharts } from "./stage-charts.ts";

document.documentElement.dataset["scripts"] = "true"; // the styles show more where scripts are blocked
addEventListener("message", (event) => event.stopImmediatePropagation(), { capture: true });
if (location.search !== "") history.replaceState(null, "", location.pathname + location.hash);

type Deck = InstanceType<typeof Reveal>;

/** Starts the deck; resolves when every chart of the current slide is drawn. */
export async function start(): Promise<Deck> {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const deck = new Reveal({
    width: 1280,
    height: 720,
    margin: 0.02,
    center: false,
    hash: true,
    slideNumber: false,
    progress: true,
    overview: true,
    touch: true,
    postMessage: false,
    postMessageEvents: false,
    showNotes: false,
    transition: still ? "none" : "slide",
    display: "flex",
  });
  await deck.initialize();
  await enableCharts(deck);
  const code = () => markLines(deck.getCurrentSlide());
  for (const event of ["fragmentshown", "fragmenthidden", "slidechanged"]) deck.on(event, code);
  code();
  enableSearch(deck);
  document.documentElement.dataset["ready"] = "true";
  return deck;
}

/** Dims the lines of code that the current step does not name. */
function markLines(slide: Element | undefined): void {
  for (const block of slide?.querySelectorAll(".code") ?? []) {
    const step = [...block.querySelectorAll<HTMLElement>(".code-step")]
      .filter((mark) => !mark.classList.contains("fragment") || mark.classList.contains("visible"))
      .at(-1);
    const ranges = (step?.dataset["lines"] ?? "")
      .split(",")
      .filter(Boolean)
      .map((range) => range.split("-").map(Number));
    for (const [index, line] of [...block.querySelectorAll(".line")].entries()) {
      const named = ranges.length === 0 || ranges.some(([from = 0, to = from]) => index + 1 >= from && index + 1 <= to);
      line.classList.toggle("dim", !named);
    }
  }
}
