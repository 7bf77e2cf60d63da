// A ring in slices. Name and value stand beside each slice, in a column to the left or to the right, tied by a line.
import { ArcElement, DoughnutController, type Chart, type ChartDataset } from "chart.js";
import { css } from "../colours.ts";
import { registerFamily, seriesPicture, type Family, type Pane, type Target } from "../pane.ts";
import { besideThinned, writeThinned } from "../names.ts";
import { inColumn } from "../place.ts";
import { fold, lineHeight, widest, write } from "../text.ts";

const share = 0.3; // of the width, for names
const arm = 26;

function linesOf(pane: Pane, index: number): { name: string[]; value: string } {
  const series = pane.panel.series[index]!;
  return {
    name: fold(pane.pen, series.name, pane.width * share - arm, pane.sizes.name, 600),
    value: series.points[0]?.short ?? "",
  };
}

interface Slice {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly inner: number;
  readonly outer: number;
}
function sliceOf(chart: Chart, index: number): Slice | undefined {
  const element = chart.getDatasetMeta(0).data[index] as ArcElement | undefined;
  if (!element) return undefined;
  const { x, y, startAngle, endAngle, innerRadius, outerRadius } = element.getProps(
    ["x", "y", "startAngle", "endAngle", "innerRadius", "outerRadius"],
    true,
  );
  return { x: x ?? 0, y: y ?? 0, angle: (startAngle + endAngle) / 2, inner: innerRadius, outer: outerRadius };
}

const family: Family = {
  parts: [DoughnutController, ArcElement],
  padding: (pane) => {
    if (pane.chart.labels === "none") return { top: 8, right: 8, bottom: 8, left: 8 };
    const side = Math.max(
      ...pane.panel.series.map((_, index) => {
        const { name, value } = linesOf(pane, index);
        return widest(pane.pen, [...name, value], pane.sizes.name, 600);
      }),
    );
    return { top: 14, right: side + arm + 8, bottom: 14, left: side + arm + 8 };
  },
  config: () => ({ type: "doughnut", options: { cutout: "58%", rotation: 0 } }),
  datasets: (pane) => [
    {
      type: "doughnut",
      data: pane.panel.series.map(
        (series, index) => (series.points[0]?.y ?? 0) * (seriesPicture(pane, index).points[0]?.present ?? 0),
      ),
      backgroundColor: pane.panel.series.map((_, index) => css(seriesPicture(pane, index).points[0]!.colour)),
      borderColor: css(pane.colours.paper),
      borderWidth: 3,
      borderAlign: "center",
    } as unknown as ChartDataset,
  ],
  over: (pane, chart) => {
    if (pane.chart.labels === "none") return;
    const labels = pane.panel.series.flatMap((_, index) => {
      const slice = sliceOf(chart, index);
      const picture = seriesPicture(pane, index).points[0]!;
      if (!slice || picture.present < 0.02) return [];
      const { name, value } = linesOf(pane, index);
      const right = Math.cos(slice.angle) >= -0.001;
      const at = slice.y + Math.sin(slice.angle) * slice.outer * 1.04;
      const size = (name.length + 1) * lineHeight(pane.sizes.name) + 8;
      // What is highlighted is named first, then what is large.
      const weight = (pane.panel.series[index]!.points[0]?.y ?? 0) * (picture.loud > 0.5 ? 1e6 : 1);
      return [{ slice, picture, name, value, right, at, size, weight }];
    });
    const room = Math.min(
      ...[true, false].map((right) =>
        besideThinned(
          pane,
          pane.height,
          labels.filter((label) => label.right === right),
        ),
      ),
    );
    let named = 0;
    for (const right of [true, false]) {
      const column = inColumn(
        labels.filter((label) => label.right === right),
        0,
        room,
      );
      named += column.length;
      for (const { item, middle } of column) drawLabel(pane, item, middle, right ? 1 : -1);
    }
    if (named < labels.length) writeThinned(pane, named);
  },
  targets: (pane, chart) =>
    pane.panel.series.flatMap((_, index): Target[] => {
      const slice = sliceOf(chart, index);
      if (!slice || (seriesPicture(pane, index).points[0]?.present ?? 0) < 0.5) return [];
      const middle = (slice.inner + slice.outer) / 2;
      return [
        {
          series: index,
          point: 0,
          x: slice.x + Math.cos(slice.angle) * middle,
          y: slice.y + Math.sin(slice.angle) * middle,
        },
      ];
    }),
  hit: (pane, chart, x, y) => {
    const at = chart.getDatasetMeta(0).data.findIndex((element) => (element as ArcElement).inRange(x, y, true));
    return at < 0 ? undefined : family.targets(pane, chart).find(({ series }) => series === at);
  },
};

function drawLabel(
  pane: Pane,
  label: { slice: Slice; picture: { present: number; loud: number }; name: string[]; value: string },
  middle: number,
  side: 1 | -1,
): void {
  const { slice, picture, name, value } = label;
  const { context } = pane.pen;
  const edge = { x: slice.x + Math.cos(slice.angle) * slice.outer, y: slice.y + Math.sin(slice.angle) * slice.outer };
  const x = slice.x + side * (slice.outer + arm);
  const alpha = picture.present;
  context.beginPath();
  context.strokeStyle = css(pane.colours.muted, alpha);
  context.lineWidth = 1;
  context.moveTo(edge.x + Math.cos(slice.angle) * 3, edge.y + Math.sin(slice.angle) * 3);
  context.lineTo(x - side * 10, middle);
  context.lineTo(x - side * 4, middle);
  context.stroke();
  const colour = css(picture.loud > 0.5 ? pane.colours.ink : pane.colours.muted, alpha);
  const style = {
    size: pane.sizes.name,
    rank: "name" as const,
    colour,
    align: side > 0 ? ("left" as const) : ("right" as const),
  };
  const half = lineHeight(pane.sizes.name) / 2;
  write(pane.pen, name, x, middle - half, { ...style, weight: 600 });
  write(pane.pen, [value], x, middle + half * name.length, style);
}
registerFamily("doughnut", family);
