// Flows between nodes, laid out by chartjs-chart-sankey; nodes are named by us, outside where they stand at an edge.
import { LinearScale, type Chart, type ChartDataset } from "chart.js";
import { Flow, SankeyController } from "chartjs-chart-sankey";
import { css, mix } from "../colours.ts";
import { registerFamily, seriesPicture, type Family, type Pane, type Target } from "../pane.ts";
import { besideThinned, writeThinned } from "../names.ts";
import { inColumn, type Box } from "../place.ts";
import { fold, lineHeight, widest, write } from "../text.ts";

const nodeWidth = 16;
const space = 10;
const nameShare = 0.2;

const flows = (pane: Pane) =>
  pane.panel.series.flatMap((series, index) =>
    series.points.flatMap((point, at) =>
      point.y === null || point.y <= 0
        ? []
        : [{ series: index, point: at, from: series.name, to: point.to ?? "", flow: point.y, y: point.y }],
    ),
  );
/** Whether a node is too low for two lines: those of a column of such nodes would run into each other. */
function isLow(pane: Pane, name: string): boolean {
  const through = (node: string) => {
    const sum = (end: "from" | "to") =>
      flows(pane).reduce((total, flow) => (flow[end] === node ? total + flow.flow : total), 0);
    return Math.max(sum("from"), sum("to"));
  };
  const whole = nodes(pane)
    .filter(({ side }) => side === "left")
    .reduce((total, node) => total + through(node.name), 0);
  return (through(name) / (whole || 1)) * pane.height * 0.8 < 1.6 * lineHeight(pane.sizes.name);
}

/** A node's name, and what flows through it: below the name at the edges, beside it upon the flows and where there is no room. */
function linesOf(pane: Pane, name: string, middle = false): { name: string[]; value: string[] } {
  const value = pane.chart.nodes?.[name] ?? "";
  const beside = `${name}\u2002${value}`;
  if (!middle && isLow(pane, name))
    return { name: fold(pane.pen, beside, pane.width * 0.26, pane.sizes.name, 600), value: [] };
  if (middle) return { name: fold(pane.pen, beside, pane.width * 0.3, pane.sizes.name, 600), value: [] };
  return { name: fold(pane.pen, name, pane.width * nameShare, pane.sizes.name, 600), value: [value] };
}

/** Where nodes stand: at the left edge nothing flows in, at the right nothing flows out. */
function nodes(pane: Pane): { name: string; side: "left" | "right" | "middle" }[] {
  const all = flows(pane);
  const [sources, ends] = [new Set(all.map(({ from }) => from)), new Set(all.map(({ to }) => to))];
  return [...new Set([...sources, ...ends])].map((name) => ({
    name,
    side: !ends.has(name) ? "left" : !sources.has(name) ? "right" : "middle",
  }));
}

interface Shape {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
  readonly height: number;
}
const shapeOf = (chart: Chart, index: number): Shape | undefined =>
  (
    chart.getDatasetMeta(0).data[index] as unknown as
      | { getProps: (names: string[], final: boolean) => Shape }
      | undefined
  )?.getProps(["x", "y", "x2", "y2", "height"], true);

/** The boxes of nodes, from the flows that touch them. */
function nodeBoxes(pane: Pane, chart: Chart): Map<string, Box & { present: number; loud: number }> {
  const found = new Map<string, { x: number; top: number; bottom: number; present: number; loud: number }>();
  for (const [index, flow] of flows(pane).entries()) {
    const shape = shapeOf(chart, index);
    const picture = seriesPicture(pane, flow.series).points[flow.point]!;
    if (!shape) continue;
    for (const [name, x, y] of [
      [flow.from, shape.x - nodeWidth, shape.y],
      [flow.to, shape.x2, shape.y2],
    ] as const) {
      const known = found.get(name) ?? { x, top: y, bottom: y, present: 0, loud: 0 };
      found.set(name, {
        x,
        top: Math.min(known.top, y),
        bottom: Math.max(known.bottom, y + shape.height),
        present: Math.max(known.present, picture.present),
        loud: Math.max(known.loud, picture.loud),
      });
    }
  }
  return new Map(
    [...found].map(([name, { x, top, bottom, present, loud }]) => [
      name,
      { x, y: top, width: nodeWidth, height: bottom - top, present, loud },
    ]),
  );
}

function drawName(
  pane: Pane,
  {
    lines,
    box,
    side,
  }: { lines: { name: string[]; value: string[] }; box: Box & { present: number; loud: number }; side: string },
  middle: number,
): void {
  const colour = css(box.loud > 0.5 ? pane.colours.ink : pane.colours.muted, box.present);
  const x = side === "left" ? box.x - space : box.x + box.width + space;
  const style = {
    size: pane.sizes.name,
    rank: "name" as const,
    colour,
    align: side === "left" ? ("right" as const) : ("left" as const),
    ...(side === "middle" ? { halo: css(pane.colours.paper, 0.6) } : {}),
  };
  const half = lineHeight(pane.sizes.name) / 2;
  write(pane.pen, lines.name, x, middle - half * lines.value.length, { ...style, weight: 600 });
  write(pane.pen, lines.value, x, middle + half * lines.name.length, style);
}

const family: Family = {
  parts: [SankeyController, Flow, LinearScale],
  padding: (pane) => {
    const side = (which: string) =>
      Math.max(
        0,
        ...nodes(pane)
          .filter((node) => node.side === which)
          .map(({ name }) => {
            const lines = linesOf(pane, name);
            return widest(pane.pen, [...lines.name, ...lines.value], pane.sizes.name, 600);
          }),
      );
    return { top: 10, right: side("right") + space + nodeWidth, bottom: 10, left: side("left") + space };
  },
  config: () => ({ type: "sankey" as never }),
  datasets: (pane) => {
    const all = flows(pane);
    const sourceColour = (name: string) => {
      const index = pane.panel.series.findIndex((series) => series.name === name);
      return index < 0 ? pane.colours.muted : seriesPicture(pane, index).colour;
    };
    const picture = (index: number) => seriesPicture(pane, all[index]?.series ?? 0).points[all[index]?.point ?? 0]!;
    return [
      {
        type: "sankey",
        data: all.map(({ from, to, flow }) => ({ from, to, flow })),
        colorMode: "from",
        flowColor: ({ dataIndex }: { dataIndex: number }) => {
          const { colour, present, loud } = picture(dataIndex);
          // Opaque and light rather than transparent: crossing flows keep their colour, and so does grey print.
          return css(mix(pane.colours.paper, colour, 0.3 + loud * 0.22), present * 0.86);
        },
        colorFrom: ({ dataIndex }: { dataIndex: number }) =>
          css(sourceColour(all[dataIndex]?.from ?? ""), picture(dataIndex).present),
        colorTo: ({ dataIndex }: { dataIndex: number }) =>
          css(sourceColour(all[dataIndex]?.to ?? ""), picture(dataIndex).present),
        borderWidth: 0,
        nodeWidth,
        nodePadding: 26,
        nodeLabels: { display: false },
        size: "max",
      } as unknown as ChartDataset,
    ];
  },
  over: (pane, chart) => {
    if (pane.chart.labels === "none") return;
    const boxes = nodeBoxes(pane, chart);
    const all = nodes(pane).flatMap(({ name, side }) => {
      const box = boxes.get(name);
      if (!box) return [];
      const lines = linesOf(pane, name, side === "middle");
      const size = (lines.name.length + lines.value.length) * lineHeight(pane.sizes.name) + 2;
      return [{ lines, side, box, at: box.y + box.height / 2, size, weight: box.height * (box.loud > 0.5 ? 1e3 : 1) }];
    });
    let named = 0;
    // Nodes stand in columns; the names of each are pushed apart, and the smallest go where there is no room.
    for (const x of new Set(all.map(({ box }) => Math.round(box.x)))) {
      const nodes = all.filter(({ box }) => Math.round(box.x) === x);
      const column = inColumn(nodes, 0, besideThinned(pane, pane.height, nodes));
      named += column.length;
      for (const { item, middle } of column) drawName(pane, item, middle);
    }
    if (named < all.length) writeThinned(pane, named);
  },
  targets: (pane, chart) =>
    flows(pane).flatMap((flow, index): Target[] => {
      const shape = shapeOf(chart, index);
      if (!shape || (seriesPicture(pane, flow.series).points[flow.point]?.present ?? 0) < 0.5) return [];
      return [
        {
          series: flow.series,
          point: flow.point,
          x: (shape.x + shape.x2) / 2,
          y: (shape.y + shape.y2 + shape.height) / 2,
        },
      ];
    }),
  hit: (pane, chart, x, y) => {
    const at = chart
      .getDatasetMeta(0)
      .data.findIndex((element) =>
        (element as unknown as { inRange: (x: number, y: number, final: boolean) => boolean }).inRange(x, y, true),
      );
    const flow = flows(pane)[at];
    return (
      flow && family.targets(pane, chart).find(({ series, point }) => series === flow.series && point === flow.point)
    );
  },
};
registerFamily("sankey", family);
