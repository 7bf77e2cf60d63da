// The span of an axis and its round values: `ticksBetween(0, 6.46, 5)` is `[0, 2, 4, 6]`.

export interface Span {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
}

/** The step of 1, 2, 2.5 or 5 times a power of ten that cuts the span into about `count` pieces. */
export function roundStep(span: number, count: number): number {
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const digit = rough / power;
  return power * (digit <= 1.1 ? 1 : digit <= 2.2 ? 2 : digit <= 2.75 ? 2.5 : digit <= 5.5 ? 5 : 10);
}

// 0.1 + 0.2 would stand on the axis as 0.30000000000000004.
const clean = (value: number) => Number(value.toPrecision(12));

export function ticksBetween(min: number, max: number, count: number): number[] {
  if (!(max > min)) return [min];
  const step = roundStep(max - min, count);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, at) => clean((first + at) * step));
}

export function logTicks(min: number, max: number): number[] {
  const decades = Math.log10(max / min);
  const digits = decades > 3 ? [1] : decades > 1.5 ? [1, 3] : [1, 2, 5];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(min)); power <= Math.ceil(Math.log10(max)); power++)
    for (const digit of digits) {
      const value = clean(digit * 10 ** power);
      if (value >= min * 0.999 && value <= max * 1.001) ticks.push(value);
    }
  return ticks;
}

/**
 * The span of a value axis. Lengths (`zero`) start at zero; of lines, only those that come near it.
 * `bare` axes have no ticks to be round for, so the longest bar takes the whole room.
 */
export function spanOf(
  values: readonly number[],
  options: {
    readonly zero?: boolean;
    readonly bare?: boolean;
    readonly log?: boolean;
    readonly min?: number | undefined;
    readonly max?: number | undefined;
    readonly count?: number;
  },
): Span {
  const count = options.count ?? 5;
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (values.length === 0) [low, high] = [0, 1];
  if (options.log) {
    const min = options.min ?? (values.length === 0 ? 1 : 10 ** Math.floor(Math.log10(low)));
    const max = options.max ?? (values.length === 0 ? 10 : 10 ** Math.ceil(Math.log10(high) - 1e-9));
    return { min, max: max > min ? max : min * 10, ticks: logTicks(min, max) };
  }
  if (options.zero === true || (low > 0 && low < high * 0.55)) low = Math.min(0, low);
  if (options.zero === true) high = Math.max(0, high);
  if (low === high) [low, high] = low === 0 ? [0, 1] : [low - Math.abs(low) * 0.1, high + Math.abs(high) * 0.1];
  const step = roundStep(high - low, count);
  const edge = (value: number, round: (x: number) => number) =>
    options.bare === true ? value : clean(round(value / step) * step);
  const min = options.min ?? edge(low, (x) => Math.floor(x + 1e-9));
  const max = options.max ?? edge(high, (x) => Math.ceil(x - 1e-9));
  return { min, max, ticks: ticksBetween(min, max, count) };
}
