// "Did you mean": the nearest known name, and the list of all where it is short.

function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

const longest = 100; // what is longer is no misspelt name
const most = 1000; // the names of a column of data may be many more; a guess is not worth a second of the build

function nearestOf(name: string, known: readonly string[]): string | undefined {
  if (name.length > longest) return undefined;
  let nearest: string | undefined;
  let limit = (name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3))) + 1;
  for (const word of known.slice(0, most)) {
    if (Math.abs(word.length - name.length) >= limit) continue;
    const far = distance(name.toLowerCase(), word.toLowerCase());
    if (far < limit) [nearest, limit] = [word, far];
  }
  return nearest;
}

/** `didYouMean("barr", ["bar", "line"], "types")` is `Did you mean "bar"? Known types: bar, line.` */
export function didYouMean(name: string, known: readonly string[], what: string): string {
  const nearest = nearestOf(name, known);
  const guess = nearest === undefined ? "" : `Did you mean "${nearest}"? `;
  const list =
    known.length === 0
      ? `There are no ${what}.`
      : known.length <= 24
        ? `Known ${what}: ${[...known].sort().join(", ")}.`
        : "";
  return `${guess}${list}`.trim();
}
