// Rectangles by size, laid out by chartjs-chart-treemap; name and value are written by us, where they fit.
import { LinearScale, type Chart, type ChartDataset } from "chart.js";
import { TreemapController, TreemapElement } from "chartjs-chart-treemap";
import { css, upon } from "../colours.ts";
import { drawKey, keyHeight } from "../key.ts";
import { registerFamily, seriesPicture, type Family, type Pane, type Target } from "../pane.ts";
import type { Box } from "../place.ts";
import { lineHeight, sizes, widest, widthOf, wrap, write } from "../text.ts";

const inset = 10;
const grouped = (pane: Pane) => pane.panel.series.length > 1;

interface Leaf {
  readonly series: number;
  readonly point: number;
  readonly value: number;
  readonly group: string; // "0"
  readonly id: string; // "0:3"
}
const leaves = (pane: Pane): Leaf[] =>
  pane.panel.series.flatMap(({ points }, series) =>
    points.flatMap((own, point) =>
      own.y === null || own.y <= 0
        ? []
        : [{ series, point, value: own.y, group: String(series), id: `${series}:${point}` }],
    ),
  );

/** Which point the rectangle at `index` stands for; none for the frame around a group. */
function leafAt(chart: Chart, index: number): Leaf | undefined {
  const item = chart.data.datasets[0]?.data[index] as unknown as
    | { isLeaf?: boolean; _data?: Leaf & { children?: Leaf[] } }
    | undefined;
  if (!item?._data || item.isLeaf === false) return undefined;
  return item._data.children?.[0] ?? item._data;
}

function boxes(chart: Chart): { leaf: Leaf; box: Box }[] {
  return chart.getDatasetMeta(0).data.flatMap((element, index) => {
    const leaf = leafAt(chart, index);
    const { x, y, width, height } = (
      element as unknown as { getProps: (names: string[], final: boolean) => Box }
    ).getProps(["x", "y", "width", "height"], true);
    return leaf ? [{ leaf, box: { x, y, width, height } }] : [];
  });
}

const trees = new WeakMap<Pane, Leaf[]>();
const treeOf = (pane: Pane): Leaf[] => {
  const tree = trees.get(pane) ?? leaves(pane);
  trees.set(pane, tree);
  return tree;
};

const family: Family = {
  parts: [TreemapController, TreemapElement, LinearScale],
  padding: (pane) => ({
    top: grouped(pane) && pane.chart.labels !== "none" ? keyHeight(pane) : 0,
    right: 0,
    bottom: 0,
    left: 0,
  }),
  config: () => ({ type: "treemap" as never }),
  datasets: (pane) => [
    {
      type: "treemap",
      tree: treeOf(pane),
      key: "value",
      ...(grouped(pane) ? { groups: ["group", "id"] } : {}),
      spacing: grouped(pane) ? 1 : 0,
      borderWidth: 1,
      borderColor: css(pane.colours.paper),
      captions: { display: false },
      labels: { display: false },
      backgroundColor: ({ chart, dataIndex }: { chart: Chart; dataIndex: number }) => {
        const leaf = leafAt(chart, dataIndex);
        if (!leaf) return "transparent";
        const point = seriesPicture(pane, leaf.series).points[leaf.point]!;
        return css(point.colour, point.present);
      },
    } as unknown as ChartDataset,
  ],
  over: (pane, chart) => {
    if (grouped(pane) && pane.chart.labels !== "none") drawKey(pane);
    if (pane.chart.labels === "none") return;
    for (const { leaf, box } of boxes(chart)) {
      const own = pane.panel.series[leaf.series]?.points[leaf.point];
      const picture = seriesPicture(pane, leaf.series).points[leaf.point]!;
      const room = box.width - inset * 2;
      const name = wrap(pane.pen, own?.label ?? "", room, sizes.name, 600);
      const value = own?.short ?? "";
      const height = (count: number) => count * lineHeight(sizes.name) + inset * 1.4;
      if (widest(pane.pen, name, sizes.name, 600) > room || height(name.length) > box.height) continue;
      const colour = css(upon(picture.colour, pane.colours), picture.present);
      const top = box.y + inset * 0.8;
      write(pane.pen, name, box.x + inset, top + (name.length * lineHeight(sizes.name)) / 2, {
        size: sizes.name,
        weight: 600,
        colour,
      });
      if (height(name.length + 1) <= box.height && widthOf(pane.pen, value, sizes.name) <= room)
        write(pane.pen, [value], box.x + inset, top + (name.length + 0.5) * lineHeight(sizes.name), {
          size: sizes.name,
          colour,
        });
    }
  },
  targets: (pane, chart) =>
    boxes(chart).flatMap(({ leaf, box }): Target[] =>
      (seriesPicture(pane, leaf.series).points[leaf.point]?.present ?? 0) < 0.5
        ? []
        : [{ series: leaf.series, point: leaf.point, x: box.x + box.width / 2, y: box.y + box.height / 2, box }],
    ),
};
registerFamily("treemap", family);
