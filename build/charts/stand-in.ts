// What stands for a chart with mistakes until they are corrected: nothing more is said of it, and nothing is drawn.
import { tableOf } from "../formats/table.ts";
import type { Chart, ChartAxis, ChartSpec } from "../model/chart.ts";
import type { YamlFile } from "../model/files.ts";

/** Empty columns under the name of the file. */
export function standIn(id: string, file: YamlFile, lang = "en"): ChartSpec {
  const axis: ChartAxis = { scale: "linear", title: "", format: "auto", reverse: false };
  const table = tableOf({ path: "", text: "" }, "csv", []);
  return {
    id,
    sound: false,
    type: "column",
    title: id,
    subtitle: "",
    description: id,
    lang,
    languages: {},
    source: [],
    highlight: [],
    annotations: [],
    start: { show: "all", highlight: [], annotations: [] },
    steps: [],
    labels: "none",
    horizontal: false,
    data: { from: { table }, columns: { y: [] }, names: {}, filter: {}, totals: [] },
    currency: {},
    axes: { x: axis, y: axis },
    palette: [],
    chartjs: {},
    file,
  };
}

/** `emptyChart(spec)` may go through every stage that follows. */
export const emptyChart = ({ id, file }: ChartSpec): Chart => ({
  spec: standIn(id, file),
  data: { categories: [], xKind: "category", xName: "", series: [], notes: [] },
  currencies: {},
});
