// A chart on its way from YAML to the slide. Types only.
//
//   YAML -> parseChart -> ChartSpec -> resolveChart -> Chart -> viewChart -> ChartView -> figure and browser
//
// `ChartSpec` is what the author asked for, checked for its shape; `Chart` also holds the values, ready to be drawn.
import type { ClientChart } from "./chart-client.ts";
import type { DataFormat, Table, YamlFile } from "./files.ts";

export type ChartTypeName =
  | "line"
  | "area"
  | "stacked-area"
  | "column"
  | "bar" // columns that lie down
  | "grouped"
  | "stacked"
  | "stacked-100"
  | "slope"
  | "dot" // a dot, or a range from `low` to `high`, for each category
  | "scatter"
  | "bubble"
  | "doughnut"
  | "waterfall"
  | "sankey"
  | "treemap"
  | "heatmap"
  | "waffle"
  | "lollipop"
  | "dumbbell" // two dots and the difference between them
  | "bump" // ranks over x
  | "histogram" // counts of raw values
  | "strip" // every raw value as a dot
  | "box" // raw values as quartiles
  | "choropleth" // countries on a map, each as dark as its value
  | "shares"; // one bar of 100 percent

export interface ChartPoint {
  readonly x: string | number; // a category or an ISO date as written ("2024-02"), or a number on a number axis; sankey: where the flow starts
  readonly y: number | null; // null: no figure, a gap
  readonly time?: number; // on a date axis: milliseconds of `x` in UTC, the start of its year, quarter, month or day
  readonly size?: number; // bubble
  readonly low?: number; // the range around a value, or instead of one
  readonly high?: number;
  readonly label?: string; // a text for this point alone
  readonly to?: string; // sankey: where the flow ends
  readonly kind?: "total"; // waterfall: starts from zero
  readonly values?: readonly number[]; // strip and box: the raw values, ascending
  readonly width?: number; // histogram: of the bin that begins at x
}
export interface ChartSeries {
  readonly name: string; // "Receipts"; the only series of a chart is named after its column
  readonly points: readonly ChartPoint[]; // on category axes one point for each category, in their order
}
export type XKind = "category" | "number" | "date";
export type DateUnit = "year" | "quarter" | "month" | "week" | "day" | "minute";
export interface ChartData {
  readonly categories: readonly string[]; // every x, as written, in the order of the axis: "2014", "2015", … ; years without figures included
  readonly xKind: XKind;
  readonly dateUnit?: DateUnit; // the finest among the dates
  readonly uneven?: true; // dates at unequal steps: only an axis in proportion to time is true to them
  readonly xName: string; // "year": heads the first column of the table
  readonly series: readonly ChartSeries[]; // of small multiples: every panel's, one after another
  readonly panels?: readonly ChartPanel[]; // of small multiples
  readonly ends?: readonly [number, number]; // of a date or number axis, where the author set them: times or numbers
  readonly notes: readonly ChartNote[];
}
/** What the reader must know of how the data was cut down; noteText tells it in words. */
export type ChartNote =
  | { readonly kind: "thinned"; readonly drawn: number; readonly of: number } // points, peaks and troughs kept
  | { readonly kind: "left-out"; readonly count: number }; // categories or series below the top
export interface ChartPanel {
  readonly title: string;
  readonly series: readonly ChartSeries[];
}

/** `trillion JPY a year` is `{ text: "trillion JPY a year", scale: 1e12, currency: "JPY", rest: "a year" }`. */
export interface ChartUnit {
  readonly text: string; // as the author wrote it
  readonly scale: number; // one unit of the data is so many: 1e12
  readonly currency?: string; // "JPY"
  readonly rest: string; // "a year", "percent of shipments"
}
export interface ChartAxis {
  readonly min?: number | string; // a text on date axes: "2014"
  readonly max?: number | string;
  readonly scale: "linear" | "log";
  readonly title: string;
  readonly format: "auto" | "plain" | "compact" | "percent"; // 12,345; 12345; 12K; 12%
  readonly digits?: number; // after the decimal point
  readonly reverse: boolean; // rank 1 at the top
}
export type ChartAnnotation = {
  readonly text: string;
  readonly number: number; // as `annotate` counts them: 1 is the first in the YAML
  readonly panels: readonly string[]; // of small multiples: the titles of those it stands in; empty: as its kind has it
} & (
  | {
      readonly kind: "range"; // a band behind the data
      readonly axis: "x" | "y";
      readonly from: string | number;
      readonly to: string | number;
    }
  | { readonly kind: "line"; readonly axis: "x" | "y"; readonly at: string | number }
  | {
      readonly kind: "point";
      readonly x: string | number;
      readonly y?: number; // else the value of the series there
      readonly series?: string;
      readonly arrow: boolean;
    }
);
/** What the audience sees at one step: complete in itself, so that steps may be entered from either side. */
export interface ChartStep {
  readonly show: "all" | readonly string[]; // names of series or of x
  readonly highlight: readonly string[]; // names of series or of x
  readonly annotations: readonly number[]; // which of `spec.annotations`, from 0
}
/** Where the values are, and what is done to them. */
export interface ChartDataSpec {
  readonly from: { readonly file: string } | { readonly table: Table }; // "deficit.csv", or rows in the YAML
  readonly columns: {
    readonly x?: string;
    readonly y: readonly string[];
    readonly series?: string;
    readonly size?: string;
    readonly low?: string;
    readonly high?: string;
    readonly label?: string;
    readonly from?: string;
    readonly to?: string;
  };
  readonly names: Readonly<Record<string, string>>; // { receipts_trillion_yen: "Receipts" }
  readonly filter: Readonly<Record<string, ChartFilter>>;
  readonly domain?: "listed" | readonly [string, string];
  readonly xAs?: XKind;
  readonly sort?: "ascending" | "descending" | "x" | readonly string[];
  readonly top?: number;
  readonly other?: string;
  readonly share?: "total" | "x" | "series";
  readonly index?: string; // "first", or an x
  readonly change?: "difference" | "percent";
  readonly movingAverage?: number;
  readonly totals: readonly string[];
  readonly format?: DataFormat; // how its file is written
  readonly dateParts?: readonly string[]; // columns of month and day, where x is that of the year
  readonly aggregate?: Aggregate; // rows of one x and series into one value
  readonly bins?: number; // histogram: about so many
}
export type Aggregate = "sum" | "mean" | "median" | "count" | "min" | "max";
export interface ChartFilter {
  readonly any?: readonly string[]; // one of these
  readonly not?: readonly string[];
  readonly from?: string; // numbers and dates: this or above
  readonly to?: string;
}
/** How values come into another currency, and the texts that then change. */
export interface ChartCurrency {
  readonly file: string; // "usd_jpy_annual_average.csv"
  readonly x: string; // its column of dates
  readonly column: string; // its column of rates
  readonly by: "divide" | "multiply";
  readonly at?: string; // the date of all values
  readonly digits?: number; // after the decimal point; else those of the axis
  readonly source: readonly string[]; // ids in sources.yaml: of the rates
  readonly description: string;
  readonly title?: string;
  readonly subtitle?: string;
}
/** All that a chart says, in one language. */
export interface ChartTexts {
  readonly title: string;
  readonly subtitle: string;
  readonly unit?: ChartUnit;
  readonly description: string;
  readonly names: Readonly<Record<string, string>>; // by the name in the data: "receipts_trillion_yen"
  readonly other?: string;
  readonly axes: { readonly x: string; readonly y: string }; // their titles
  readonly annotations: readonly string[];
  readonly currency: Readonly<Record<string, Pick<ChartCurrency, "title" | "subtitle" | "description">>>;
}
export interface ChartSpec {
  readonly id: string; // "digital-deficit", the name of its file
  readonly sound: boolean; // false: a stand-in for a file with mistakes, of which no more is asked
  readonly flawed?: true; // its YAML has mistakes: those of its data are told too, but nothing is drawn
  readonly type: ChartTypeName;
  readonly title: string; // names the chart; the slide's heading is the claim
  readonly subtitle: string;
  readonly unit?: ChartUnit;
  readonly description: string; // the alternative text
  readonly lang: string; // the talk's own
  readonly languages: Readonly<Record<string, ChartTexts>>; // besides the talk's own: "ja"; see inLanguage
  readonly source: readonly string[]; // ids in sources.yaml
  readonly highlight: readonly string[]; // names of series or of x; all others are quiet
  readonly annotations: readonly ChartAnnotation[];
  readonly start: ChartStep; // before the first step: all that no step mentions
  readonly steps: readonly ChartStep[]; // empty: the chart is there at once
  readonly labels: "auto" | "ends" | "values" | "legend" | "none";
  readonly horizontal: boolean; // always true of `bar`
  readonly multiples?: string; // the column that makes the panels
  readonly data: ChartDataSpec;
  readonly currency: Readonly<Record<string, ChartCurrency>>; // by the currency of an audience: "USD"
  readonly axes: { readonly x: ChartAxis; readonly y: ChartAxis };
  readonly trend?: "linear"; // scatter and bubble: the straight line through the points
  readonly palette: readonly string[]; // "#b3282d"; empty: the theme's
  readonly chartjs: Readonly<Record<string, unknown>>; // merged over the Chart.js configuration
  readonly file: YamlFile; // where its values stand: see placeIn
}
export interface Chart {
  readonly spec: ChartSpec;
  readonly data: ChartData;
  readonly currencies: Readonly<Record<string, Chart>>; // the same chart in other currencies: "USD"; see convertChart
}
/** A chart for one audience: what the page and the browser need, and nothing else. */
export interface ChartView {
  readonly id: string;
  readonly type: ChartTypeName;
  readonly families: readonly string[]; // modules of the client that it needs: ["bar"]
  readonly title: string;
  readonly subtitle: string; // unit and subtitle, in the audience's language
  readonly description: string;
  readonly notes: readonly string[];
  readonly source: readonly string[];
  readonly stepCount: number;
  readonly client: ClientChart; // JSON; colours as roles: "series-1", "quiet", "highlight", "ink"
  readonly table: {
    readonly caption: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}
