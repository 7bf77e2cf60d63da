// Packages that ship no types.
declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";
  export default function footnote(markdown: MarkdownIt): void;
}
declare module "subset-font" {
  export default function subsetFont(
    font: Uint8Array,
    text: string | undefined,
    options: { targetFormat: "woff2" | "sfnt"; keepAllGlyphs?: boolean },
  ): Promise<Uint8Array>;
}
