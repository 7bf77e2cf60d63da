// The background colours of themes, read from their CSS: what colours on a chart must be seen on.

/** `papersOf([":root { --paper: #fdfaf3 }"])` is `["#fdfaf3"]`. */
export function papersOf(themes: readonly string[]): string[] {
  const papers = themes.map((css) => /--paper:\s*(#[0-9a-f]{6})\b/i.exec(css)?.[1]?.toLowerCase() ?? "#ffffff");
  return [...new Set(papers)];
}
