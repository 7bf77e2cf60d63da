// Annotations: a band behind the data, a line across, a note at a point with an arrow to it. Notes keep off marks and labels.
import type { Chart } from "chart.js";
import type { ClientAnnotation } from "../../model/chart-client.ts";
import { css } from "./colours.ts";
import { extensions, type Family, type Pane } from "./pane.ts";
import { freePlace, overlap, type Box } from "./place.ts";
import { lineHeight, widest, wrapEvenly, write } from "./text.ts";

const noteWidth = 250;

/** `axis: "x"` is that of the categories, wherever it runs. */
function pixel(pane: Pane, chart: Chart, axis: "x" | "y", value: number): number {
  const across = (axis === "x") !== (pane.chart.horizontal === true);
  return chart.scales[across ? "x" : "y"]!.getPixelForValue(value);
}
const standing = (pane: Pane, axis: "x" | "y") => (axis === "x") !== (pane.chart.horizontal === true);

/** In small multiples a band or a line stands in each panel, and says what it is in the first; a note is about one point. */
const panelOf = (pane: Pane) => pane.chart.panels.indexOf(pane.panel);
const standsIn = (pane: Pane, { panels }: ClientAnnotation) => panels?.includes(panelOf(pane)) ?? true;
const wordsIn = (pane: Pane, { text, panels }: ClientAnnotation) => (panelOf(pane) === (panels?.[0] ?? 0) ? text : "");

function bandOf(pane: Pane, chart: Chart, annotation: ClientAnnotation & { kind: "range" }): Box {
  const { left, right, top, bottom } = chart.chartArea;
  const ends = [annotation.from, annotation.to]
    .map((value) => pixel(pane, chart, annotation.axis, value))
    .sort((a, b) => a - b);
  const [low = 0, high = 0] = ends;
  return standing(pane, annotation.axis)
    ? { x: Math.max(left, low), y: top, width: Math.min(right, high) - Math.max(left, low), height: bottom - top }
    : { x: left, y: Math.max(top, low), width: right - left, height: Math.min(bottom, high) - Math.max(top, low) };
}

function drawBands(pane: Pane, chart: Chart): void {
  for (const [index, annotation] of pane.chart.annotations.entries()) {
    if (annotation.kind !== "range" || !standsIn(pane, annotation)) continue;
    const alpha = pane.picture.annotations[index] ?? 0;
    const { x, y, width, height } = bandOf(pane, chart, annotation);
    pane.pen.context.fillStyle = css(pane.colours.wash, alpha);
    pane.pen.context.fillRect(x, y, width, height);
  }
}

/** Tries the places in order and takes the first that covers nothing, or the one that covers least. */
function best(places: readonly Box[], taken: readonly Box[]): Box {
  const cost = (box: Box) => taken.reduce((sum, other) => sum + overlap(box, other), 0);
  return places.toSorted((a, b) => cost(a) - cost(b))[0] ?? { x: 0, y: 0, width: 0, height: 0 };
}

function note(pane: Pane, text: string, room: number): { lines: string[]; width: number; height: number } {
  const lines = text === "" ? [] : wrapEvenly(pane.pen, text, room, pane.sizes.note);
  return { lines, width: widest(pane.pen, lines, pane.sizes.note), height: lines.length * lineHeight(pane.sizes.note) };
}

function drawNotes(pane: Pane, chart: Chart, family: Family): void {
  const taken: Box[] = [...pane.taken, ...(family.taken?.(pane, chart) ?? [])];
  for (const [index, annotation] of pane.chart.annotations.entries()) {
    const alpha = pane.picture.annotations[index] ?? 0;
    if (alpha <= 0 || !standsIn(pane, annotation)) continue;
    if (annotation.kind === "range") taken.push(drawRangeNote(pane, chart, annotation, alpha, taken));
    else if (annotation.kind === "line") taken.push(drawLine(pane, chart, annotation, alpha, taken));
    else taken.push(drawPointNote(pane, chart, annotation, alpha, taken));
  }
}

function drawRangeNote(
  pane: Pane,
  chart: Chart,
  annotation: ClientAnnotation & { kind: "range" },
  alpha: number,
  taken: readonly Box[],
): Box {
  const band = bandOf(pane, chart, annotation);
  const { lines, width, height } = note(pane, wordsIn(pane, annotation), Math.max(band.width - 12, 130));
  const x = Math.max(0, Math.min(pane.width - width, band.x + (band.width - width) / 2));
  const places = standing(pane, annotation.axis)
    ? [0.04, 0.3, 0.55, 0.8].map((part) => ({
        x,
        y: band.y + part * Math.max(0, band.height - height) + 4,
        width,
        height,
      }))
    : [0, 1, 0.5].map((part) => ({
        x: band.x + 8 + part * (band.width - width - 16),
        y: band.y + (band.height - height) / 2,
        width,
        height,
      }));
  const box = best(places, taken);
  write(pane.pen, lines, box.x + box.width / 2, box.y + box.height / 2, {
    size: pane.sizes.note,
    rank: "note",
    align: "center",
    colour: css(pane.colours.muted, alpha),
  });
  return box;
}

function drawLine(
  pane: Pane,
  chart: Chart,
  annotation: ClientAnnotation & { kind: "line" },
  alpha: number,
  taken: readonly Box[],
): Box {
  const { context } = pane.pen;
  const { left, right, top, bottom } = chart.chartArea;
  const at = Math.round(pixel(pane, chart, annotation.axis, annotation.at)) + 0.5;
  context.beginPath();
  context.strokeStyle = css(pane.colours.ink, alpha);
  context.lineWidth = 1.5;
  context.setLineDash([6, 4]);
  const upright = standing(pane, annotation.axis);
  context.moveTo(upright ? at : left, upright ? top : at);
  context.lineTo(upright ? at : right, upright ? bottom : at);
  context.stroke();
  context.setLineDash([]);
  const { lines, width, height } = note(pane, wordsIn(pane, annotation), upright ? noteWidth : right - left);
  const places = upright
    ? [0.02, 0.3, 0.6].flatMap((part) => {
        const y = top + part * Math.max(0, bottom - top - height);
        return [
          { x: at + 8, y, width, height },
          { x: at - 8 - width, y, width, height },
        ].filter((box) => box.x >= 0 && box.x + width <= pane.width);
      })
    : [right - width, left + 8, (left + right - width) / 2].flatMap((x) => [
        { x, y: at - height - 4, width, height },
        { x, y: at + 4, width, height },
      ]);
  const box = best(places, taken);
  write(pane.pen, lines, box.x, box.y + box.height / 2, {
    size: pane.sizes.note,
    rank: "note",
    colour: css(pane.colours.ink, alpha),
    halo: css(pane.colours.paper, 0.75 * alpha),
  });
  return box;
}

function drawPointNote(
  pane: Pane,
  chart: Chart,
  annotation: ClientAnnotation & { kind: "point" },
  alpha: number,
  taken: readonly Box[],
): Box {
  const { context } = pane.pen;
  const { left, top, bottom } = chart.chartArea;
  const [across, up] = [pixel(pane, chart, "x", annotation.x), pixel(pane, chart, "y", annotation.y)];
  const point = pane.chart.horizontal ? { x: up, y: across } : { x: across, y: up };
  const { lines, width, height } = note(pane, annotation.text, Math.min(noteWidth, Math.max(130, pane.width * 0.3)));
  const frame = { x: left, y: Math.max(0, top - 24), width: pane.width - left, height: bottom - Math.max(0, top - 24) };
  const { box } = freePlace(
    point,
    { width: width + 8, height: height + 4 },
    taken,
    frame,
    annotation.arrow ? [54, 76, 104, 144] : [16, 30, 50, 80],
  );
  write(pane.pen, lines, box.x + 4, box.y + box.height / 2, {
    size: pane.sizes.note,
    rank: "note",
    colour: css(pane.colours.ink, alpha),
    halo: css(pane.colours.paper, 0.8 * alpha),
  });
  // From the nearest edge of the note to just before the point.
  const start = {
    x: Math.max(box.x, Math.min(box.x + box.width, point.x)),
    y: Math.max(box.y, Math.min(box.y + box.height, point.y)),
  };
  const length = Math.hypot(point.x - start.x, point.y - start.y);
  if (length < 12) return box;
  const [dx, dy] = [(point.x - start.x) / length, (point.y - start.y) / length];
  const end = { x: point.x - dx * 9, y: point.y - dy * 9 };
  const bend = annotation.arrow ? length * 0.16 : 0;
  const control = { x: (start.x + end.x) / 2 - dy * bend, y: (start.y + end.y) / 2 + dx * bend };
  context.beginPath();
  context.strokeStyle = css(pane.colours.ink, alpha);
  context.lineWidth = 1.5;
  context.moveTo(start.x + dx * 4, start.y + dy * 4);
  context.quadraticCurveTo(control.x, control.y, end.x, end.y);
  context.stroke();
  if (!annotation.arrow) return box;
  const angle = Math.atan2(end.y - control.y, end.x - control.x);
  context.beginPath();
  context.fillStyle = css(pane.colours.ink, alpha);
  context.moveTo(end.x + Math.cos(angle) * 4, end.y + Math.sin(angle) * 4);
  for (const side of [2.65, -2.65])
    context.lineTo(end.x + Math.cos(angle + side) * 9, end.y + Math.sin(angle + side) * 9);
  context.closePath();
  context.fill();
  return box;
}

extensions.push({ under: drawBands, over: drawNotes });
