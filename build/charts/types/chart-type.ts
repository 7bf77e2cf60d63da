// What a chart type is: its Chart -> axes and marks, ready for the browser.
import type { ClientAxis, ClientChart, ClientPanel } from "../../model/chart-client.ts";
import type { Chart, ChartSeries } from "../../model/chart.ts";
import type { ValueFormat } from "../value-format.ts";
import type { ChartWords } from "../../model/words.ts";

export interface Context {
  readonly chart: Chart;
  readonly panels: readonly { readonly title: string; readonly series: readonly ChartSeries[] }[]; // one, unless small multiples
  readonly lang: string;
  readonly values: ValueFormat;
  readonly words: ChartWords;
}
export interface Drawn {
  readonly panels: readonly ClientPanel[];
  readonly x: ClientAxis;
  readonly y: ClientAxis;
  readonly labels: ClientChart["labels"];
  readonly horizontal?: true;
  readonly nodes?: ClientChart["nodes"];
  readonly map?: ClientChart["map"];
  readonly notes?: readonly string[];
}
export interface ChartType {
  readonly family: ClientChart["family"]; // the module under build/client/charts/families/ that draws it
  /** Where colour tells categories apart, not series, each category becomes a series of its own. */
  readonly bySlice?: boolean;
  readonly draw: (context: Context) => Drawn;
}
