// Every x of a chart -> what kind of axis they make, in which order they stand, and which are missing between them.
import { inOrderOf } from "../../formats/collation.ts";
import { chartNameUnknown } from "../../diagnostics/catalog/charts.ts";
import { mostlyGaps } from "../../diagnostics/catalog/chart-crimes.ts";
import { domainInvalid, outsideDomain, xMixed } from "../../diagnostics/catalog/chart-data.ts";
import { cellNotNumber, dateInvalid } from "../../diagnostics/catalog/data.ts";
import type { Report } from "../../diagnostics/report.ts";
import type { Place } from "../../model/diagnostic.ts";
import type { ChartSpec, DateUnit, XKind } from "../../model/chart.ts";
import { roles } from "../roles.ts";
import { dateMistake, dateUnits, fillDates, type ReadDate, readDate } from "./dates.ts";
import type { Axis, DraftPoint, DraftSeries, XInfo } from "./drafts.ts";
import { placeIn } from "../places.ts";

const isNumber = (text: string) => /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text);
const isoHint = "Write 2024, 2024-Q1, 2024-02 or 2024-02-10.";

/** `placeOf(row)` is where the x of a row stands. */
export function xAxis(
  spec: ChartSpec,
  series: readonly DraftSeries[],
  placeOf: (row: number) => Place,
  report: Report,
): Axis {
  const infos = new Map<string, XInfo>();
  for (const { points } of series)
    for (const { x, row } of points) if (!infos.has(x)) infos.set(x, { x, row, date: readDate(x) });
  const all = [...infos.values()];
  const place = ({ row }: XInfo) => placeOf(Math.max(0, row));
  const dated = all.filter(({ date }) => date !== undefined);
  const allDates = all.length > 0 && dated.length === all.length;
  const units = new Set(dated.map(({ date }) => date?.unit));
  const unit = dateUnits.findLast((name) => units.has(name)) ?? "year";
  // 1500 and 2000 may be years or dollars: bare years are dates on axes of time, and numbers where x is a measure.
  const years = allDates && unit === "year" && all.every(({ x }) => Number(x) >= 1500 && Number(x) < 2200);
  const likelyDates = allDates && (unit !== "year" || years);
  const { kind, asDates } = decide();
  const position = asDates ? ({ date }: XInfo) => date?.time ?? 0 : ({ x }: XInfo) => Number(x);
  // A cloud of points has no order.
  const cloud = roles[spec.type].x === "continuous";
  if (!cloud && (asDates || kind === "number")) ascend(all, position);
  const times = new Map(asDates ? all.map((info) => [info.x, position(info)]) : []);

  const { fills, axes } = roles[spec.type];
  const uniform = asDates && units.size === 1 && allDates;
  const ends = domainEnds();
  const ownEnds = spec.data.domain === undefined && kind !== "category"; // what lies beyond is told with the axis
  const filled =
    uniform && fills && spec.data.domain !== "listed" && (spec.data.sort === undefined || spec.data.sort === "x")
      ? fillDates([...times.values()], unit, ends)
      : [];
  if (filled.length > 0) {
    const inside = new Set(filled);
    if (!ownEnds) for (const info of all) if (!inside.has(info.x)) report.add(outsideDomain(place(info), info.x));
    if (!ends && filled.length > 3 * all.length)
      report.add(mostlyGaps(placeIn(spec, ["data"]), filled.length - all.length, filled.length));
    for (const x of filled) times.set(x, readDate(x)?.time ?? 0);
  }
  if (filled.length === 0 && ends && !ownEnds)
    for (const info of all)
      if (position(info) < ends[0] || position(info) > ends[1]) report.add(outsideDomain(place(info), info.x));
  const categories = filled.length > 0 ? filled : order(all.map((info) => info.x));
  return {
    kind,
    ...(asDates ? { unit } : {}),
    times,
    categories,
    cloud,
    uneven:
      kind === "date" &&
      !isEven(
        categories.map((x) => readDate(x)),
        unit,
      ),
    aligned: axes && !cloud && (kind === "category" || filled.length > 0),
    ...(ends && kind !== "category" ? { ends } : {}),
  };

  function decide(): { kind: XKind; asDates: boolean } {
    const { xAs } = spec.data;
    const wanted = roles[spec.type].x;
    if (xAs !== "category")
      for (const info of all) {
        const hint = info.date ? undefined : dateMistake(info.x);
        if (hint) report.add(dateInvalid(place(info), info.x, hint));
        else if (xAs === "date" && !info.date) report.add(dateInvalid(place(info), info.x, isoHint));
      }
    const numbers = all.filter(({ x }) => isNumber(x));
    if (xAs === "number" || (wanted === "continuous" && xAs === undefined && (!allDates || unit === "year"))) {
      for (const info of all)
        if (!isNumber(info.x))
          report.add(cellNotNumber(place(info), info.x, `The x of a ${spec.type} chart is a number, or a date.`));
      return { kind: "number", asDates: false };
    }
    if (xAs === "date" || (wanted === "continuous" && xAs === undefined)) return { kind: "date", asDates: true };
    if (xAs === "category") return { kind: "category", asDates: false };
    if (wanted === "category") return { kind: "category", asDates: likelyDates };
    if (likelyDates) return { kind: "date", asDates: true };
    if (numbers.length === all.length && all.length > 0) return { kind: "number", asDates: false };
    const mostly = (count: number) => count > 1 && count > all.length / 2;
    const odd = mostly(dated.length)
      ? all.filter(({ date }) => !date)
      : mostly(numbers.length)
        ? all.filter(({ x }) => !isNumber(x))
        : [];
    const what = mostly(dated.length) ? "date" : "number";
    for (const info of odd) if (!dateMistake(info.x)) report.add(xMixed(place(info), info.x, what));
    return { kind: "category", asDates: false };
  }

  function domainEnds(): readonly [number, number] | undefined {
    const { domain } = spec.data;
    const read = (text: string): number | undefined =>
      asDates ? readDate(text)?.time : isNumber(text) ? Number(text) : undefined;
    if (domain === undefined || domain === "listed") return axisEnds(read);
    const at = placeIn(spec, ["domain"]);
    const [from, to] = [read(domain[0]), read(domain[1])];
    if (kind === "category" && !asDates)
      report.add(domainInvalid(at, "A domain needs dates or numbers; here x are names."));
    else if (from === undefined || to === undefined)
      report.add(domainInvalid(at, `The domain is no pair of ${asDates ? "dates" : "numbers"}.`));
    else if (from >= to) report.add(domainInvalid(at, `The domain runs from ${domain[0]} to ${domain[1]}.`));
    else return [from, to];
    return undefined;
  }

  /** `axes.x.min` and `max` are a domain of which one end may be the data's own. */
  function axisEnds(read: (text: string) => number | undefined): readonly [number, number] | undefined {
    const { min, max } = spec.axes.x;
    const key = min === undefined ? "max" : "min";
    if (min === undefined && max === undefined) return undefined;
    if (kind === "category" && !asDates) {
      report.add(
        domainInvalid(placeIn(spec, ["axes", "x", key]), `\`${key}\` needs dates or numbers; here x are names.`),
      );
      return undefined;
    }
    const own = all.map(position);
    const [from, to] = [min, max].map((end) => (end === undefined ? undefined : read(String(end))));
    const ends = [from ?? Math.min(...own), to ?? Math.max(...own)] as const;
    return (min !== undefined && from === undefined) || (max !== undefined && to === undefined) || ends[0] >= ends[1]
      ? undefined // told with the axis
      : ends;
  }

  function order(xs: readonly string[]): readonly string[] {
    const { sort } = spec.data;
    if (typeof sort !== "object") {
      if (sort !== "x" || asDates) return xs;
      // 1, 2, 10: not as words are ordered.
      return [...xs].sort(xs.every(isNumber) ? (a, b) => Number(a) - Number(b) : inOrderOf(spec.lang));
    }
    const [known, named] = [new Set(xs), new Set(sort)];
    for (const name of named)
      if (!known.has(name)) report.add(chartNameUnknown(placeIn(spec, ["data", "sort"]), name, xs));
    return [...[...named].filter((name) => known.has(name)), ...xs.filter((name) => !named.has(name))];
  }
}

/** Whether every date is one step after the one before: a year, a quarter, two months; weeks are as long as each other. Days are left to true axes. */
function isEven(dates: readonly (ReadDate | undefined)[], unit: DateUnit): boolean {
  if (unit === "day" || unit === "minute" || dates.some((date) => date?.unit !== unit)) return false;
  if (unit === "week") {
    const times = dates.map((date) => date?.time ?? 0);
    const apart = (times[1] ?? 0) - (times[0] ?? 0);
    return times.every((time, at) => at === 0 || time - (times[at - 1] ?? 0) === apart);
  }
  const months = dates.map((date) => {
    const day = new Date(date?.time ?? 0);
    return day.getUTCFullYear() * 12 + day.getUTCMonth();
  });
  const step = (months[1] ?? 0) - (months[0] ?? 0);
  return months.every((month, at) => at === 0 || month - (months[at - 1] ?? 0) === step);
}

/** Sorts where that is needed: most files are in order, and 100,000 comparisons of dates take their time. */
function ascend<Item>(items: Item[], position: (item: Item) => number): void {
  let last = -Infinity;
  for (const item of items) {
    const at = position(item);
    if (at < last) return void items.sort((a, b) => position(a) - position(b));
    last = at;
  }
}

/** Every series with a point for each category, in their order: what is missing becomes a gap. */
export function align(series: readonly DraftSeries[], axis: Axis): DraftSeries[] {
  const timed = (point: DraftPoint): DraftPoint => {
    const time = axis.times.get(point.x);
    if (time !== undefined) point.time = time;
    return point;
  };
  return series.map((item) => {
    if (axis.aligned) {
      const byX = new Map(item.points.map((point) => [point.x, point]));
      return { ...item, points: axis.categories.map((x) => timed(byX.get(x) ?? { x, y: null, row: -1 })) };
    }
    const points = item.points.map(timed);
    if (axis.kind !== "category" && !axis.cloud) ascend(points, ({ time, x }) => time ?? Number(x));
    return { ...item, points };
  });
}
