// The name that a link inside the talk gives to where it leads.
import type { LinkTarget } from "../model/tree.ts";

/** `#bill` is `bill`; `two.md#more` and `two.md` stay, a figure is `fig:bill`; nothing for a link out of the talk. */
export const linkedName = (target: LinkTarget): string | undefined =>
  target.kind === "slide"
    ? target.slide
    : target.kind === "chapter"
      ? `${target.chapter}.md${target.slide === "" ? "" : `#${target.slide}`}`
      : target.kind === "figure"
        ? `fig:${target.name}`
        : target.kind === "table"
          ? `tab:${target.name}`
          : undefined;
