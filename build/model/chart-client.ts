// What the browser is told of one chart: JSON in the page. Every text is ready (the browser formats no number), every
// colour is a role that the theme fills ("series-1", "quiet", "highlight"). Types only.
import type { ChartTypeName } from "./chart.ts";

/** `{ kind: "linear", min: 0, max: 8, ticks: [{ at: 0, text: "0" }, { at: 4, text: "4" }, { at: 8, text: "8" }] }`. */
export interface ClientAxis {
  readonly kind: "category" | "linear" | "log";
  readonly min: number; // a category axis counts its categories from 0
  readonly max: number;
  readonly ticks: readonly { readonly at: number; readonly text: string }[]; // all of them: the browser leaves out what does not fit
  readonly title?: string;
  readonly reverse?: true;
  readonly ordered?: true; // dates and numbers: names between two that are shown can be told from them
  readonly bare?: true; // every value stands at its mark: neither ticks nor grid
}
export interface ClientPoint {
  readonly x: number; // index of a category, a number, or milliseconds
  readonly y: number | null; // the end of a bar, the height of a line; null: no figure
  readonly from?: number; // where a bar, a stacked area or a range begins
  readonly size?: number; // bubble: the radius as a share of the largest, 0 to 1; cells: how strong the colour, -1 to 1
  readonly text: string; // "¥6.46 trillion": as the point's value is told
  readonly short?: string; // "6.5": the value as it stands at the mark
  readonly head?: string; // what the point is, where its category does not say so: "Aug 2000"
  readonly label?: string; // a name at the point itself
  readonly low?: number; // the range around a value: a whisker, a band
  readonly high?: number;
  readonly difference?: string; // dumbbell: from the dot of the first series to that of the second
  readonly box?: readonly [number, number, number, number]; // box: whisker, quartile, quartile, whisker
  readonly dots?: readonly number[]; // strip: every value; box: those beyond the whiskers
  readonly to?: string; // sankey: where the flow ends
}
/** A part of a map. Its rings are x, y, x, y … on the map's own grid. */
export interface ClientShape {
  readonly rings: readonly (readonly number[])[];
  readonly x: number; // where it is named
  readonly y: number;
  readonly at?: number; // the point that it shows; none: no figure
}
export interface ClientSeries {
  readonly name: string;
  readonly points: readonly ClientPoint[];
}
export interface ClientPanel {
  readonly trend?: readonly [
    from: { readonly x: number; readonly y: number },
    to: { readonly x: number; readonly y: number },
  ];
  readonly title: string; // empty unless the chart is one of small multiples
  readonly series: readonly ClientSeries[];
}
export type ClientAnnotation = {
  readonly text: string; // written in the first of its panels
  readonly panels?: readonly number[]; // of small multiples: those it stands in; left out: all of them
} & (
  | { readonly kind: "range"; readonly axis: "x" | "y"; readonly from: number; readonly to: number }
  | { readonly kind: "line"; readonly axis: "x" | "y"; readonly at: number }
  | { readonly kind: "point"; readonly x: number; readonly y: number; readonly arrow: boolean }
);

/** How one series looks at one step. */
export interface ClientLook {
  readonly role: string; // "series-1", "quiet": of all points but those of `marked`
  readonly shown: "all" | readonly number[]; // indexes of points
  readonly marked?: { readonly role: string; readonly at: readonly number[] };
}
/** The whole picture at one step: entered from either side it looks the same. */
export interface ClientState {
  readonly looks: readonly ClientLook[]; // of each series; of small multiples, panel after panel
  readonly annotations: readonly number[]; // indexes
}
export interface ClientChart {
  readonly type: ChartTypeName;
  readonly family: string; // the module of the browser's code that draws it: "bar"
  readonly lang: string;
  readonly horizontal?: true;
  readonly labels: "ends" | "values" | "legend" | "none";
  readonly x: ClientAxis; // of horizontal charts, too, the axis of the categories
  readonly y: ClientAxis;
  readonly panels: readonly ClientPanel[];
  readonly annotations: readonly ClientAnnotation[];
  readonly states: readonly ClientState[]; // from before the first step to the last, which is the one that is printed
  readonly palette?: readonly string[]; // the author's own colours, in place of the theme's series
  readonly nodes?: Readonly<Record<string, string>>; // sankey: what flows through each node, as text
  readonly map?: {
    readonly width: number;
    readonly height: number;
    readonly shapes: readonly ClientShape[];
    readonly classes: readonly { readonly strength: number; readonly text: string }[]; // of the key
  };
  readonly thinned?: string; // "{shown} of 60 names are shown.": for charts that have many
  readonly chartjs?: Readonly<Record<string, unknown>>;
}
