// Columns and bars: single, grouped, stacked, waterfall. Values stand at the ends, names of stacked pieces beside the last column.
import { BarController, BarElement, LinearScale, type Chart, type ChartDataset } from "chart.js";
import { axesPadding, drawAxes, drawBase } from "../axes.ts";
import { drawKey, keyHeight } from "../key.ts";
import { css } from "../colours.ts";
import { drawBarValues, drawGroupNames, drawStackNames, namesInGroup, stackNames, valueRoom } from "./bar-labels.ts";
import { registerFamily, scaleOf, seriesPicture, type Family, type Pane, type Target } from "../pane.ts";
import { layColumns } from "./bar-lying.ts";
import { stroke } from "../stroke.ts";
import { barBox, isStacked, whiskerOf } from "./bar-boxes.ts";

const isHistogram = (pane: Pane) => pane.chart.type === "histogram";
const overlaid = (pane: Pane) => isStacked(pane) || pane.chart.type === "waterfall";

/** Several series that cannot be named at their bars have a key. */
function needsKey(pane: Pane): boolean {
  if (pane.panel.series.length < 2 || pane.chart.labels === "none") return false;
  if (pane.chart.labels === "legend") return true;
  return isStacked(pane) ? stackNames(pane) === undefined : !namesInGroup(pane);
}

function room(pane: Pane) {
  const names = isStacked(pane) && !needsKey(pane) ? stackNames(pane) : undefined;
  const values = valueRoom(pane);
  return {
    top: (needsKey(pane) ? keyHeight(pane) : (names?.top ?? 0)) + values.top,
    right: Math.max(names?.right ?? 0, values.right),
    below: values.below,
    left: values.left,
    bands: !isHistogram(pane),
  };
}

function datasets(pane: Pane): ChartDataset[] {
  const { horizontal } = pane.chart;
  return pane.panel.series.map((series, index) => {
    const picture = seriesPicture(pane, index);
    return {
      type: "bar",
      label: series.name,
      data: series.points.map((point, at) => {
        const from = point.from ?? 0;
        const ends = point.y === null ? null : [from, from + (point.y - from) * (picture.points[at]?.present ?? 0)];
        return horizontal ? { x: ends, y: point.x } : { x: point.x, y: ends };
      }),
      backgroundColor: series.points.map((_, at) => css(picture.points[at]?.colour ?? picture.colour)),
      borderColor: css(pane.colours.paper),
      borderWidth: isHistogram(pane)
        ? { left: 1, right: 1 }
        : isStacked(pane)
          ? horizontal
            ? { right: 1.5 }
            : { top: 1.5 }
          : 0,
      borderSkipped: false,
      categoryPercentage: isHistogram(pane) ? 1 : pane.panel.series.length > 1 && !overlaid(pane) ? 0.84 : 0.78,
      barPercentage: pane.panel.series.length > 1 && !overlaid(pane) ? 0.94 : 1,
      maxBarThickness: isHistogram(pane) ? 1e4 : pane.chart.type === "shares" ? 170 : horizontal ? 96 : 150,
      grouped: !overlaid(pane),
      clip: 4,
    } as unknown as ChartDataset;
  });
}

/** A thin line with ends across each bar that has a range. */
function drawWhiskers(pane: Pane, chart: Chart): void {
  for (const [index, series] of pane.panel.series.entries())
    for (const at of series.points.keys()) {
      const [box, whisker] = [barBox(pane, chart, index, at), whiskerOf(pane, chart, index, at)];
      const present = seriesPicture(pane, index).points[at]?.present ?? 0;
      if (!box || !whisker || present < 0.02) continue;
      const cap = Math.min(10, (pane.chart.horizontal ? box.height : box.width) * 0.3);
      const middle = pane.chart.horizontal ? box.y + box.height / 2 : box.x + box.width / 2;
      const line = (a: number, b: number, across: number, to: number) =>
        pane.chart.horizontal ? [a, across, b, to] : [across, a, to, b];
      for (const [x1, y1, x2, y2] of [
        line(whisker.low, whisker.high, middle, middle),
        line(whisker.low, whisker.low, middle - cap, middle + cap),
        line(whisker.high, whisker.high, middle - cap, middle + cap),
      ] as [number, number, number, number][])
        for (const [width, colour] of [
          [5, pane.colours.paper],
          [2, pane.colours.ink],
        ] as const)
          stroke(pane, [x1, y1], [x2, y2], css(colour, present * (width === 5 ? 0.6 : 1)), width);
    }
}

/** From the end of each bar of a waterfall to the start of the next. */
function drawSteps(pane: Pane, chart: Chart): void {
  const points = pane.panel.series[0]?.points ?? [];
  for (let at = 0; at + 1 < points.length; at++) {
    const [from, to] = [barBox(pane, chart, 0, at), barBox(pane, chart, 0, at + 1)];
    const [here, there] = [seriesPicture(pane, 0).points[at], seriesPicture(pane, 0).points[at + 1]];
    if (!from || !to || !here || !there) continue;
    const scale = chart.scales[pane.chart.horizontal ? "x" : "y"]!;
    const level = Math.round(scale.getPixelForValue(points[at]?.y ?? 0)) + 0.5;
    const colour = css(pane.colours.muted, Math.min(here.present, there.present));
    if (pane.chart.horizontal) stroke(pane, [level, from.y + from.height], [level, to.y], colour, 1);
    else stroke(pane, [from.x + from.width, level], [to.x, level], colour, 1);
  }
}

const family: Family = {
  fitted: layColumns,
  parts: [BarController, BarElement, LinearScale],
  padding: (pane) => axesPadding(pane, room(pane)),
  config: (pane) => {
    const { x, y, horizontal } = pane.chart;
    // Bars that stand at dates need room for half a bar at both ends.
    const margin = x.kind === "category" ? 0.5 : isHistogram(pane) ? 0 : (x.max - x.min) * 0.04;
    const across = scaleOf(x, margin, horizontal === true);
    const up = scaleOf(y, 0, false);
    return {
      type: "bar",
      options: {
        indexAxis: horizontal ? "y" : "x",
        scales: horizontal ? { x: up, y: across } : { x: across, y: up },
      },
    };
  },
  datasets,
  under: (pane, chart) => drawAxes(pane, chart, !isHistogram(pane)),
  over: (pane, chart) => {
    if (pane.chart.type === "waterfall") drawSteps(pane, chart);
    if (pane.chart.type !== "shares") drawBase(pane, chart);
    drawWhiskers(pane, chart);
    drawBarValues(pane, chart);
    if (needsKey(pane)) drawKey(pane);
    else if (isStacked(pane)) drawStackNames(pane, chart);
    else if (pane.panel.series.length > 1) drawGroupNames(pane, chart);
  },
  targets: (pane, chart) =>
    pane.panel.series.flatMap((series, index) =>
      series.points.flatMap((point, at): Target[] => {
        const box = barBox(pane, chart, index, at);
        if (!box || (seriesPicture(pane, index).points[at]?.present ?? 0) < 0.5) return [];
        const down = (point.y ?? 0) < (point.from ?? 0);
        return [
          pane.chart.horizontal
            ? { series: index, point: at, x: down ? box.x : box.x + box.width, y: box.y + box.height / 2, box }
            : { series: index, point: at, x: box.x + box.width / 2, y: down ? box.y + box.height : box.y, box },
        ];
      }),
    ),
  taken: (pane, chart) =>
    pane.panel.series.flatMap((series, index) =>
      series.points.flatMap((_, at) => barBox(pane, chart, index, at) ?? []),
    ),
};
registerFamily("bar", family);
