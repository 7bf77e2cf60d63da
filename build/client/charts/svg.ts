// A figure as one SVG file: charts drawn anew on a context that writes SVG, the words around them as text where they stand,
// the fonts inside. Only `kamishibai chart` asks for it.
/*! svgcanvas, https://github.com/zenozeng/svgcanvas, (c) 2014 Gliffy Inc., 2021 Zeno Zeng, MIT licence */
import { Context } from "svgcanvas";
import { api } from "./start.ts";
import type { Chart } from "chart.js";
import { panesOf } from "./engine.ts";
import type { Pane } from "./pane.ts";

const space = "http://www.w3.org/2000/svg";
const number = (value: number) => String(Math.round(value * 100) / 100);

/** `{ x: 24, y: 41.5, text: "Japan's digital trade deficit" }`: a line of text as the browser has broken it. */
function linesOf(node: Text): { x: number; y: number; text: string }[] {
  const range = document.createRange();
  const lines: { x: number; top: number; y: number; text: string }[] = [];
  for (let at = 0; at < node.length; at++) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getBoundingClientRect();
    const last = lines.at(-1);
    const character = node.data[at] ?? "";
    if (last && (box.width === 0 || Math.abs(box.top - last.top) < 2)) last.text += character;
    else if (box.width > 0)
      lines.push({ x: box.left, top: box.top, y: box.bottom - box.height * 0.24, text: character });
  }
  return lines;
}

function writeText(root: SVGElement, element: Element): void {
  const style = getComputedStyle(element);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const { x, y, text } of linesOf(node as Text)) {
      const line = document.createElementNS(space, "text");
      line.setAttribute("x", number(x));
      line.setAttribute("y", number(y));
      line.setAttribute("font-family", style.fontFamily);
      line.setAttribute("font-size", style.fontSize);
      line.setAttribute("font-weight", style.fontWeight);
      line.setAttribute("fill", style.color);
      line.textContent = text.trimEnd();
      root.append(line);
    }
}

function svg(figure: HTMLElement): string {
  const frame = document.documentElement.getBoundingClientRect();
  const root = document.createElementNS(space, "svg");
  for (const [name, value] of Object.entries({
    width: number(frame.width),
    height: number(frame.height),
    viewBox: `0 0 ${number(frame.width)} ${number(frame.height)}`,
    role: "img",
    "aria-label": figure.getAttribute("aria-label") ?? "",
  }))
    root.setAttribute(name, value);
  const faces = document.createElementNS(space, "style");
  faces.textContent = [...document.querySelectorAll("style")]
    .flatMap((style) => style.textContent?.match(/@font-face\{[^}]*\}/g) ?? [])
    .join("\n");
  const ground = document.createElementNS(space, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", getComputedStyle(document.body).backgroundColor);
  root.append(faces, ground);
  for (const element of document.querySelectorAll(
    ".chart-title, .chart-subtitle, .chart-panel-title, .chart-note, .chart-source",
  ))
    writeText(root, element);
  for (const pane of panesOf(figure)) {
    if (!pane.drawn) continue;
    const box = pane.canvas.getBoundingClientRect();
    const context = new Context({ width: pane.width, height: pane.height });
    drawUpon(pane, context as unknown as CanvasRenderingContext2D);
    const drawn = context.getSvg();
    for (const text of drawn.querySelectorAll("text")) text.removeAttribute("text-decoration"); // "undefined"
    drawn.setAttribute("x", number(box.left));
    drawn.setAttribute("y", number(box.top));
    drawn.setAttribute("overflow", "visible");
    root.append(drawn);
  }
  return new XMLSerializer().serializeToString(root);
}
/** Chart.js keeps the context in the chart and in each of its controllers. */
function drawUpon(pane: Pane, context: CanvasRenderingContext2D): void {
  const chart = pane.drawn as (Omit<Chart, "ctx"> & { ctx: CanvasRenderingContext2D }) | undefined;
  if (!chart) return;
  const controllers = chart.data.datasets.map(
    (_, index) => chart.getDatasetMeta(index).controller as unknown as { _ctx: CanvasRenderingContext2D },
  );
  // A line without segments is kept as a Path2D, which only a real canvas can draw.
  for (const dataset of chart.data.datasets) Object.assign(dataset, { segment: {} });
  chart.update("none");
  const hand = (other: CanvasRenderingContext2D) => {
    chart.ctx = other;
    pane.pen = { ...pane.pen, context: other };
    for (const controller of controllers) controller._ctx = other;
  };
  const screen = chart.ctx;
  hand(context);
  chart.draw();
  hand(screen);
}
api.svg = svg;
