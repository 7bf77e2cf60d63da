// Columns and bars: single, grouped, stacked, waterfall. Values stand at the ends, names of stacked pieces beside the last column.
import { BarController, BarElement, LinearScale, type Chart, type ChartDataset } from "chart.js";
import { axesPadding, drawAxes, drawBase } from "../axes.ts";
import { drawKey, keyHeight } from "../key.ts";
import { css } from "../colours.ts";
import { drawBarValues, drawGroupNames, drawStackNames, namesInGroup, stackNames, valueRoom } from "./bar-labels.ts";
import { registerFamily, scaleOf, seriesPicture, type Family, type Pane, type Target } from "../pane.ts";
import { layColumns } from "./bar-lying.ts";
import { barBox, isStacked } from "./bar-boxes.ts";

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
    bands: true,
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
      borderWidth: isStacked(pane) ? (horizontal ? { right: 1.5 } : { top: 1.5 }) : 0,
      borderSkipped: false,
      categoryPercentage: pane.panel.series.length > 1 && !overlaid(pane) ? 0.84 : 0.78,
      barPercentage: pane.panel.series.length > 1 && !overlaid(pane) ? 0.94 : 1,
      maxBarThickness: horizontal ? 96 : 150,
      grouped: !overlaid(pane),
      clip: 4,
    } as unknown as ChartDataset;
  });
}

/** From the end of each bar of a waterfall to the start of the next. */
function drawSteps(pane: Pane, chart: Chart): void {
  const { context } = pane.pen;
  const points = pane.panel.series[0]?.points ?? [];
  for (let at = 0; at + 1 < points.length; at++) {
    const [from, to] = [barBox(pane, chart, 0, at), barBox(pane, chart, 0, at + 1)];
    const [here, there] = [seriesPicture(pane, 0).points[at], seriesPicture(pane, 0).points[at + 1]];
    if (!from || !to || !here || !there) continue;
    context.beginPath();
    context.strokeStyle = css(pane.colours.muted, Math.min(here.present, there.present));
    context.lineWidth = 1;
    const scale = chart.scales[pane.chart.horizontal ? "x" : "y"]!;
    const level = Math.round(scale.getPixelForValue(points[at]?.y ?? 0)) + 0.5;
    if (pane.chart.horizontal) {
      context.moveTo(level, from.y + from.height);
      context.lineTo(level, to.y);
    } else {
      context.moveTo(from.x + from.width, level);
      context.lineTo(to.x, level);
    }
    context.stroke();
  }
}

const family: Family = {
  fitted: layColumns,
  parts: [BarController, BarElement, LinearScale],
  padding: (pane) => axesPadding(pane, room(pane)),
  config: (pane) => {
    const { x, y, horizontal } = pane.chart;
    // Bars that stand at dates need room for half a bar at both ends.
    const margin = x.kind === "category" ? 0.5 : (x.max - x.min) * 0.04;
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
  under: (pane, chart) => drawAxes(pane, chart, true),
  over: (pane, chart) => {
    if (pane.chart.type === "waterfall") drawSteps(pane, chart);
    drawBase(pane, chart);
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
