// Whether a chart's values can be drawn as its type and its axes ask. Each mistake stands at the row that has it.
import {
  areasCross,
  axisBackwards,
  axisCuts,
  countryTwice,
  countryUnknown,
  dumbbellEnds,
  figuresGone,
  flowCycle,
  logNotPositive,
  partNegative,
  pileIncomplete,
  rangeBackwards,
  ranksTie,
  seriesEmpty,
  seriesTooMany,
  slopeEnds,
  wholeNotHundred,
  wholeZero,
} from "../diagnostics/catalog/chart-data.ts";
import { totalDiffers } from "../diagnostics/catalog/chart-crimes.ts";
import { valueInvalid } from "../diagnostics/catalog/yaml.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";
import { placeOfCell } from "../formats/table.ts";
import type { ChartAxis, ChartSpec, ChartTypeName } from "../model/chart.ts";
import type { Table } from "../model/files.ts";
import type { Axis, DraftPoint, DraftSeries } from "./data/drafts.ts";
import { readDate } from "./data/dates.ts";
import { spaced } from "./data/series.ts";
import { isPercent } from "../numbers/unit.ts";
import { worldMap } from "./world-map.ts";
import { circleIn } from "./flows.ts";
import { groupBy } from "./groups.ts";
import { roles } from "./roles.ts";
import { placeIn } from "./places.ts";

const valueOf = ({ y, low, high }: DraftPoint) => y ?? low ?? high ?? null;

const piles: readonly ChartTypeName[] = ["stacked", "stacked-100", "stacked-area"];

/** A series without one figure is a column misnamed, or a filter that leaves nothing. */
export function checkFigures(spec: ChartSpec, series: readonly DraftSeries[], report: Report): void {
  const { columns, names } = spec.data;
  const where = (name: string) => {
    if (columns.y.length === 0) return ["low"];
    const at = columns.y.findIndex((column) => names[column] === name || spaced(column) === name);
    return at < 0 ? ["y"] : ["y", at];
  };
  for (const { name, points } of series)
    if (points.every((point) => valueOf(point) === null))
      report.add(seriesEmpty(placeIn(spec, ["data", ...where(name)]), name));
}

/** What was made of the values may leave none: a change needs two, a moving average as many as it spans. */
export function checkMade(
  spec: ChartSpec,
  read: readonly DraftSeries[],
  made: readonly DraftSeries[],
  report: Report,
): void {
  const { data } = spec;
  const key = (["share", "index", "change", "movingAverage"] as const).findLast((name) => data[name] !== undefined);
  if (key === undefined) return;
  const has = ({ points }: DraftSeries) => points.some((point) => valueOf(point) !== null);
  for (const [at, item] of made.entries())
    if (!has(item) && read[at] && has(read[at])) {
      report.add(figuresGone(placeIn(spec, ["data", key]), item.name, key));
      return;
    }
}

export function checkValues(
  spec: ChartSpec,
  series: readonly DraftSeries[],
  axis: Axis,
  table: Table,
  report: Report,
): void {
  const { parts, oneSeries } = roles[spec.type];
  const signs = (sign: number) => series.some(({ points }) => points.some(({ y }) => y !== null && y * sign > 0));
  const crossing = spec.type === "stacked-area" && signs(1) && signs(-1);
  const placeOf = (item: DraftSeries, point: DraftPoint): Place =>
    point.row < 0 || item.column < 0 ? placeIn(spec, ["data"]) : placeOfCell(table, point.row, item.column);
  for (const item of series) {
    for (const point of item.points) {
      const value = valueOf(point);
      if (value === null) continue;
      if (crossing && value < 0) report.add(areasCross(placeOf(item, point), String(value)));
      if (parts && value < 0) report.add(partNegative(placeOf(item, point), String(value), spec.type));
      if (spec.axes.y.scale === "log" && value <= 0) report.add(logNotPositive(placeOf(item, point), String(value)));
      if (spec.axes.x.scale === "log" && axis.kind === "number" && Number(point.x) <= 0)
        report.add(logNotPositive(placeOf(item, point), point.x));
      if (point.low !== undefined && point.high !== undefined && point.low > point.high)
        report.add(rangeBackwards(placeOf(item, point), String(point.low), String(point.high)));
      if (point.size !== undefined && point.size < 0)
        report.add(partNegative(placeOf(item, point), String(point.size), spec.type));
    }
  }
  for (const own of groupBy(series, ({ panel }) => panel).values()) {
    if (oneSeries && own.length > 1)
      report.add(
        seriesTooMany(
          placeIn(spec, ["data"]),
          spec.type,
          own.map(({ name }) => name),
        ),
      );
    if (parts && own.length > 0) checkWhole(own);
    if (spec.type === "dumbbell" && own.length !== 2)
      report.add(
        dumbbellEnds(
          placeIn(spec, ["data", "series"]),
          own.map(({ name }) => name),
        ),
      );
    if (spec.type === "bump") checkRanks(own);
    if (piles.includes(spec.type)) checkPile(own);
  }
  if (spec.type === "slope" && axis.categories.length !== 2 && series.length > 0)
    report.add(slopeEnds(placeIn(spec, ["data"]), axis.categories.length));
  if (spec.type === "choropleth") checkCountries();
  if (spec.type === "sankey") checkFlows();
  if (spec.type === "waterfall") for (const item of series) checkTotals(item);
  checkAxis(
    "y",
    spec.axes.y,
    series.flatMap((item) => item.points.map(valueOf)),
  );
  if (axis.kind !== "category" && (spec.axes.x.min ?? spec.axes.x.max) !== undefined)
    checkAxis("x", spec.axes.x, axis.kind === "date" ? [...axis.times.values()] : axis.categories.map(Number));

  function checkWhole(own: readonly DraftSeries[]): void {
    const totals = new Map<string, number>();
    const figures = new Set<string>();
    for (const { points } of own)
      for (const { x, y } of points) {
        const key = spec.type === "stacked-100" ? x : "";
        totals.set(key, (totals.get(key) ?? 0) + (y ?? 0));
        if (y !== null) figures.add(x);
      }
    const sum = totals.get("") ?? 100;
    const counted =
      (spec.type === "waffle" || spec.type === "doughnut") && isPercent(spec.unit) && spec.data.share === undefined;
    if (counted && sum !== 0 && Math.abs(sum - 100) > 1)
      report.add(wholeNotHundred(placeIn(spec, ["data"]), String(Number(sum.toPrecision(6))), spec.type));
    for (const [x, total] of totals)
      if (total === 0 && (x === "" || figures.has(x))) return report.add(wholeZero(placeIn(spec, ["data"]), spec.type));
  }

  function checkCountries(): void {
    const map = worldMap();
    const seen = new Map<number, string>();
    for (const item of series)
      for (const point of item.points) {
        const at = map.find(point.x, spec.lang);
        const other = seen.get(at);
        if (at < 0) report.add(countryUnknown(placeOfX(point), point.x, map.names));
        else if (other !== undefined) report.add(countryTwice(placeOfX(point), point.x, other));
        else seen.set(at, point.x);
      }
  }
  function placeOfX(point: DraftPoint): Place {
    const column = table.columns.indexOf(spec.data.columns.x ?? "");
    return point.row < 0 || column < 0 ? placeIn(spec, ["data"]) : placeOfCell(table, point.row, column);
  }

  /** Two that are equal would share a rank, and their lines would meet in one dot. */
  function checkRanks(own: readonly DraftSeries[]): void {
    const seen = new Map<string, string>();
    for (const { name, points } of own)
      for (const { x, y } of points) {
        if (y === null) continue;
        const other = seen.get(`${x}\n${y}`);
        if (other !== undefined) return report.add(ranksTie(placeIn(spec, ["data"]), [other, name], x));
        seen.set(`${x}\n${y}`, name);
      }
  }

  /** A pile without one of its pieces is read as a smaller sum. Where all of them lack, it is a gap. */
  function checkPile(own: readonly DraftSeries[]): void {
    const there = new Map<string, string>();
    for (const { name, points } of own) for (const { x, y } of points) if (y !== null) there.set(x, name);
    for (const item of own) {
      const missing = item.points.filter((point) => point.y === null && there.has(point.x));
      const [first] = missing;
      if (first)
        report.add(
          pileIncomplete(
            first.row < 0 ? placeIn(spec, ["data"]) : placeOf(item, first),
            item.name,
            missing.map(({ x }) => x),
            spec.type,
          ),
        );
    }
  }

  function checkFlows(): void {
    const flows = groupBy(
      series.flatMap(({ points }) => points),
      ({ x }) => x,
    );
    const circle = circleIn(new Map([...flows].map(([name, own]) => [name, own.map(({ to = "" }) => to)])));
    if (circle) report.add(flowCycle(placeIn(spec, ["data"]), circle));
  }

  /** A total that its steps do not reach makes the reader doubt every bar. The first total may be where it all starts. */
  function checkTotals({ points, column }: DraftSeries): void {
    let sum = 0;
    for (const [at, point] of points.entries()) {
      if (point.kind !== "total") sum += point.y ?? 0;
      else {
        const size = Math.max(Math.abs(sum), Math.abs(point.y ?? 0));
        if (at > 0 && point.y !== null && Math.abs(sum - point.y) > size * 0.005 + 1e-9)
          report.add(
            totalDiffers(
              placeOfCell(table, point.row, column),
              point.x,
              String(point.y),
              String(Number(sum.toPrecision(6))),
            ),
          );
        sum = point.y ?? sum;
      }
    }
  }

  function checkAxis(name: "x" | "y", { min, max }: ChartAxis, values: readonly (number | null)[]): void {
    const read = (key: "min" | "max", end: string | number | undefined): number | undefined => {
      if (end === undefined) return undefined;
      const value = name === "x" && axis.kind === "date" ? readDate(String(end))?.time : Number(end);
      if (value !== undefined && Number.isFinite(value)) return value;
      report.add(valueInvalid(placeIn(spec, ["axes", name, key]), key, axis.kind === "date" ? "a date" : "a number"));
      return undefined;
    };
    const [from, to] = [read("min", min), read("max", max)];
    if (from !== undefined && to !== undefined && from >= to)
      report.add(axisBackwards(placeIn(spec, ["axes", name]), String(min), String(max)));
    else
      for (const value of values)
        if (value !== null && ((from !== undefined && value < from) || (to !== undefined && value > to))) {
          const key = to !== undefined && value > to ? "max" : "min";
          const shown =
            name === "x" && axis.kind === "date" ? new Date(value).toISOString().slice(0, 10) : String(value);
          report.add(
            axisCuts(placeIn(spec, ["axes", name, key]), key === "max" ? `ends at ${max}` : `starts at ${min}`, shown),
          );
          break;
        }
  }
}
