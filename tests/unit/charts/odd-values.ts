// What no view of a chart may hold: numbers that are none, and what they look like as text. JSON.stringify would write null.

/** `oddValues({ x: [1, NaN] })` is `["x.1: NaN"]`. */
export function oddValues(value: unknown, path: readonly (string | number)[] = []): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path.join(".")}: ${value}`];
  if (typeof value === "string")
    return /NaN|Infinity|∞|undefined|\[object/.test(value) ? [`${path.join(".")}: ${value}`] : [];
  if (typeof value === "function" || value === undefined) return [`${path.join(".")}: ${typeof value}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => oddValues(inner, [...path, key]));
}
