// What the charts script hands to the page: see build/assets/chart-script.ts, which joins it with the families in use.
import { draw, drawForReader, panesOf, step } from "./engine.ts";
import type { Box } from "./place.ts";

/** What a chart had no room for: notes and names that are left out, or how many of its names it shows. */
function leftOut(figure: HTMLElement): string[] {
  return panesOf(figure).flatMap(({ settled, chart }) => {
    const says = chart.thinned?.split("{shown}").filter(Boolean) ?? [];
    const thinned = settled.shown
      .map(({ label }) => label.lines.join(" "))
      .filter((text) => says.length > 0 && says.every((part) => text.includes(part)));
    const lost = settled.leftOut.filter(({ rank }) => rank !== "tick" && rank !== "value");
    return [...lost.map(({ lines }) => lines.join(" ")), ...thinned];
  });
}

/** What is written on a chart, and where on its canvas. */
const painted = (
  figure: HTMLElement,
): { readonly canvas: HTMLCanvasElement; readonly lines: readonly string[]; readonly box: Box }[] =>
  panesOf(figure).flatMap(({ canvas, settled }) =>
    settled.shown.map(({ label, box }) => ({ canvas, lines: label.lines, box })),
  );

export const api: {
  readonly draw: typeof draw;
  readonly step: typeof step;
  readonly leftOut: typeof leftOut;
  readonly painted: typeof painted;
  readonly drawForReader: typeof drawForReader;
  svg?: (figure: HTMLElement) => string; // only in the page of one chart
} = { draw, step, leftOut, painted, drawForReader };
export type KamishibaiCharts = typeof api;

declare global {
  // eslint-disable-next-line no-var
  var kamishibaiCharts: KamishibaiCharts | undefined; // absent from a deck without charts
}
globalThis.kamishibaiCharts = api;
