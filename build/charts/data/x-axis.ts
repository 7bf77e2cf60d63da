// Every x of a chart -> what kind of axis they make, in which order they stand, and which are missing between them.
import { chartNameUnknown } from "../../diagnostics/catalog/charts.ts";
import { mostlyGaps } from "../../diagnostics/catalog/chart-crimes.ts";
import { domainInvalid, outsideDomain, xMixed } from "../../diagnostics/catalog/chart-data.ts";
import { cellNotNumber, dateInvalid } from "../../diagnostics/catalog/data.ts";
import type { Place, Report } from "../../diagnostics/report.ts";
import type { ChartSpec, XKind } from "../../model/chart.ts";
import { roles } from "../roles.ts";
import { dateMistake, dateUnits, fillDates, readDate } from "./dates.ts";
import type { Axis, DraftSeries } from "./drafts.ts";

const isNumber = (text: string) => /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text);
const isoHint = "Write 2024, 2024-Q1, 2024-02 or 2024-02-10.";

/** `placeOf(row)` is where the x of a row stands. */
export function xAxis(
  spec: ChartSpec,
  series: readonly DraftSeries[],
  placeOf: (row: number) => Place,
  report: Report,
): Axis {
  const firstRow = new Map<string, number>();
  for (const { points } of series) for (const { x, row } of points) if (!firstRow.has(x)) firstRow.set(x, row);
  const all = [...firstRow.keys()];
  const place = (x: string) => placeOf(firstRow.get(x) ?? 0);
  const dates = new Map(all.map((x) => [x, readDate(x)]));
  const found = [...dates.values()].filter((date) => date !== undefined);
  const allDates = all.length > 0 && found.length === all.length;
  const unit = dateUnits[Math.max(0, ...found.map((date) => dateUnits.indexOf(date.unit)))] ?? "year";
  // 1500 and 2000 may be years or dollars: bare years are dates on axes of time, and numbers where x is a measure.
  const years = allDates && unit === "year" && all.every((x) => Number(x) >= 1500 && Number(x) < 2200);
  const likelyDates = allDates && (unit !== "year" || years);
  const { kind, asDates } = decide();
  const times = new Map(asDates ? [...dates].flatMap(([x, date]) => (date ? [[x, date.time] as const] : [])) : []);
  if (asDates) all.sort((a, b) => (times.get(a) ?? 0) - (times.get(b) ?? 0));
  else if (kind === "number") all.sort((a, b) => Number(a) - Number(b));

  const { fills, axes, x } = roles[spec.type];
  const uniform = asDates && found.every((date) => date.unit === unit);
  const ends = domainEnds();
  const filled =
    uniform && fills && spec.data.domain !== "listed" && (spec.data.sort === undefined || spec.data.sort === "x")
      ? fillDates([...times.values()], unit, ends)
      : [];
  if (filled.length > 0) {
    const inside = new Set(filled);
    for (const x of all) if (!inside.has(x)) report.add(outsideDomain(place(x), x));
    if (!ends && filled.length > 3 * all.length)
      report.add(mostlyGaps(spec.place(["data"]), filled.length - all.length, filled.length));
    for (const x of filled) times.set(x, readDate(x)?.time ?? 0);
  }
  const categories = filled.length > 0 ? filled : order(all);
  return {
    kind,
    ...(asDates ? { unit } : {}),
    times,
    categories,
    aligned: axes && x !== "continuous" && (kind === "category" || filled.length > 0),
    ...(ends && kind !== "category" ? { ends } : {}),
  };

  function decide(): { kind: XKind; asDates: boolean } {
    const { xAs } = spec.data;
    const wanted = roles[spec.type].x;
    if (xAs !== "category")
      for (const x of all) {
        const hint = dateMistake(x);
        if (hint) report.add(dateInvalid(place(x), x, hint));
        else if (xAs === "date" && !dates.get(x)) report.add(dateInvalid(place(x), x, isoHint));
      }
    const numbers = all.filter(isNumber);
    if (xAs === "number" || (wanted === "continuous" && xAs === undefined && (!allDates || unit === "year"))) {
      for (const x of all)
        if (!isNumber(x))
          report.add(cellNotNumber(place(x), x, `The x of a ${spec.type} chart is a number, or a date.`));
      return { kind: "number", asDates: false };
    }
    if (xAs === "date" || (wanted === "continuous" && xAs === undefined)) return { kind: "date", asDates: true };
    if (xAs === "category") return { kind: "category", asDates: false };
    if (wanted === "category") return { kind: "category", asDates: likelyDates };
    if (likelyDates) return { kind: "date", asDates: true };
    if (numbers.length === all.length && all.length > 0) return { kind: "number", asDates: false };
    const mostly = (count: number) => count > 1 && count > all.length / 2;
    const [odd, what] = mostly(found.length)
      ? [all.filter((x) => !dates.get(x)), "date"]
      : mostly(numbers.length)
        ? [all.filter((x) => !isNumber(x)), "number"]
        : [[], ""];
    for (const x of odd) if (!dateMistake(x)) report.add(xMixed(place(x), x, what));
    return { kind: "category", asDates: false };
  }

  function domainEnds(): readonly [number, number] | undefined {
    const { domain } = spec.data;
    if (domain === undefined || domain === "listed") return undefined;
    const at = spec.place(["domain"]);
    const read = (text: string): number | undefined =>
      asDates ? readDate(text)?.time : isNumber(text) ? Number(text) : undefined;
    const [from, to] = [read(domain[0]), read(domain[1])];
    if (kind === "category" && !asDates)
      report.add(domainInvalid(at, "A domain needs dates or numbers; here x are names."));
    else if (from === undefined || to === undefined)
      report.add(domainInvalid(at, `The domain is no pair of ${asDates ? "dates" : "numbers"}.`));
    else if (from >= to) report.add(domainInvalid(at, `The domain runs from ${domain[0]} to ${domain[1]}.`));
    else return [from, to];
    return undefined;
  }

  function order(xs: readonly string[]): readonly string[] {
    const { sort } = spec.data;
    if (typeof sort !== "object")
      return sort === "x" && !asDates ? [...xs].sort((a, b) => a.localeCompare(b, "en")) : xs;
    for (const name of sort)
      if (!xs.includes(name)) report.add(chartNameUnknown(spec.place(["data", "sort"]), name, xs));
    return [...sort.filter((name) => xs.includes(name)), ...xs.filter((name) => !sort.includes(name))];
  }
}

/** Every series with a point for each category, in their order: what is missing becomes a gap. */
export function align(series: readonly DraftSeries[], axis: Axis): DraftSeries[] {
  const withTime = <Point extends { readonly x: string }>(point: Point) => {
    const time = axis.times.get(point.x);
    return time === undefined ? point : { ...point, time };
  };
  return series.map((item) => {
    if (axis.aligned) {
      const byX = new Map(item.points.map((point) => [point.x, point]));
      return { ...item, points: axis.categories.map((x) => withTime(byX.get(x) ?? { x, y: null, row: -1 })) };
    }
    const points = item.points.map(withTime);
    if (axis.kind === "date") points.sort((a, b) => (axis.times.get(a.x) ?? 0) - (axis.times.get(b.x) ?? 0));
    if (axis.kind === "number") points.sort((a, b) => Number(a.x) - Number(b.x));
    return { ...item, points };
  });
}
