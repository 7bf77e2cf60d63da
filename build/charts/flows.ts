// The flows of a sankey chart: from each name, the names that it flows to.

/**
 * `circleIn(new Map([["a", ["b"]], ["b", ["a"]]]))` is `["a", "b", "a"]`; where there is none, nothing. Goes along the flows from
 * every name; back at one that is still open means a circle. Without recursion: a file may hold a chain of 200,000 names.
 */
export function circleIn(next: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  for (const start of next.keys()) {
    if (done.has(start)) continue;
    const way = [{ name: start, at: 0 }];
    const open = new Set([start]);
    for (let last = way[0]; last; last = way.at(-1)) {
      const to = next.get(last.name)?.[last.at++];
      if (to === undefined) {
        done.add(last.name);
        open.delete(last.name);
        way.pop();
      } else if (open.has(to)) {
        const names = way.map(({ name }) => name);
        return [...names.slice(names.indexOf(to)), to];
      } else if (!done.has(to)) {
        open.add(to);
        way.push({ name: to, at: 0 });
      }
    }
  }
  return undefined;
}
