// Shapes of countries, each as dark as its class, a key of the classes, and names at those that are highlighted.
import { LinearScale, PointElement, ScatterController, type Chart, type ChartDataset } from "chart.js";
import type { ClientShape } from "../../../model/chart-client.ts";
import { css, mix, upon, type Rgb } from "../colours.ts";
import { registerFamily, seriesPicture, type Family, type Pane, type Target } from "../pane.ts";
import { overlap, type Box } from "../place.ts";
import { lineHeight, widthOf, write } from "../text.ts";

const patch = 18;
const map = (pane: Pane) => pane.chart.map!;

/** The map as large as the pane holds it, in its middle. */
function frameOf(pane: Pane): { scale: number; left: number; top: number } {
  const { width, height } = map(pane);
  const scale = Math.min(pane.width / width, pane.height / height);
  return { scale, left: (pane.width - width * scale) / 2, top: (pane.height - height * scale) / 2 };
}
const pointOf = (pane: Pane, { x, y }: Pick<ClientShape, "x" | "y">) => {
  const { scale, left, top } = frameOf(pane);
  return { x: left + x * scale, y: top + y * scale };
};

/** Every point is of one of the series; shapes count through all of them. */
function seriesAt(pane: Pane, at: number): { series: number; point: number } {
  let before = 0;
  for (const [series, { points }] of pane.panel.series.entries()) {
    if (at < before + points.length) return { series, point: at - before };
    before += points.length;
  }
  return { series: 0, point: 0 };
}

function colourOf(pane: Pane, strength: number, loud: number): Rgb {
  return mix(pane.colours.paper, pane.colours.of(loud < 0.5 ? "quiet" : "series-1"), 0.12 + 0.88 * strength);
}

function trace(pane: Pane, shape: ClientShape): void {
  const { context } = pane.pen;
  const { scale, left, top } = frameOf(pane);
  context.beginPath();
  for (const ring of shape.rings) {
    context.moveTo(left + ring[0]! * scale, top + ring[1]! * scale);
    for (let at = 2; at < ring.length; at += 2) context.lineTo(left + ring[at]! * scale, top + ring[at + 1]! * scale);
    context.closePath();
  }
}

function drawShapes(pane: Pane): void {
  const { context } = pane.pen;
  context.lineJoin = "round";
  context.lineWidth = 0.75;
  context.strokeStyle = css(pane.colours.paper);
  for (const shape of map(pane).shapes) {
    const { series, point } = seriesAt(pane, shape.at ?? 0);
    const picture = shape.at === undefined ? undefined : seriesPicture(pane, series).points[point];
    const size = pane.panel.series[series]?.points[point]?.size;
    context.fillStyle = css(pane.colours.line);
    if (picture && size !== undefined)
      context.fillStyle = css(mix(pane.colours.line, colourOf(pane, size, picture.loud), picture.present));
    trace(pane, shape);
    context.fill("evenodd");
    context.stroke();
  }
}

function drawKey(pane: Pane): void {
  const { classes } = map(pane);
  const row = Math.max(patch, lineHeight(pane.sizes.tick)) + 2;
  const top = pane.height - classes.length * row;
  for (const [at, { strength, text }] of classes.toReversed().entries()) {
    const y = top + at * row;
    pane.pen.context.fillStyle = css(colourOf(pane, strength, 1));
    pane.pen.context.fillRect(0, y + (row - patch) / 2, patch, patch);
    write(pane.pen, [text], patch + 8, y + row / 2, {
      size: pane.sizes.tick,
      rank: "key",
      colour: css(pane.colours.muted),
    });
  }
}

/** Of the largest part of a country. */
function boundsOf(pane: Pane, { rings }: ClientShape): Box {
  const largest = rings.reduce((one, other) => (other.length > one.length ? other : one));
  const xs = largest.filter((_, at) => at % 2 === 0);
  const ys = largest.filter((_, at) => at % 2 === 1);
  const [from, to] = [
    pointOf(pane, { x: Math.min(...xs), y: Math.min(...ys) }),
    pointOf(pane, { x: Math.max(...xs), y: Math.max(...ys) }),
  ];
  return { ...from, width: to.x - from.x, height: to.y - from.y };
}

const isSpotlit = (pane: Pane) =>
  pane.panel.series.some((_, index) => seriesPicture(pane, index).points.some(({ loud }) => loud < 0.5));

const family: Family = {
  parts: [ScatterController, PointElement, LinearScale],
  padding: () => ({ top: 0, right: 0, bottom: 0, left: 0 }),
  config: (pane) => ({
    type: "scatter",
    options: {
      scales: {
        x: { type: "linear", min: 0, max: pane.width, display: false },
        y: { type: "linear", min: 0, max: pane.height, display: false },
      },
    },
  }),
  datasets: (pane) => [
    {
      type: "scatter",
      data: map(pane).shapes.flatMap((shape) => (shape.at === undefined ? [] : [pointOf(pane, shape)])),
      pointRadius: 0,
      pointHoverRadius: 0,
    } as unknown as ChartDataset,
  ],
  under: (pane) => drawShapes(pane),
  over: (pane) => {
    if (pane.chart.labels === "none") return;
    drawKey(pane);
    if (!isSpotlit(pane)) return;
    const others = map(pane)
      .shapes.filter(({ at }) => at !== undefined)
      .map((shape) => ({ ...boundsOf(pane, shape), of: shape }));
    for (const shape of map(pane).shapes) {
      if (shape.at === undefined) continue;
      const { series, point } = seriesAt(pane, shape.at);
      const own = pane.panel.series[series]!.points[point]!;
      const { loud, present } = seriesPicture(pane, series).points[point]!;
      if (loud < 0.5 || !own.short) continue;
      const text = `${own.label ?? ""}\u2002${own.short}`;
      const { x, y } = pointOf(pane, shape);
      const bounds = boundsOf(pane, shape);
      const width = widthOf(pane.pen, text, pane.sizes.name, 600);
      const inside = width < bounds.width * 0.8;
      const height = lineHeight(pane.sizes.name);
      const fill = colourOf(pane, own.size ?? 0, loud);
      // In a country that is wide enough, else beside it, where it covers least of the other countries that have a colour.
      const beside = [
        { x: bounds.x + bounds.width + 6, y: y - height / 2, width, height },
        { x: bounds.x - 6 - width, y: y - height / 2, width, height },
        { x: x - width / 2, y: bounds.y + bounds.height + 2, width, height },
      ];
      const covered = (box: Box) =>
        others.reduce((sum, other) => sum + (other.of === shape ? 0 : overlap(box, other)), 0);
      const [place, ...more] = beside.toSorted((a, b) => covered(a) - covered(b));
      const middle = (box: Box) => ({ x: box.x, y: box.y + height / 2, align: "left" as const });
      write(pane.pen, [text], inside ? x : place!.x, inside ? y : place!.y + height / 2, {
        size: pane.sizes.name,
        rank: "loud",
        weight: 600,
        align: inside ? "center" : "left",
        colour: css(inside ? upon(fill, pane.colours) : pane.colours.ink, present),
        ...(inside ? {} : { or: more.map(middle) }),
      });
    }
  },
  targets: (pane) =>
    map(pane).shapes.flatMap((shape): Target[] => {
      if (shape.at === undefined) return [];
      const { series, point } = seriesAt(pane, shape.at);
      if ((seriesPicture(pane, series).points[point]?.present ?? 0) < 0.5) return [];
      return [{ series, point, ...pointOf(pane, shape) }];
    }),
  hit: (pane: Pane, _chart: Chart, x: number, y: number) => {
    const found = map(pane).shapes.find((shape) => {
      if (shape.at === undefined) return false;
      trace(pane, shape);
      return pane.pen.context.isPointInPath(x * ratioOf(pane), y * ratioOf(pane), "evenodd");
    });
    if (!found) return undefined;
    const at = seriesAt(pane, found.at!);
    return { ...at, ...pointOf(pane, found) };
  },
};
/** The canvas has more pixels than the pane. */
const ratioOf = (pane: Pane): number => pane.drawn?.currentDevicePixelRatio ?? 1;
registerFamily("map", family);
