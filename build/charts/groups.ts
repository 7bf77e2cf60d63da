// Items that belong together, in the order in which each group is met first.

/** `groupBy([{ panel: "Asia", … }, …], ({ panel }) => panel).get("Asia")` are those of Asia. */
export function groupBy<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
