// One canvas and what is drawn on it, and the contract of the modules that draw the families of charts.
import {
  Chart,
  type ChartComponentLike,
  type ChartConfiguration,
  type ChartDataset,
  type ScaleOptionsByType,
} from "chart.js";
import type { ClientAxis, ClientChart, ClientPanel } from "../../model/chart-client.ts";
import type { Colours } from "./colours.ts";
import type { Picture } from "./picture.ts";
import type { Box } from "./place.ts";
import type { Settled } from "./labels.ts";
import type { Sizes } from "./sizes.ts";
import type { Pen } from "./text.ts";

export interface Pane {
  chart: ClientChart; // as it is drawn here: see `fitted`
  readonly panel: ClientPanel;
  readonly first: number; // where the panel's series begin among all series
  readonly canvas: HTMLCanvasElement;
  pen: Pen;
  readonly sizes: Sizes;
  width: number;
  height: number;
  colours: Colours;
  picture: Picture;
  drawn: Chart | undefined;
  taken: Box[]; // what labels already cover, filled anew at each drawing
  settled: Settled; // what is written, as it was last painted
  active: Target | undefined; // the point that the pointer or the keyboard is on
}
export interface Sides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
/** A point that can be reached. */
export interface Target {
  readonly series: number; // of the panel
  readonly point: number;
  readonly x: number;
  readonly y: number;
  readonly box?: Box; // of shapes with an inside
}
export interface Family {
  readonly parts: readonly ChartComponentLike[]; // of Chart.js
  readonly padding: (pane: Pane) => Sides;
  readonly fitted?: (pane: Pane, chart: ClientChart) => ClientChart; // the chart in another form, where it has no room as it is
  readonly config: (pane: Pane) => Pick<ChartConfiguration, "type"> & { readonly options?: object };
  readonly datasets: (pane: Pane) => ChartDataset[];
  readonly under?: (pane: Pane, chart: Chart) => void;
  readonly over: (pane: Pane, chart: Chart) => void;
  readonly targets: (pane: Pane, chart: Chart) => Target[];
  readonly clip?: (pane: Pane, chart: Chart, series: number) => number; // where the drawn part of a series ends, from the left
  readonly hit?: (pane: Pane, chart: Chart, x: number, y: number) => Target | undefined; // of shapes that no box describes
  readonly taken?: (pane: Pane, chart: Chart) => Box[]; // where marks stand, for annotations to keep off
}

const families = new Map<string, Family>();
export function registerFamily(name: string, family: Family): void {
  Chart.register(...family.parts);
  families.set(name, family);
}
export const familyOf = (chart: ClientChart): Family | undefined => families.get(chart.family);

/** What a module adds to charts of any family: annotations. */
export interface Extension {
  readonly under: (pane: Pane, chart: Chart) => void;
  readonly over: (pane: Pane, chart: Chart, family: Family) => void;
}
export const extensions: Extension[] = [];

/** The picture of a series of this panel. */
export const seriesPicture = (pane: Pane, index: number) => pane.picture.series[pane.first + index]!;

/** How large the value of a point is set: larger where one or two points are highlighted among quiet ones. */
export function valueSize(pane: Pane, series: number, point: number): number {
  const all = pane.panel.series.flatMap((_, index) => seriesPicture(pane, index).points);
  const loud = all.filter((each) => each.loud > 0.5 && each.present > 0.5).length;
  const part = loud <= 2 && loud < all.length ? (seriesPicture(pane, series).points[point]?.loud ?? 0) : 0;
  return pane.sizes.value + (pane.sizes.loud - pane.sizes.value) * part;
}
/** The largest size that a value may have at any step: room is made once. */
export const largestValue = (pane: Pane): number =>
  pane.chart.states.some(({ looks }) => looks.some(({ role, marked }) => role === "quiet" || marked))
    ? pane.sizes.loud
    : pane.sizes.value;

/** Our own axes are drawn by hand, so Chart.js's only turn values into pixels; categories are counted from 0. */
export function scaleOf(axis: ClientAxis, margin: number, reverse: boolean): Partial<ScaleOptionsByType> {
  const around = axis.kind !== "log" && axis.min === axis.max ? 0.5 : margin; // one x alone stands in the middle
  return {
    type: axis.kind === "log" ? "logarithmic" : "linear",
    min: axis.min - around,
    max: axis.max + around,
    reverse: reverse !== (axis.reverse === true),
    display: false,
    offset: false,
    // Chart.js makes bars as narrow as its ticks are close.
    ticks: axis.kind === "category" ? { stepSize: 1, includeBounds: false } : { count: 2 },
  } as unknown as Partial<ScaleOptionsByType>;
}
