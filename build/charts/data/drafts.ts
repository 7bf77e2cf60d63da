// A chart's series while they are made: as they will be drawn, and each value still knows its row. Types only.
import type { ChartPoint, DateUnit, XKind } from "../../model/chart.ts";
import type { ReadDate } from "./dates.ts";

export interface DraftPoint extends Omit<ChartPoint, "x" | "time"> {
  time?: number; // written once the axis is known
  readonly x: string; // as written, renamed where the author says so
  readonly row: number; // of the table, or -1 for a value that stands in no row: a gap, a sum
}
export interface DraftSeries {
  readonly name: string;
  readonly panel: string;
  readonly column: number; // of the table: where its values stand
  readonly points: readonly DraftPoint[];
}
/** One of the x of a chart, wherever it occurs. */
export interface XInfo {
  readonly x: string;
  readonly row: number; // where it occurs first
  readonly date: ReadDate | undefined;
}
export interface Axis {
  readonly kind: XKind;
  readonly unit?: DateUnit;
  readonly times: ReadonlyMap<string, number>; // of every x, where they are dates
  readonly categories: readonly string[];
  readonly cloud: boolean; // points anywhere, in no order
  readonly aligned: boolean; // every series has a point for each category
  readonly uneven: boolean;
  readonly ends?: readonly [number, number];
}
