// Ids in a page: those that begin with `k-` are ours, and a number would be the number of a slide to reveal.js.

/** `asPageId("2024")` is `slide-2024`; other ids stay as they are. */
export const asPageId = (id: string): string => (/^\d+$/.test(id) || id.startsWith("k-") ? `slide-${id}` : id);

/** What an author may call it: `asWritten("slide-2024")` is `2024`, which is what its heading says. */
export const asWritten = (id: string): string => {
  const rest = id.startsWith("slide-") ? id.slice("slide-".length) : id;
  return asPageId(rest) === id ? rest : id;
};
