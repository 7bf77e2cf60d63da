// What the charts script hands to the page: see build/assets/chart-script.ts, which joins it with the families in use.
import { draw, step } from "./engine.ts";

export const api: {
  readonly draw: typeof draw;
  readonly step: typeof step;
  svg?: (figure: HTMLElement) => string; // only in the page of one chart
} = { draw, step };
export type KamishibaiCharts = typeof api;

declare global {
  // eslint-disable-next-line no-var
  var kamishibaiCharts: KamishibaiCharts | undefined; // absent from a deck without charts
}
globalThis.kamishibaiCharts = api;
