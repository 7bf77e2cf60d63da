// A chart for one audience: Chart -> ChartView, the JSON that the browser draws and the table that everyone can read.
//
//   viewChart(chart, { lang: "ja", currency: "JPY" }).client.y.ticks is [{ at: 0, text: "0" }, { at: 2, text: "2兆" }, …]
import type { ClientChart } from "../model/chart-client.ts";
import type { Chart, ChartPanel, ChartSpec, ChartTypeName, ChartView } from "../model/chart.ts";
import { placeAnnotations } from "./annotations.ts";
import { convertChart } from "./currency.ts";
import { groupBy } from "./groups.ts";
import { inLanguage } from "./languages.ts";
import { looksOf } from "./looks.ts";
import { noteText } from "./note-text.ts";
import { tableOf } from "./table-view.ts";
import { valuesOf } from "./told.ts";
import type { Context, Drawn } from "./types/chart-type.ts";
import { chartTypes } from "./types/types.ts";
import { tableUnit, unitText, valueFormat } from "./value-format.ts";
import type { ChartWords, Words } from "../model/words.ts";
import { formatNumber } from "../numbers/number.ts";
import { fill, wordsOf } from "../words/words.ts";

const few = 3; // names for which there is always room
/** What a chart says whose names do not all find room: those of its categories, or of its series where they are named. */
function thinnable(
  type: ChartTypeName,
  { x, panels, nodes }: Drawn,
  lang: string,
  words: ChartWords,
): Pick<ClientChart, "thinned"> {
  const names = x.kind === "category" && !x.ordered ? x.ticks.length : 0;
  const leaves = panels.reduce(
    (sum, { series }) => sum + series.reduce((own, { points }) => own + points.length, 0),
    0,
  );
  const all = Math.max(
    type === "treemap" ? leaves : names,
    nodes ? Object.keys(nodes).length : 0,
    ...panels.map(({ series }) => series.length),
  );
  return all > few ? { thinned: words.someNames.replace("{all}", formatNumber(all, lang)) } : {};
}

export function viewChart(
  given: Chart,
  audience: { readonly lang: string; readonly currency?: string | undefined; readonly words?: Words | undefined },
): ChartView {
  const converted = convertChart(given, audience.currency);
  const chart = inLanguage(converted, audience.lang);
  const { spec, data } = chart;
  const { lang } = audience;
  const words = (audience.words ?? wordsOf(lang)).charts;
  const type = chartTypes[spec.type];
  const panels = panelsOf(chart, type.bySlice === true);
  const points = panels.flatMap((panel) => panel.series.flatMap((series) => series.points));
  const numbers = valuesOf(points);
  const valuesBeside = (ticks: readonly number[]) =>
    valueFormat(numbers, spec.unit, spec.axes.y, lang, converted !== given || isComputed(spec), ticks);
  const first: Context = { chart, panels, lang, values: valuesBeside([]), words };
  const alone = type.draw(first);
  const { y } = alone;
  const ticks = y.bare || y.kind !== "linear" ? [] : y.ticks.map(({ at }) => at);
  // Once more with the digits of the ticks, where values stand beside some.
  const context: Context = ticks.length === 0 ? first : { ...first, values: valuesBeside(ticks) };
  const drawn = ticks.length === 0 ? alone : type.draw(context);
  const series = panels.flatMap((panel) => panel.series);
  // In small multiples the same name has the same colour in every panel.
  const colours = new Map([...new Set(series.map(({ name }) => name))].map((name, at) => [name, (at % 8) + 1]));
  // A heatmap has one colour, and how strong it is tells the value.
  const base = (index: number) =>
    spec.type === "heatmap" || spec.type === "choropleth"
      ? "series-1"
      : `series-${colours.get(series[index]?.name ?? "") ?? 1}`;
  const annotations = placeAnnotations(context, drawn);
  const client: ClientChart = {
    type: spec.type,
    family: type.family,
    lang,
    ...(drawn.horizontal ? { horizontal: true } : {}),
    labels: drawn.labels,
    x: drawn.x,
    y: drawn.y,
    panels: drawn.panels,
    annotations,
    states: looksOf(spec, series, base),
    ...thinnable(spec.type, drawn, lang, words),
    ...(spec.palette.length > 0 ? { palette: spec.palette } : {}),
    ...(drawn.nodes ? { nodes: drawn.nodes } : {}),
    ...(drawn.map ? { map: drawn.map } : {}),
    ...(Object.keys(spec.chartjs).length > 0 ? { chartjs: spec.chartjs } : {}),
  };
  const subtitle = spec.subtitle === "" ? unitAlone(unitText(spec.unit, lang), words) : subtitleOf(chart, lang, words);
  return {
    id: spec.id,
    type: spec.type,
    families: familiesOf(chart),
    title: spec.title,
    subtitle,
    description: spec.description,
    notes: [...data.notes.map((note) => noteText(note, lang, words)), ...(drawn.notes ?? [])],
    source: spec.source,
    stepCount: spec.steps.length,
    client,
    table: tableOf(context, drawn, captionOf(chart, lang, words)),
  };
}

/** The parts of the browser's code that a chart needs. */
const familiesOf = ({ spec }: Chart): string[] => [
  chartTypes[spec.type].family,
  ...(spec.axes.x.scale === "log" || spec.axes.y.scale === "log" ? ["log"] : []),
  ...(spec.annotations.length > 0 ? ["annotations"] : []),
];

const isComputed = ({ data }: ChartSpec): boolean =>
  [data.share, data.index, data.change, data.movingAverage].some((key) => key !== undefined);

function captionOf(chart: Chart, lang: string, words: ChartWords): string {
  const { title, unit } = chart.spec;
  const subtitle = subtitleOf(chart, lang, words, tableUnit(unit, lang));
  if (subtitle === "") return title;
  return fill(words.aside, { text: title, aside: subtitle });
}

/** "a year, five items" and the unit: what the author left out of the subtitle is put before it. */
function subtitleOf(chart: Chart, lang: string, words: ChartWords, text = unitText(chart.spec.unit, lang)): string {
  const { subtitle } = chart.spec;
  if (text === "" || subtitle.toLowerCase().includes(text.toLowerCase())) return subtitle;
  return subtitle === "" ? text : fill(words.join, { one: text, other: subtitle });
}

/** 円 alone under a title is taken for a scrap; Japanese charts say 単位：円. */
const unitAlone = (text: string, words: ChartWords): string =>
  text !== "" && [...text].length <= 4 ? fill(words.unitAlone, { unit: text }) : text;

/** Where colour tells categories apart, a series for each category; else the series as they are. */
function panelsOf(chart: Chart, bySlice: boolean): readonly ChartPanel[] {
  const panels = chart.data.panels ?? [{ title: "", series: chart.data.series }];
  if (!bySlice) return panels;
  return panels.map((panel) => {
    const byName = panel.series.length > 1 && chart.spec.type !== "sankey";
    const points = panel.series.flatMap(({ name, points }) =>
      byName ? points.map((point) => ({ ...point, x: name })) : points,
    );
    const slices = groupBy(points, ({ x }) => String(x));
    return { title: panel.title, series: [...slices].map(([name, points]) => ({ name, points })) };
  });
}
