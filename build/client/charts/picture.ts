// A step as a picture: of each point how present it is and in which colour. Between two pictures there is a third, so what
// changes moves and what stays stays; the last picture of a step depends on that step alone, whichever way it was reached.
import type { ClientChart, ClientLook, ClientPoint } from "../../model/chart-client.ts";
import { mix, type Colours, type Rgb } from "./colours.ts";

export interface PointPicture {
  readonly colour: Rgb;
  readonly present: number; // 0 to 1
  readonly loud: number; // 0: quiet, 1: in its own colour
}
export interface SeriesPicture extends PointPicture {
  readonly points: readonly PointPicture[];
  readonly reach: number; // how many points are drawn, from the first on
}
export interface Picture {
  readonly series: readonly SeriesPicture[];
  readonly annotations: readonly number[];
}

/** A waterfall tells gains, losses and totals apart, in grey too: there a total is lighter than both. */
const roleAt = (chart: ClientChart, role: string, point: ClientPoint): string =>
  chart.type !== "waterfall" || role !== "series-1"
    ? role
    : point.label === "total"
      ? "quiet"
      : (point.y ?? 0) < (point.from ?? 0)
        ? "series-2"
        : role;

export function pictureOf(chart: ClientChart, step: number, colours: Colours): Picture {
  const state = chart.states[Math.max(0, Math.min(chart.states.length - 1, step))]!;
  const all = chart.panels.flatMap((panel) => panel.series);
  return {
    series: all.map((series, index) => {
      const look: ClientLook = state.looks[index] ?? { role: "ink", shown: "all" };
      const shown = look.shown === "all" ? undefined : new Set(look.shown);
      const marked = new Set(look.marked?.at);
      const points = series.points.map((point, at): PointPicture => {
        const role = marked.has(at) ? (look.marked?.role ?? look.role) : look.role;
        const colour = colours.of(roleAt(chart, role, point));
        return { colour, present: !shown || shown.has(at) ? 1 : 0, loud: role === "quiet" ? 0 : 1 };
      });
      const count = points.filter((point) => point.present > 0).length;
      const isPrefix = points.slice(0, count).every((point) => point.present > 0);
      return {
        colour: colours.of(look.role),
        loud: look.role === "quiet" ? 0 : 1,
        present: count > 0 ? 1 : 0,
        reach: isPrefix ? count : series.points.length,
        points,
      };
    }),
    annotations: chart.annotations.map((_, index) => (state.annotations.includes(index) ? 1 : 0)),
  };
}

const between = (a: number, b: number, t: number) => a + (b - a) * t;
const pointBetween = (a: PointPicture, b: PointPicture, t: number): PointPicture => ({
  // What is not there has no colour of its own: it comes and goes in the colour that it has when it is seen.
  colour: a.present === 0 ? b.colour : b.present === 0 ? a.colour : mix(a.colour, b.colour, t),
  present: between(a.present, b.present, t),
  loud: between(a.loud, b.loud, t),
});

export function pictureBetween(a: Picture, b: Picture, t: number): Picture {
  return {
    series: a.series.map((from, index) => {
      const to = b.series[index] ?? from;
      return {
        ...pointBetween(from, to, t),
        reach: between(from.reach, to.reach, t),
        points: from.points.map((point, at) => pointBetween(point, to.points[at] ?? point, t)),
      };
    }),
    // Words come when the marks stand.
    annotations: a.annotations.map((from, index) => {
      const to = b.annotations[index] ?? from;
      return to > from ? Math.max(from, (t - 0.6) / 0.4) : between(from, to, Math.min(1, t * 2.5));
    }),
  };
}
