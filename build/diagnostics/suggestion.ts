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

const longestName = 100; // what is longer is no misspelt name
const mostWeighed = 1000; // the names of a column of data may be many more; a guess is not worth a second of the build

/** The known names, the nearest first. */
function byDistance(name: string, known: readonly string[]): { readonly word: string; readonly far: number }[] {
  if (name.length > longestName) return known.map((word) => ({ word, far: Infinity }));
  return known
    .slice(0, mostWeighed)
    .map((word) => ({ word, far: distance(name.toLowerCase(), word.toLowerCase()) }))
    .sort((one, other) => one.far - other.far);
}

/** `didYouMean("barr", ["bar", "line"], "types")` is `Did you mean "bar"? Known types: bar, line.`; of more than `most` no list. */
export function didYouMean(name: string, known: readonly string[], what: string, most = mostListed): string {
  const nearest = byDistance(name, known);
  const [first] = nearest;
  const guess =
    first && first.far <= (name.length < 4 ? 1 : Math.max(2, Math.floor(name.length / 3)))
      ? `Did you mean "${first.word}"? `
      : "";
  const list = (words: readonly string[]) => [...words].sort().join(", ");
  if (known.length === 0) return `${guess}There are no ${what}.`;
  if (known.length <= most) return `${guess}Known ${what}: ${list(known)}.`;
  if (guess !== "") return guess.trim();
  const some = nearest.slice(0, mostListed).map(({ word }) => word);
  return `Known ${what}: ${list(some)}, and ${known.length - mostListed} more.`;
}

const mostListed = 24;
