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
import type { Pen } from "./text.ts";

export interface Pane {
  readonly chart: ClientChart;
  readonly panel: ClientPanel;
  readonly first: number; // where the panel's series begin among all series
  readonly canvas: HTMLCanvasElement;
  pen: Pen;
  width: number;
  height: number;
  colours: Colours;
  picture: Picture;
  drawn: Chart | undefined;
  taken: Box[]; // what labels already cover, filled anew at each drawing
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

/** Our own axes are drawn by hand, so Chart.js's only turn values into pixels; categories are counted from 0. */
export function scaleOf(axis: ClientAxis, margin: number, reverse: boolean): Partial<ScaleOptionsByType> {
  return {
    type: axis.kind === "log" ? "logarithmic" : "linear",
    min: axis.min - margin,
    max: axis.max + margin,
    reverse: reverse !== (axis.reverse === true),
    display: false,
    offset: false,
    // Chart.js makes bars as narrow as its ticks are close.
    ticks: axis.kind === "category" ? { stepSize: 1, includeBounds: false } : { count: 2 },
  } as unknown as Partial<ScaleOptionsByType>;
}
