// The samples of the gallery -> the pages of docs/charts/: what a type is for, what to mind, and the sample itself.
import { readFileSync } from "node:fs";
import { chartTypeNames, roles } from "../../build/charts/roles.ts";
import type { ChartTypeName } from "../../build/model/chart.ts";

const advice: Record<ChartTypeName | "multiples", string> = {
  line: "For what changes over time. The x axis is true: a year that is missing is as wide as the others, and the line breaks there. Each line is named at its end; highlight one and the others step back. Four lines are read, eight are not.",
  area: "For one amount that grows or shrinks, where its size counts and not only its course. It stands on zero.",
  "stacked-area":
    "For a whole and its parts over time. Only the lowest part and the whole stand on a straight line, so put the part that matters first.",
  column:
    "For amounts at a few moments or of a few things. Columns start at zero. With up to twelve, each carries its value and the axis goes.",
  bar: "For ranking things with names. Sort by value unless the order means something by itself.",
  grouped: "For two or three amounts side by side. With more, small multiples are easier to read.",
  stacked:
    "For wholes and their parts, side by side. The names stand beside the pieces of the last column, or above those of the first bar.",
  "stacked-100": "For shares whose totals do not matter. Two parts compare at a glance, three with some care.",
  slope:
    "For a before and an after. Nothing between the two moments is said, so say it only where nothing between matters.",
  dot: "For values that need not start at zero, and for ranges: `low` and `high` are the ends, the hollow dot is the lower one. Several series put several dots in a row.",
  scatter:
    "For how two measures go together. Points with a `label` are named where there is room, highlighted ones first; the pointer and the arrow keys reach the rest.",
  bubble:
    "A scatter whose third measure is the area of the bubble. Areas are judged badly: use it where a rough size is enough.",
  doughnut: "For few parts of one whole, six at most. Each slice is named at its side, with its share.",
  waterfall:
    "For how steps add up to a total. Steps up and steps down have colours of their own; name the totals in `data: totals`.",
  sankey: "For where something flows. A node is as tall as what flows through it, and its name stands beside it.",
  treemap: "For many parts of one whole, grouped by `series`. What is too small for its name is reached by pointing.",
  heatmap: "For a table whose pattern counts more than its figures. One colour from weak to strong; around zero, two.",
  waffle: "A hundred squares shared out, or one square for each thing where they are whole numbers up to 120.",
  lollipop: "As a bar chart, for many rows or for less ink. The stem starts at zero.",
  dumbbell:
    "For a before and an after of several things, or two groups: the dots are two series, and the figure at the edge is the second less the first.",
  bump: "For places in a ranking over time; the values themselves are told when a dot is reached. Two equal values have no order, and are refused.",
  histogram:
    "For how values are spread. `x` names a column with a value in each row; `data: bins` says about how many stretches, and their width is round. A value on an edge counts above it.",
  strip: "For raw values where each counts: every row of the data is a dot, the line is the median.",
  box: "For many raw values: the box holds the middle half, the line is the median, whiskers reach to the last value within one and a half times the box, dots lie beyond.",
  choropleth:
    "For values of countries whose place on the map matters. Name them by ISO codes or by name; colours are classes of a round width, and a country without a figure is grey. Large countries look important: where places do not matter, draw bars.",
  shares:
    "For the parts of one whole, instead of a ring: lengths on one line are compared best. The largest comes first if `data: sort` says so.",
  multiples:
    "Any type becomes small multiples with `multiples: <column>`: one panel for each value of the column, all on the same scale.",
};

/** `manualPages().get("slope.md")` is the page of slopes. */
export function manualPages(): Map<string, string> {
  const kinds: (ChartTypeName | "multiples")[] = [...chartTypeNames, "multiples"];
  return new Map(
    kinds.map((kind) => {
      const yaml = readFileSync(`tests/gallery/content/charts/${kind}.yaml`, "utf8");
      const summary = kind === "multiples" ? "the same chart for each value of a column" : roles[kind].summary;
      const title = kind === "multiples" ? "Small multiples" : `\`type: ${kind}\``;
      return [
        `${kind}.md`,
        `# ${title}\n\n${summary[0]?.toUpperCase()}${summary.slice(1)}.\n\n${advice[kind]}\n\nThis sample is a slide of the gallery (\`npm run gallery\`) and a golden test:\n\n\`\`\`yaml\n${yaml}\`\`\`\n\nAll keys: [charts](../charts.md).\n`,
      ];
    }),
  );
}
