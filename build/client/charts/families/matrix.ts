// Squares: a heatmap, whose cells are as strong as their values, and a waffle, whose squares are counted.
import { LinearScale, type Chart, type ChartDataset } from "chart.js";
import { MatrixController, MatrixElement } from "chartjs-chart-matrix";
import { besideThinned, lyingNames, standingNames, writeThinned } from "../names.ts";
import { css, mix, upon, type Rgb } from "../colours.ts";
import { registerFamily, seriesPicture, type Family, type Pane, type Target } from "../pane.ts";
import { inColumn, type Box } from "../place.ts";
import { fold, lineHeight, widest, widthOf, write } from "../text.ts";

const space = 2; // between cells
const isWaffle = (pane: Pane) => pane.chart.type === "waffle";
const nameShare = 0.3;
const big = (pane: Pane) => pane.sizes.loud; // the number beside the squares of a waffle

interface Cell {
  readonly series: number;
  readonly point: number;
  readonly x: number;
  readonly y: number;
}
const counts = (pane: Pane) => Math.max(1, ...pane.panel.series.flatMap(({ points }) => points.map(({ y }) => y ?? 0)));
const columnsOf = (pane: Pane) =>
  isWaffle(pane) ? (counts(pane) === 100 ? 10 : Math.ceil(Math.sqrt(counts(pane)))) : pane.chart.x.ticks.length;
const rowsOf = (pane: Pane) => (isWaffle(pane) ? Math.ceil(counts(pane) / columnsOf(pane)) : pane.panel.series.length);

function cells(pane: Pane): Cell[] {
  const columns = columnsOf(pane);
  return pane.panel.series.flatMap(({ points }, series) =>
    points.flatMap((own, point): Cell[] =>
      isWaffle(pane)
        ? Array.from({ length: (own.y ?? 0) - (own.from ?? 0) }, (_, at) => {
            const place = (own.from ?? 0) + at;
            return { series, point, x: place % columns, y: Math.floor(place / columns) };
          })
        : [{ series, point, x: own.x, y: series }],
    ),
  );
}

function colourOf(pane: Pane, cell: Cell): Rgb {
  const picture = seriesPicture(pane, cell.series).points[cell.point]!;
  if (isWaffle(pane)) return picture.colour;
  const strength = pane.panel.series[cell.series]?.points[cell.point]?.size;
  if (strength === undefined) return pane.colours.paper;
  const full = picture.loud < 0.5 ? picture.colour : pane.colours.of(strength < 0 ? "series-2" : "series-1");
  return mix(pane.colours.paper, full, 0.08 + 0.92 * Math.abs(strength));
}

/** Names of the rows of a heatmap. */
const rowNames = (pane: Pane, height: number) =>
  lyingNames(
    pane,
    pane.panel.series.map(({ name }, at) => ({ at, text: name })),
    height / Math.max(1, rowsOf(pane)),
  );
function names(pane: Pane) {
  return pane.panel.series.map((series) => ({
    name: fold(pane.pen, series.name, pane.width * nameShare, pane.sizes.name),
    value: isWaffle(pane) ? (series.points[0]?.short ?? "") : "",
  }));
}

const size = (pane: Pane, chart: Chart) => ({
  width: (chart.chartArea.right - chart.chartArea.left) / columnsOf(pane) - space,
  height: (chart.chartArea.bottom - chart.chartArea.top) / rowsOf(pane) - space,
});

function boxOf(pane: Pane, chart: Chart, cell: Cell): Box {
  const { width, height } = size(pane, chart);
  const [x, y] = [chart.scales["x"]!.getPixelForValue(cell.x), chart.scales["y"]!.getPixelForValue(cell.y)];
  return { x: x - width / 2, y: y - height / 2, width, height };
}

function drawHeatmap(pane: Pane, chart: Chart): void {
  const { left, right, top, bottom } = chart.chartArea;
  for (const { at, lines } of rowNames(pane, bottom - top).names)
    write(pane.pen, lines, 0, chart.scales["y"]!.getPixelForValue(at), {
      size: pane.sizes.name,
      rank: "name",
      colour: css(pane.colours.ink),
    });
  for (const { at, lines } of standingNames(pane, right - left, true).names)
    write(
      pane.pen,
      lines,
      chart.scales["x"]!.getPixelForValue(at),
      top - 6 - (lines.length * lineHeight(pane.sizes.tick)) / 2,
      {
        size: pane.sizes.tick,
        rank: "name",
        colour: css(pane.colours.muted),
        align: "center",
      },
    );
  if (pane.chart.labels === "none") return;
  const all = cells(pane);
  const text = (cell: Cell) => pane.panel.series[cell.series]?.points[cell.point]?.short ?? "";
  // All values or none: a grid with holes in its numbers reads as missing data.
  const { width, height } = size(pane, chart);
  if (widest(pane.pen, all.map(text), pane.sizes.value, 600) > width - 4 || height < lineHeight(pane.sizes.value))
    return;
  for (const cell of all) {
    const box = boxOf(pane, chart, cell);
    const { present } = seriesPicture(pane, cell.series).points[cell.point]!;
    write(pane.pen, [text(cell)], box.x + box.width / 2, box.y + box.height / 2, {
      size: pane.sizes.value,
      rank: "value",
      weight: 600,
      align: "center",
      colour: css(upon(colourOf(pane, cell), pane.colours), present),
    });
  }
}

function drawWaffle(pane: Pane, chart: Chart): void {
  if (pane.chart.labels === "none") return;
  const x = chart.chartArea.right + 32;
  const rows = chart.scales["y"]!;
  const all = names(pane).map((label, index) => {
    const own = cells(pane).filter((cell) => cell.series === index);
    const middle = own.length === 0 ? 0 : (rows.getPixelForValue(own[0]!.y) + rows.getPixelForValue(own.at(-1)!.y)) / 2;
    return {
      ...label,
      index,
      at: middle,
      weight: own.length,
      size: lineHeight(big(pane)) + label.name.length * lineHeight(pane.sizes.name) + 10,
    };
  });
  const room = besideThinned(pane, pane.height, all);
  const column = inColumn(all, pane.height - room, pane.height);
  if (column.length < all.length) writeThinned(pane, column.length, "top right");
  for (const { item: label, middle } of column) {
    const { colour, present, loud } = seriesPicture(pane, label.index).points[0]!;
    const top = middle - label.size / 2 + 5;
    const text = loud > 0.5 ? colour : pane.colours.muted;
    write(pane.pen, [label.value], x, top + lineHeight(big(pane)) / 2, {
      size: big(pane),
      rank: "value",
      weight: 600,
      colour: css(text, present),
    });
    write(
      pane.pen,
      label.name,
      x,
      top + lineHeight(big(pane)) + (label.name.length * lineHeight(pane.sizes.name)) / 2,
      {
        size: pane.sizes.name,
        rank: "name",
        colour: css(loud > 0.5 ? pane.colours.ink : pane.colours.muted, present),
      },
    );
  }
}

const family: Family = {
  parts: [MatrixController, MatrixElement, LinearScale],
  padding: (pane) => {
    if (!isWaffle(pane)) {
      const left = rowNames(pane, pane.height - 2 * lineHeight(pane.sizes.tick)).width + 14;
      const lines = Math.max(
        1,
        ...standingNames(pane, pane.width - left, true).names.map((label) => label.lines.length),
      );
      return { top: lines * lineHeight(pane.sizes.tick) + 10, right: 0, bottom: 0, left };
    }
    const labels =
      pane.chart.labels === "none"
        ? 0
        : Math.max(
            ...names(pane).map(({ name, value }) =>
              Math.max(widest(pane.pen, name, pane.sizes.name), widthOf(pane.pen, value, big(pane), 600)),
            ),
          ) + 32;
    const [columns, rows] = [columnsOf(pane), rowsOf(pane)];
    const cell = Math.min(pane.height / rows, (pane.width - labels) / columns);
    const side = Math.max(0, (pane.width - labels - cell * columns) / 2);
    const over = Math.max(0, (pane.height - cell * rows) / 2);
    return { top: over, bottom: over, left: side, right: side + labels };
  },
  config: (pane) => ({
    type: "matrix" as never,
    options: {
      scales: {
        x: { type: "linear", min: -0.5, max: columnsOf(pane) - 0.5, display: false, offset: false },
        y: { type: "linear", min: -0.5, max: rowsOf(pane) - 0.5, display: false, offset: false, reverse: true },
      },
    },
  }),
  datasets: (pane) => {
    const all = cells(pane);
    return [
      {
        type: "matrix",
        data: all.map(({ x, y }) => ({ x, y })),
        width: ({ chart }: { chart: Chart }) => (chart.chartArea ? size(pane, chart).width : 1),
        height: ({ chart }: { chart: Chart }) => (chart.chartArea ? size(pane, chart).height : 1),
        backgroundColor: all.map((cell) =>
          css(colourOf(pane, cell), seriesPicture(pane, cell.series).points[cell.point]!.present),
        ),
        borderWidth: 0,
        borderRadius: isWaffle(pane) ? 2 : 0,
      } as unknown as ChartDataset,
    ];
  },
  over: (pane, chart) => (isWaffle(pane) ? drawWaffle(pane, chart) : drawHeatmap(pane, chart)),
  targets: (pane, chart) => {
    const seen = new Set<string>();
    return cells(pane).flatMap((cell): Target[] => {
      const { series, point } = cell;
      const key = `${series}:${point}`;
      if ((seriesPicture(pane, series).points[point]?.present ?? 0) < 0.5 || seen.has(key)) return [];
      seen.add(key);
      const box = boxOf(pane, chart, cell);
      return [{ series, point, x: box.x + box.width / 2, y: box.y + box.height / 2, box }];
    });
  },
  hit: (pane, chart, x, y) => {
    // The space between two cells belongs to both: what is told must not flicker on the way.
    const half = space / 2;
    const found = cells(pane).find((cell) => {
      const box = boxOf(pane, chart, cell);
      const [right, bottom] = [box.x + box.width + half, box.y + box.height + half];
      return x >= box.x - half && x <= right && y >= box.y - half && y <= bottom;
    });
    return found && { series: found.series, point: found.point, x, y, box: boxOf(pane, chart, found) };
  },
};
registerFamily("matrix", family);
