// The widths of columns that say them, as the grid of their block: shares of what the gaps leave, so that nothing overflows.
import type { Container } from "../model/tree.ts";

/** Of `:::column{width=40%}` and another: ` style="grid-template-columns: minmax(0, 40fr) minmax(0, 60fr)"`; empty if none says a width. */
export function columnWidths({ name, blocks }: Container): string {
  const widths = blocks.map(({ attributes }) => attributes?.values["width"] ?? "");
  if (name !== "columns" || widths.every((width) => width === "")) return "";
  const shares = widths.map((width) => (width.endsWith("%") ? Number(width.slice(0, -1)) : Number.NaN));
  const silent = widths.filter((width) => width === "").length;
  const rest = Math.max(10, 100 - shares.reduce((sum, share) => sum + (share || 0), 0)) / Math.max(1, silent);
  const track = (width: string, at: number): string =>
    width === "" || width.endsWith("%")
      ? `minmax(0, ${Math.round(100 * (shares[at] || rest)) / 100}fr)`
      : /\d$/.test(width)
        ? `${width}px`
        : width;
  return ` style="grid-template-columns: ${widths.map(track).join(" ")}"`;
}
