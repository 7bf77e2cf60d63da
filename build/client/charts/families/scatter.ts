// Points and bubbles. Names are placed where they cover nothing, the loud ones first; what finds no place stays for the pointer.
import {
  BubbleController,
  LinearScale,
  PointElement,
  ScatterController,
  type Chart,
  type ChartDataset,
} from "chart.js";
import { axesPadding, drawAxes } from "../axes.ts";
import { css } from "../colours.ts";
import { drawKey, keyHeight } from "../key.ts";
import { registerFamily, scaleOf, seriesPicture, type Family, type Pane, type Target } from "../pane.ts";
import { aired, freePlace, type Box } from "../place.ts";
import { lineHeight, widthOf, write } from "../text.ts";

// Four shapes with an inside, then the same as rings: Chart.js's crosses and stars have nothing to fill.
const shapes = ["circle", "rect", "triangle", "rectRot"] as const;
const shapeIn = (pane: Pane, index: number): { readonly shape: (typeof shapes)[number]; readonly hollow: boolean } => {
  const at = pane.first + index;
  return pane.chart.type === "bubble"
    ? { shape: "circle", hollow: false }
    : { shape: shapes[at % 4]!, hollow: at % 8 >= 4 };
};
const largest = 0.075; // of the smaller side: the radius of the largest bubble
const several = (pane: Pane) => pane.panel.series.length > 1 && pane.chart.labels !== "none";
const many = (pane: Pane) => pane.panel.series.reduce((sum, { points }) => sum + points.length, 0) > 60;

const radiusOf = (pane: Pane, size: number | undefined): number =>
  size === undefined ? (many(pane) ? 4.5 : 8) : Math.max(4, size * Math.min(pane.width, pane.height) * largest * 1.6);

function placed(pane: Pane, chart: Chart): { target: Target; text: string; box: Box; loud: number }[] {
  if (pane.chart.labels === "none") return [];
  const targets = family.targets(pane, chart);
  const points = targets.map(({ x, y, series, point }) => {
    const radius = radiusOf(pane, pane.panel.series[series]?.points[point]?.size);
    return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
  });
  // A round point fills less than its box.
  const round: Box[] = points.map(({ x, y, width }) => ({
    x: x + width * 0.1,
    y: y + width * 0.1,
    width: width * 0.8,
    height: width * 0.8,
  }));
  const taken: Box[] = [];
  const { left, top, bottom } = chart.chartArea;
  const frame = { x: left, y: Math.max(0, top - 20), width: pane.width - left, height: bottom - top + 20 };
  const order = targets
    .map((target, at) => ({ target, at, picture: seriesPicture(pane, target.series).points[target.point]! }))
    .sort((a, b) => b.picture.loud - a.picture.loud || points[b.at]!.width - points[a.at]!.width || a.at - b.at);
  const around = (own: number) => round.map((box, index) => (index === own ? box : aired(box)));
  const done: { target: Target; text: string; box: Box; loud: number }[] = [];
  for (const { target, at, picture } of order) {
    const text = pane.panel.series[target.series]?.points[target.point]?.label;
    if (!text) continue;
    const size = {
      width: widthOf(pane.pen, text, pane.sizes.name, picture.loud > 0.5 ? 600 : 400),
      height: lineHeight(pane.sizes.name),
    };
    const radius = points[at]!.width / 2;
    // Inside a bubble that is wide enough, else around it.
    const inside = { x: target.x - size.width / 2, y: target.y - size.height / 2, ...size };
    const fits = size.width < radius * 1.7;
    const found = fits
      ? { box: inside, cost: 0 }
      : freePlace(target, size, [...taken, ...around(at)], frame, [radius + 6, radius + 12, radius + 20]);
    if (found.cost > 130 && picture.loud < 0.5) continue;
    if (found.cost > 700) continue;
    taken.push(aired(found.box));
    done.push({ target, text, box: found.box, loud: picture.loud });
  }
  return done;
}

const family: Family = {
  parts: [ScatterController, BubbleController, PointElement, LinearScale],
  padding: (pane) => axesPadding(pane, { top: several(pane) ? keyHeight(pane) : 0, right: 14, bands: false }),
  config: (pane) => ({
    type: "scatter",
    options: { scales: { x: scaleOf(pane.chart.x, 0, false), y: scaleOf(pane.chart.y, 0, false) } },
  }),
  datasets: (pane) =>
    pane.panel.series.map((series, index) => {
      const picture = seriesPicture(pane, index);
      const bubble = pane.chart.type === "bubble";
      const { shape, hollow } = shapeIn(pane, index);
      const radii = series.points.map(
        (point, at) => radiusOf(pane, point.size) * Math.sqrt(picture.points[at]?.present ?? 0),
      );
      return {
        type: "scatter",
        label: series.name,
        data: series.points.map((point) => ({ x: point.x, y: point.y })),
        pointRadius: radii,
        pointHoverRadius: radii,
        pointStyle: shape,
        pointBackgroundColor: series.points.map((_, at) =>
          hollow ? css(pane.colours.paper) : css(picture.points[at]!.colour, bubble ? 0.72 : many(pane) ? 0.75 : 0.92),
        ),
        pointBorderColor: hollow
          ? series.points.map((_, at) => css(picture.points[at]!.colour))
          : css(pane.colours.paper, bubble ? 1 : 0.9),
        pointBorderWidth: hollow ? (many(pane) ? 1.5 : 3) : many(pane) ? 0.5 : 1.5,
        clip: false,
        order: 1 - picture.loud,
      } as unknown as ChartDataset;
    }),
  under: (pane, chart) => {
    drawAxes(pane, chart, false);
    const { trend } = pane.panel;
    if (!trend) return;
    const { context } = pane.pen;
    context.beginPath();
    context.strokeStyle = css(pane.colours.muted);
    context.lineWidth = 2;
    context.setLineDash([8, 5]);
    for (const { x, y } of trend)
      context.lineTo(chart.scales["x"]!.getPixelForValue(x), chart.scales["y"]!.getPixelForValue(y));
    context.stroke();
    context.setLineDash([]);
  },
  over: (pane, chart) => {
    if (several(pane)) drawKey(pane, (index) => shapeIn(pane, index));
    for (const { target, text, box, loud } of placed(pane, chart)) {
      const point = seriesPicture(pane, target.series).points[target.point]!;
      write(pane.pen, [text], box.x, box.y + box.height / 2, {
        size: pane.sizes.name,
        rank: loud > 0.5 ? "loud" : "name",
        weight: loud > 0.5 ? 600 : 400,
        colour: css(loud > 0.5 ? pane.colours.ink : pane.colours.muted, point.present),
      });
      pane.taken.push(box);
    }
  },
  targets: (pane, chart) =>
    pane.panel.series.flatMap((series, index) =>
      series.points.flatMap((point, at): Target[] =>
        point.y === null || (seriesPicture(pane, index).points[at]?.present ?? 0) < 0.5
          ? []
          : [
              {
                series: index,
                point: at,
                x: chart.scales["x"]!.getPixelForValue(point.x),
                y: chart.scales["y"]!.getPixelForValue(point.y),
              },
            ],
      ),
    ),
  taken: (pane, chart) =>
    family.targets(pane, chart).map(({ x, y, series, point }) => {
      const radius = radiusOf(pane, pane.panel.series[series]?.points[point]?.size);
      return { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
    }),
};
registerFamily("scatter", family);
