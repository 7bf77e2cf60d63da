// More points than a chart can show -> as many as it can, peaks and troughs kept. Same input, same points.
import type { ChartNote, ChartSpec } from "../../model/chart.ts";
import type { Axis, DraftPoint, DraftSeries } from "./drafts.ts";

export const budget = 2000; // of a whole chart: in print a point costs about 350 bytes
type Position = (point: DraftPoint) => number;

export function thin(
  series: readonly DraftSeries[],
  axis: Axis,
  spec: ChartSpec,
): { series: readonly DraftSeries[]; notes: readonly ChartNote[] } {
  const count = series.reduce((total, { points }) => total + points.length, 0);
  if (count <= budget || axis.kind === "category") return { series, notes: [] };
  const position: Position = ({ x, time }) => time ?? Number(x);
  const shareOf = (points: number) => Math.max(2, Math.floor((budget * points) / count));
  const thinned = axis.cloud
    ? thinCloud(series, position, budget)
    : spec.type === "stacked-area"
      ? thinTogether(series, position)
      : series.map((item) => ({ ...item, points: thinLine(item.points, position, shareOf(item.points.length)) }));
  const drawn = thinned.reduce((total, { points }) => total + points.length, 0);
  return { series: thinned, notes: [{ kind: "thinned", drawn, of: count }] };
}

/** Largest triangle, three buckets (Steinarsson, 2013): of each bucket the point that bends the line most. Gaps stay. */
export function thinLine(points: readonly DraftPoint[], position: Position, count: number): DraftPoint[] {
  const runs: { points: DraftPoint[]; gap?: DraftPoint }[] = [{ points: [] }];
  for (const point of points) {
    const run = runs.at(-1)!;
    if (point.y !== null) run.points.push(point);
    else if (run.points.length > 0) {
      run.gap = point;
      runs.push({ points: [] });
    }
  }
  const kept = runs.filter((run) => run.points.length > 0);
  const total = kept.reduce((sum, run) => sum + run.points.length, 0);
  return kept.flatMap((run, at) => {
    const size = Math.max(2, Math.floor(((count - kept.length) * run.points.length) / total));
    const picked = pick(run.points, position, size);
    return run.gap && at < kept.length - 1 ? [...picked, run.gap] : picked;
  });
}

function pick(run: readonly DraftPoint[], position: Position, count: number): DraftPoint[] {
  if (run.length <= count) return [...run];
  const first = run[0]!;
  const last = run.at(-1)!;
  const picked = [first];
  const size = (run.length - 2) / (count - 2);
  for (let bucket = 0; bucket < count - 2; bucket++) {
    const from = Math.floor(bucket * size) + 1;
    const to = Math.floor((bucket + 1) * size) + 1;
    const end = Math.min(run.length, Math.floor((bucket + 2) * size) + 1);
    const next = run.slice(to, Math.max(end, to + 1));
    const meanX = next.reduce((sum, point) => sum + position(point), 0) / next.length;
    const meanY = next.reduce((sum, point) => sum + (point.y ?? 0), 0) / next.length;
    const before = picked.at(-1)!;
    let best = run[from]!;
    let widest = -1;
    for (let at = from; at < to; at++) {
      const point = run[at]!;
      const area = Math.abs(
        (position(before) - meanX) * ((point.y ?? 0) - (before.y ?? 0)) -
          (position(before) - position(point)) * (meanY - (before.y ?? 0)),
      );
      if (area > widest) [widest, best] = [area, point];
    }
    picked.push(best);
  }
  return [...picked, last];
}

/** Areas on top of each other keep the same x, those where their sum bends most. */
function thinTogether(series: readonly DraftSeries[], position: Position): DraftSeries[] {
  const sums = new Map<string, DraftPoint>();
  for (const { points } of series)
    for (const point of points) {
      const sum = sums.get(point.x);
      sums.set(point.x, { ...point, y: (sum?.y ?? 0) + (point.y ?? 0) });
    }
  const all = [...sums.values()].sort((a, b) => position(a) - position(b));
  const kept = new Set(thinLine(all, position, Math.max(2, Math.floor(budget / series.length))).map(({ x }) => x));
  return series.map((item) => ({ ...item, points: item.points.filter(({ x }) => kept.has(x)) }));
}

/** Of a cloud one point for each cell of a grid, as fine as the budget allows: where it is thick it thins, outliers stay. */
export function thinCloud(series: readonly DraftSeries[], position: Position, count: number): DraftSeries[] {
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { points } of series)
    for (const point of points) {
      if (point.y === null) continue;
      const x = position(point);
      if (x < left) left = x;
      if (x > right) right = x;
      if (point.y < low) low = point.y;
      if (point.y > high) high = point.y;
    }
  const width = right - left || 1;
  const height = high - low || 1;
  // Worked out once: every grid that is tried asks for them again.
  const across = series.map(({ points }) => Float64Array.from(points, (point) => (position(point) - left) / width));
  const up = series.map(({ points }) => Float64Array.from(points, ({ y }) => (y === null ? NaN : (y - low) / height)));
  const cellOf = (item: number, at: number, fine: number) => {
    const column = Math.floor((across[item]?.[at] ?? 0) * fine);
    const row = Math.floor((up[item]?.[at] ?? 0) * fine);
    return (item * (fine + 1) + row) * (fine + 1) + column; // NaN for a gap
  };
  const fits = (fine: number): boolean => {
    const taken = new Set<number>();
    for (const [item, { points }] of series.entries())
      for (let at = 0; at < points.length; at++) {
        const cell = cellOf(item, at, fine);
        if (cell >= 0 && taken.add(cell).size > count) return false;
      }
    return true;
  };
  let [coarse, tooFine] = [1, 4096];
  while (tooFine - coarse > 1) {
    const middle = (coarse + tooFine) >> 1;
    if (fits(middle)) coarse = middle;
    else tooFine = middle;
  }
  const taken = new Set<number>();
  return series.map((own, item) => ({
    ...own,
    points: own.points.filter((_, at) => {
      const cell = cellOf(item, at, coarse);
      return cell >= 0 && !taken.has(cell) && taken.add(cell);
    }),
  }));
}
