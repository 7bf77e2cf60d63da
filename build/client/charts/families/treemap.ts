// Rectangles by size, laid out by chartjs-chart-treemap; name and value are written by us, where they fit.
import { LinearScale, type Chart, type ChartDataset } from "chart.js";
import { TreemapController, TreemapElement } from "chartjs-chart-treemap";
import { css, upon } from "../colours.ts";
import { drawKey, keyHeight } from "../key.ts";
import { registerFamily, seriesPicture, type Family, type Pane, type Target } from "../pane.ts";
import { writeThinned } from "../names.ts";
import type { Box } from "../place.ts";
import { lineHeight, widest, widthOf, wrap, write } from "../text.ts";

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

/** Its name in as many lines as it needs, smaller where that is what fits, and its value below; false where there is no room. */
function writeLeaf(pane: Pane, leaf: Leaf, box: Box): boolean {
  const own = pane.panel.series[leaf.series]?.points[leaf.point];
  const picture = seriesPicture(pane, leaf.series).points[leaf.point]!;
  const { pen, sizes } = pane;
  for (const [size, inset] of [
    [sizes.name, 10],
    [sizes.tick, 5],
  ] as const) {
    const room = box.width - inset * 2;
    const name = wrap(pen, own?.label ?? "", room, size, 600);
    const value = own?.short ?? "";
    const height = (count: number) => count * lineHeight(size) + inset * 1.4;
    if (widest(pen, name, size, 600) > room || height(name.length) > box.height) continue;
    const colour = css(upon(picture.colour, pane.colours), picture.present);
    const top = box.y + inset * 0.8;
    write(pen, name, box.x + inset, top + (name.length * lineHeight(size)) / 2, {
      size,
      rank: "name",
      weight: 600,
      colour,
    });
    if (height(name.length + 1) <= box.height && widthOf(pen, value, size) <= room)
      write(pen, [value], box.x + inset, top + (name.length + 0.5) * lineHeight(size), { size, rank: "value", colour });
    return true;
  }
  return false;
}
/** Whether some rectangle may have no room for its name, small or narrow as it is: then a line below says how many have. */
const isCrowded = (pane: Pane): boolean => {
  const all = leaves(pane);
  const sum = all.reduce((total, { value }) => total + value, 0);
  return all.some(({ value, series, point }) => {
    const share = value / sum;
    const name = pane.panel.series[series]?.points[point]?.label ?? "";
    return (
      share < sliver || Math.sqrt(share * pane.width * pane.height) < widthOf(pane.pen, name, pane.sizes.tick, 600) + 10
    );
  });
};
const sliver = 0.025; // of the whole: such a part is often a strip

const family: Family = {
  parts: [TreemapController, TreemapElement, LinearScale],
  padding: (pane) => ({
    top: grouped(pane) && pane.chart.labels !== "none" ? keyHeight(pane) : 0,
    right: 0,
    bottom: pane.chart.labels !== "none" && isCrowded(pane) ? lineHeight(pane.sizes.tick) + 4 : 0,
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
    const all = boxes(chart);
    const named = all.filter(({ leaf, box }) => writeLeaf(pane, leaf, box)).length;
    if (named < all.length && isCrowded(pane)) writeThinned(pane, named);
  },
  targets: (pane, chart) =>
    boxes(chart).flatMap(({ leaf, box }): Target[] =>
      (seriesPicture(pane, leaf.series).points[leaf.point]?.present ?? 0) < 0.5
        ? []
        : [{ series: leaf.series, point: leaf.point, x: box.x + box.width / 2, y: box.y + box.height / 2, box }],
    ),
};
registerFamily("treemap", family);
