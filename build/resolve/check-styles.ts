// Which stylesheets of the talk's own are for whom: all, an audience, the slides that name it. One that nobody has is told.
import { styleUnknown, styleUnused } from "../diagnostics/catalog/styles.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Audience, Chapter } from "../model/deck.ts";
import type { OwnStyles, Selector, StyleRule } from "../model/style.ts";
import { inventoryOf } from "../tree/inventory.ts";

export const styleOf = ({ attributes }: Chapter["slides"][number]): string | undefined => attributes.values["style"];

export function checkStyles(
  styles: OwnStyles,
  chapters: readonly Chapter[],
  audiences: readonly Audience[],
  report: Report,
): void {
  const used = new Set(["deck", ...audiences.map(({ id }) => id)]);
  for (const slide of chapters.flatMap(({ slides }) => slides)) {
    const name = styleOf(slide);
    if (name === undefined) continue;
    used.add(name);
    if (!styles.has(name))
      report.add(styleUnknown(slide.attributes.places["style"] ?? slide.place, name, [...styles.keys()]));
  }
  for (const name of styles.keys())
    if (!used.has(name)) report.add(styleUnused({ file: `content/styles/${name}.css`, line: 1, column: 1 }, name));
}

/** What one audience's slides need of them. A rule that names an id or a class that they do not have would tell of what others see. */
export function sliceStyles(styles: OwnStyles, chapters: readonly Chapter[], { id }: Audience): OwnStyles {
  if (styles.size === 0) return styles;
  const slides = chapters.flatMap((chapter) => chapter.slides);
  const wanted = new Set(["deck", id, ...slides.flatMap((slide) => styleOf(slide) ?? [])]);
  const names = new Set<string>();
  for (const slide of slides)
    for (const { attributes } of [slide, ...inventoryOf(slide).named]) {
      if (attributes && attributes.id !== "") names.add(`#${attributes.id}`);
      for (const one of attributes?.classes ?? []) names.add(`.${one}`);
    }
  const isSeen = (selector: Selector) => selector.every((piece, at) => at % 2 === 0 || names.has(piece));
  const cutRule = (rule: StyleRule): StyleRule[] => {
    const selectors = rule.selectors.filter(isSeen);
    return selectors.length === 0 ? [] : [{ ...rule, selectors }];
  };
  return new Map(
    [...styles].filter(([name]) => wanted.has(name)).map(([name, rules]) => [name, rules.flatMap(cutRule)]),
  );
}
