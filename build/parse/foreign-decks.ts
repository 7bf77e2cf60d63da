// Decks of other tools are told by the keys of their front matter, with one message instead of one for each key.
//
//   foreignKey(["marp", "theme"]) is { tool: "Marp", key: "marp" }
import type { ChapterText } from "../model/deck.ts";

const words = (text: string) => text.split(" ");
/** Keys that only one tool has come first; those of Slidev and Marp meet in `theme`, `class` and others. */
const tools: readonly { readonly tool: string; readonly keys: readonly string[] }[] = [
  { tool: "Marp", keys: words("marp paginate headingDivider backgroundColor backgroundImage color size style math") },
  { tool: "reveal-md", keys: words("revealOptions separator verticalSeparator highlightTheme notesSeparator") },
  {
    tool: "Slidev",
    keys: words(
      "layout background transition mdc drawings highlighter lineNumbers colorSchema routerMode defaults info css clicks canvasWidth aspectRatio exportFilename themeConfig titleTemplate monaco record remoteAssets selectable hideInToc src routeAlias image clicksStart preload level dragPos download twoslash favicon htmlAttrs plantUmlServer presenter browserExporter fonts class",
    ),
  },
  { tool: "Quarto or Pandoc", keys: words("format output execute jupyter engine bibliography csl toc lang institute") },
  { tool: "Slidev or Marp", keys: words("theme header footer") },
];

export function foreignKey(keys: readonly string[]): { tool: string; key: string } | undefined {
  for (const { tool, keys: known } of tools) {
    const key = keys.find((one) => known.includes(one));
    if (key !== undefined) return { tool, key };
  }
  return undefined;
}

/** Slidev's slides have front matter of their own: of each such block only its first rule stays, which parts the slides. */
export function withoutSlideMatter(text: ChapterText): ChapterText {
  const lines = [...text.lines];
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]?.trimEnd() !== "---" || !/^[\w-]+:/.test(lines[at + 1] ?? "")) continue;
    let end = at + 1;
    while (end < lines.length && /^([\w-]+:|[ \t]|- |#|$)/.test(lines[end]?.trimEnd() ?? "")) end++;
    if (lines[end]?.trimEnd() === "---") lines.fill("", at + 1, end + 1);
  }
  return { lines, origins: text.origins };
}
