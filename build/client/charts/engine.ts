// Draws each canvas[data-chart] of a page, moves from step to step, stays sharp, and redraws inside beforeprint: what is drawn
// there is recorded as vectors. Chart.js holds the marks; axes, labels and notes are drawn around them.
import { Chart, type ChartConfiguration } from "chart.js";
import type { ClientChart } from "../../model/chart-client.ts";
import { readColours } from "./colours.ts";
import { extensions, familyOf, type Pane } from "./pane.ts";
import { pictureBetween, pictureOf, type Picture } from "./picture.ts";
import { drawActive, makeReachable } from "./reach.ts";

/** On the stage fragments tell the step; a page for reading and a page for print show the last one. */
export type Mode = "stage" | "page" | "print";
const duration = 650; // milliseconds from step to step

interface Drawing {
  readonly figure: HTMLElement;
  readonly chart: ClientChart;
  readonly panes: Pane[];
  readonly mode: Mode;
  step: number;
  picture: Picture;
  frame: number; // the pending animation frame; 0: none
}
const drawings = new Map<HTMLElement, Drawing>();
let charts: Readonly<Record<string, ClientChart>> | undefined;

function readCharts(): Readonly<Record<string, ClientChart>> {
  const text = document.getElementById("deck-data")?.textContent || "{}";
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

function drawNow(root: ParentNode, mode: Mode): void {
  for (const figure of root.querySelectorAll<HTMLElement>("figure.chart")) {
    if (drawings.has(figure)) resize(drawings.get(figure)!);
    else start(figure, mode);
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

/** Moves the chart to the step that `count` shown fragments stand for. */
export function step(figure: HTMLElement, count: number): void {
  const drawing = drawings.get(figure);
  if (!drawing || drawing.step === count) return;
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

function update(pane: Pane): void {
  const family = familyOf(pane.chart);
  if (!pane.drawn || !family) return;
  for (const [index, dataset] of family.datasets(pane).entries())
    Object.assign(pane.drawn.data.datasets[index] ?? {}, dataset);
  pane.drawn.update("none");
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
    const pane = createPane(chart, panel, first, canvas, context, picture);
    first += panel.series.length;
    return [pane];
  });
  const drawing: Drawing = { figure, chart, panes, mode, step: count, picture, frame: 0 };
  drawings.set(figure, drawing);
  for (const pane of panes) create(pane, mode);
  if (mode !== "print") makeReachable(figure, chart, panes);
}

function createPane(
  chart: ClientChart,
  panel: ClientChart["panels"][number],
  first: number,
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  picture: Picture,
): Pane {
  const style = getComputedStyle(canvas);
  const family = style.getPropertyValue("--font-text").trim() || style.fontFamily;
  return {
    chart,
    panel,
    first,
    canvas,
    pen: { context, family, lang: chart.lang },
    width: canvas.parentElement?.clientWidth ?? 0,
    height: canvas.parentElement?.clientHeight ?? 0,
    colours: readColours(canvas, chart.palette),
    picture,
    drawn: undefined,
    taken: [],
    active: undefined,
  };
}

function create(pane: Pane, mode: Mode): void {
  const family = familyOf(pane.chart);
  if (!family) return;
  const { type, options } = family.config(pane);
  const own = {
    responsive: false,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    devicePixelRatio: ratio(pane, mode),
    layout: { autoPadding: false, padding: family.padding(pane) },
    locale: pane.chart.lang,
    ...options,
  };
  pane.canvas.style.width = `${pane.width}px`;
  pane.canvas.style.height = `${pane.height}px`;
  const clipped = new Set<number>();
  pane.drawn = new Chart(pane.canvas, {
    type,
    data: { datasets: family.datasets(pane) },
    options: merge(own, (pane.chart.chartjs?.["options"] ?? {}) as Record<string, unknown>),
    plugins: [
      {
        id: "kamishibai",
        beforeDatasetsDraw: (chart) => {
          pane.taken = [];
          for (const extension of extensions) extension.under(pane, chart);
          family.under?.(pane, chart);
        },
        beforeDatasetDraw: (chart, { index }) => {
          const edge = family.clip?.(pane, chart, index);
          if (edge === undefined || edge >= pane.width) return;
          clipped.add(index);
          chart.ctx.save();
          chart.ctx.beginPath();
          chart.ctx.rect(0, 0, edge, pane.height);
          chart.ctx.clip();
        },
        afterDatasetDraw: (chart, { index }) => {
          if (clipped.delete(index)) chart.ctx.restore();
        },
        afterDatasetsDraw: (chart) => {
          family.over(pane, chart);
          for (const extension of extensions) extension.over(pane, chart, family);
          drawActive(pane);
        },
      },
    ],
  } as ChartConfiguration);
}

/** Pixels of the screen for each of the slide's: the stage is scaled as a whole, and the canvas must not be. */
function ratio(pane: Pane, mode: Mode): number {
  if (mode === "print") return 1;
  const scale = pane.canvas.parentElement!.getBoundingClientRect().width / Math.max(1, pane.width);
  return Math.min(4, Math.max(1, devicePixelRatio * scale));
}

function resize(drawing: Drawing): void {
  for (const pane of drawing.panes) {
    const home = pane.canvas.parentElement;
    if (!pane.drawn || !home || home.clientWidth === 0) continue;
    const wanted = ratio(pane, drawing.mode);
    const { options } = pane.drawn;
    if (home.clientWidth === pane.width && home.clientHeight === pane.height && options.devicePixelRatio === wanted)
      continue;
    pane.width = home.clientWidth;
    pane.height = home.clientHeight;
    options.devicePixelRatio = wanted;
    options.layout = { autoPadding: false, padding: familyOf(pane.chart)!.padding(pane) };
    pane.drawn.resize(pane.width, pane.height);
    update(pane);
  }
}

/** `over` laid upon `base`, map by map: the author's own Chart.js options. */
function merge(base: Record<string, unknown>, over: Record<string, unknown>): Record<string, unknown> {
  const isMap = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  const merged = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const under = merged[key];
    if (key !== "__proto__") merged[key] = isMap(value) && isMap(under) ? merge(under, value) : value;
  }
  return merged;
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
