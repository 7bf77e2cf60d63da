// reveal.js with its doors closed: no messages from other windows, no options from the address.
import Reveal from "reveal.js";
import { drawCharts, readData } from "./charts.ts";
import { enableSearch } from "./search.ts";

addEventListener("message", (event) => event.stopImmediatePropagation(), { capture: true });
if (location.search !== "") history.replaceState(null, "", location.pathname + location.hash);

type Deck = InstanceType<typeof Reveal>;

/** Starts the deck; resolves when every chart of the current slide is drawn. */
export async function start(): Promise<Deck> {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const deck = new Reveal({ width: 1280, height: 720, margin: 0.02, center: false, hash: true, slideNumber: "c/t", progress: true, overview: true, touch: true, postMessage: false, postMessageEvents: false, showNotes: false, transition: still ? "none" : "slide", display: "flex" });
  await deck.initialize();
  const data = readData();
  const draw = () => void drawCharts(data, deck.getCurrentSlide() ?? document);
  deck.on("slidechanged", draw);
  deck.on("overviewshown", () => void drawCharts(data));
  await drawCharts(data, deck.getCurrentSlide() ?? document);
  deck.addKeyBinding({ keyCode: 84, key: "T", description: "Data of the chart as a table" }, () => {
    for (const figure of deck.getCurrentSlide()?.querySelectorAll("figure.chart") ?? []) figure.toggleAttribute("data-open");
  });
  enableSearch(deck);
  document.documentElement.dataset["ready"] = "true";
  return deck;
}
