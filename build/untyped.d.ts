// Packages that ship no types.
declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";
  export default function footnote(markdown: MarkdownIt): void;
}
declare module "fontverter" {
  export function convert(font: Uint8Array, format: "truetype"): Promise<Buffer>;
}
declare module "svgcanvas" {
  export class Context {
    constructor(options: { width: number; height: number });
    getSvg(): SVGSVGElement;
  }
}
