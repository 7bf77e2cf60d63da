// Ids in a page: those that begin with `k-` are ours, and a number would be the number of a slide to reveal.js.

/** `asPageId("2024")` is `slide-2024`; other ids stay as they are. */
export const asPageId = (id: string): string => (/^\d+$/.test(id) || id.startsWith("k-") ? `slide-${id}` : id);
