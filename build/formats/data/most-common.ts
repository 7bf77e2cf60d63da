/** `mostCommon([3, 3, 1])` is 3; of several the one that comes first. */
export function mostCommon(counts: Iterable<number>): number | undefined {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0]?.[0];
}
