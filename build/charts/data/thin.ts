// More points than a chart can show -> as many as it can, peaks and troughs kept. Same input, same points.
import type { ChartNote, ChartSpec } from "../../model/chart.ts";
import { roles } from "../roles.ts";
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
  const thinned =
    roles[spec.type].x === "continuous"
      ? thinCloud(series, position, budget)
      : spec.type === "stacked-area"
        ? thinTogether(series, position)
        : series.map((item) => ({ ...item, points: thinLine(item.points, position, shareOf(item.points.length)) }));
  const drawn = thinned.reduce((total, { points }) => total + points.length, 0);
  return { series: thinned, notes: [{ kind: "thinned", drawn, of: count }] };
}

/** Largest triangle, three buckets (Steinarsson, 2013): of each bucket the point that bends the line most. Gaps stay. */
export function thinLine(points: readonly DraftPoint[], position: Position, count: number): DraftPoint[] {
  const runs: DraftPoint[][] = [[]];
  for (const point of points) {
    if (point.y !== null) runs.at(-1)?.push(point);
    else if (runs.at(-1)?.length !== 0) runs.push([]);
  }
  const kept = runs.filter((run) => run.length > 0);
  const gap = new Map(points.map((point, at) => [point, points[at + 1]] as const));
  const total = kept.reduce((sum, run) => sum + run.length, 0);
  return kept.flatMap((run, at) => {
    const size = Math.max(2, Math.floor(((count - kept.length) * run.length) / total));
    const picked = pick(run, position, size);
    const after = at < kept.length - 1 ? gap.get(run.at(-1)!) : undefined;
    return after ? [...picked, after] : picked;
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
  const all = series.flatMap(({ points }) => points).filter(({ y }) => y !== null);
  let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const point of all) {
    const [x, y] = [position(point), point.y ?? 0];
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < low) low = y;
    if (y > high) high = y;
  }
  const cellsOf = (fine: number) => {
    const taken = new Set<number>();
    const kept = series.map((item, at) => ({
      ...item,
      points: item.points.filter((point) => {
        if (point.y === null) return false;
        const column = Math.floor(((position(point) - left) / (right - left || 1)) * fine);
        const row = Math.floor(((point.y - low) / (high - low || 1)) * fine);
        const cell = (at * (fine + 1) + row) * (fine + 1) + column;
        return !taken.has(cell) && taken.add(cell);
      }),
    }));
    return { kept, size: taken.size };
  };
  let [coarse, fine] = [1, 4096];
  while (fine - coarse > 1) {
    const middle = (coarse + fine) >> 1;
    if (cellsOf(middle).size <= count) coarse = middle;
    else fine = middle;
  }
  return cellsOf(coarse).kept;
}
