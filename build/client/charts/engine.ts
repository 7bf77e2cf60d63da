// Draws each canvas[data-chart] of a page, moves from step to step, stays sharp, and redraws inside beforeprint: what is drawn
// there is recorded as vectors. Chart.js holds the marks; axes, labels and notes are drawn around them.
import { Chart } from "chart.js";
import type { ClientChart } from "../../model/chart-client.ts";
import type { Undrawn } from "../../model/output.ts";
import { readColours } from "./colours.ts";
import { createChart, createPane, pixelRatio, update, type Mode } from "./create-chart.ts";
import { familyOf, type Pane } from "./pane.ts";
import { pictureBetween, pictureOf, type Picture } from "./picture.ts";
import { makeReachable } from "./reach.ts";

const duration = 650; // milliseconds from step to step

interface Drawing {
  readonly figure: HTMLElement;
  readonly chart: ClientChart;
  readonly panes: Pane[];
  readonly mode: Mode;
  step: number;
  picture: Picture;
  frame: number; // the pending animation frame; 0: none
  readonly gone: AbortController; // ends what listens for it
}
declare global {
  /** Charts that could not be drawn; who prints asks for them. */
  // eslint-disable-next-line no-var
  var kamishibaiUndrawn: Undrawn[] | undefined;
}
/** One chart that cannot be drawn leaves all others standing, and says by its words and its table what it would have shown. */
function fail(figure: HTMLElement, chart: string, error: unknown): void {
  drawings.delete(figure);
  figure.classList.add("is-undrawn");
  (globalThis.kamishibaiUndrawn ??= []).push({ chart, reason: error instanceof Error ? error.message : String(error) });
}
const nameOf = (figure: HTMLElement): string =>
  figure.querySelector<HTMLCanvasElement>("canvas[data-chart]")?.dataset["chart"] ?? "";

const drawings = new Map<HTMLElement, Drawing>();
let charts: Readonly<Record<string, ClientChart>> | undefined;

function readCharts(): Readonly<Record<string, ClientChart>> {
  const text = document.getElementById("k-page-data")?.textContent || "{}";
  charts ??= (JSON.parse(text) as { charts?: Record<string, ClientChart> }).charts ?? {};
  return charts;
}

/** A face that only a canvas uses is never fetched for the page's own text, so each is loaded by name. */
let fonts: Promise<unknown> | undefined;
const loadFonts = (): Promise<unknown> =>
  (fonts ??= Promise.allSettled([...document.fonts].map((face) => face.load())).then(() => document.fonts.ready));

/** Draws what is visible under `root` and not drawn yet. Resolves when it stands; for print, when it will. */
export async function draw(root: ParentNode, mode: Mode): Promise<void> {
  await loadFonts();
  if (mode === "print") addEventListener("beforeprint", () => drawForPrint(root));
  else drawNow(root, mode);
}

/** What is no longer in the page is let go: pictures of slides come and go by the hundred. */
function sweep(): void {
  for (const [figure, { panes, frame, gone }] of drawings) {
    if (figure.isConnected) continue;
    cancelAnimationFrame(frame);
    gone.abort();
    for (const pane of panes) pane.drawn?.destroy();
    drawings.delete(figure);
  }
}

/** At once, for a browser that prints the deck: the fonts are there since it was shown. */
export function drawForReader(root: ParentNode): void {
  drawNow(root, "print");
}

function drawNow(root: ParentNode, mode: Mode): void {
  sweep();
  for (const figure of root.querySelectorAll<HTMLElement>("figure.chart:not(.is-undrawn)"))
    try {
      if (drawings.has(figure)) resize(drawings.get(figure)!);
      else start(figure, mode);
      if (mode === "print") checkMarks(figure);
    } catch (error) {
      fail(figure, nameOf(figure), error);
    }
}

/**
 * For a page made for print: every chart is drawn once, inside beforeprint, on a canvas that was never drawn on before and is
 * not cleared. Then it is vectors; and a clearing would put all that stands on the page before it into a mask.
 */
function drawForPrint(root: ParentNode): void {
  Chart.prototype.clear = function () {
    return this;
  };
  drawNow(root, "print");
}

/** Paper keeps what is drawn: each pane that has values has marks. */
function checkMarks(figure: HTMLElement): void {
  const drawing = drawings.get(figure);
  if (!drawing) throw new Error("There is no room, or no data, for it.");
  for (const { drawn, panel } of drawing.panes) {
    const marks = drawn!.getSortedVisibleDatasetMetas().reduce((sum, { data }) => sum + data.length, 0);
    const values = panel.series.some(({ points }) => points.some(({ y }) => y !== null));
    if (values && marks === 0) throw new Error("It has values, and no mark was drawn.");
  }
}

/** Moves the chart to the step that `count` shown fragments stand for. */
export function step(figure: HTMLElement, count: number): void {
  const drawing = drawings.get(figure);
  if (!drawing || drawing.step === count) return;
  try {
    moveTo(drawing, count);
  } catch (error) {
    fail(figure, nameOf(figure), error);
  }
}

function moveTo(drawing: Drawing, count: number): void {
  drawing.step = count;
  const to = pictureOf(drawing.chart, count, drawing.panes[0]!.colours);
  cancelAnimationFrame(drawing.frame);
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) {
    show(drawing, to);
    return;
  }
  const from = drawing.picture;
  const began = performance.now();
  const move = () => {
    const part = Math.min(1, (performance.now() - began) / duration);
    const eased = part < 0.5 ? 4 * part ** 3 : 1 - (2 - 2 * part) ** 3 / 2;
    show(drawing, part === 1 ? to : pictureBetween(from, to, eased));
    drawing.frame = part === 1 ? 0 : requestAnimationFrame(move);
  };
  move();
}

/** The chart of a figure as it stands, for other forms than the screen's. */
export const panesOf = (figure: HTMLElement): readonly Pane[] => drawings.get(figure)?.panes ?? [];

export function paint(pane: Pane): void {
  pane.drawn?.stop();
  pane.drawn?.draw();
}

function show(drawing: Drawing, picture: Picture): void {
  drawing.picture = picture;
  for (const pane of drawing.panes) {
    pane.picture = picture;
    update(pane);
  }
}

/** How many of the chart's fragments are shown. */
const stepOf = (figure: Element, mode: Mode): number =>
  figure.querySelectorAll(mode === "stage" ? ".chart-step.visible" : ".chart-step").length;

function start(figure: HTMLElement, mode: Mode): void {
  const canvases = [...figure.querySelectorAll<HTMLCanvasElement>("canvas[data-chart]")];
  const chart = readCharts()[canvases[0]?.dataset["chart"] ?? ""];
  if (!chart || !canvases.every((canvas) => canvas.parentElement && canvas.parentElement.clientWidth > 0)) return;
  const colours = readColours(canvases[0]!, chart.palette);
  const count = stepOf(figure, mode);
  const picture = pictureOf(chart, count, colours);
  let first = 0;
  const panes = canvases.flatMap((canvas, index): Pane[] => {
    const panel = chart.panels[index];
    const context = canvas.getContext("2d");
    if (!panel || !context) return [];
    const pane = createPane(chart, panel, first, canvas, context, picture, mode);
    first += panel.series.length;
    return [pane];
  });
  const drawing: Drawing = { figure, chart, panes, mode, step: count, picture, frame: 0, gone: new AbortController() };
  drawings.set(figure, drawing);
  for (const pane of panes) createChart(pane, chart, mode);
  if (panes.some(({ drawn }) => !drawn)) throw new Error("Nobody knows how to draw its kind.");
  // A picture of a slide, in the overview or beside the notes, is reached by nobody.
  if (mode !== "print" && !figure.closest("[inert]"))
    makeReachable(figure, chart, panes, mode === "stage", drawing.gone.signal);
}

function resize(drawing: Drawing): void {
  for (const pane of drawing.panes) {
    const home = pane.canvas.parentElement;
    if (!pane.drawn || !home || home.clientWidth === 0) continue;
    const wanted = pixelRatio(pane, drawing.mode);
    const { options } = pane.drawn;
    if (home.clientWidth === pane.width && home.clientHeight === pane.height && options.devicePixelRatio === wanted)
      continue;
    pane.width = home.clientWidth;
    pane.height = home.clientHeight;
    const { fitted } = familyOf(pane.chart)!;
    if (fitted && fitted(pane, drawing.chart).horizontal !== pane.chart.horizontal) {
      pane.drawn.destroy();
      createChart(pane, drawing.chart, drawing.mode);
      continue;
    }
    options.devicePixelRatio = wanted;
    options.layout = { autoPadding: false, padding: familyOf(pane.chart)!.padding(pane) };
    pane.drawn.resize(pane.width, pane.height);
    update(pane);
  }
}

addEventListener("beforeprint", () => {
  for (const drawing of drawings.values()) {
    if (drawing.mode === "print") continue; // drawn above, once
    cancelAnimationFrame(drawing.frame);
    drawing.step = drawing.chart.states.length - 1;
    drawing.picture = pictureOf(drawing.chart, drawing.step, drawing.panes[0]!.colours);
    for (const pane of drawing.panes) {
      pane.picture = drawing.picture;
      pane.active = undefined;
      update(pane);
      paint(pane);
    }
  }
});
addEventListener("afterprint", () => {
  for (const drawing of drawings.values()) step(drawing.figure, stepOf(drawing.figure, drawing.mode));
});
// The stage has found its new scale a frame later.
addEventListener("resize", () =>
  requestAnimationFrame(() => requestAnimationFrame(() => [...drawings.values()].forEach(resize))),
);
