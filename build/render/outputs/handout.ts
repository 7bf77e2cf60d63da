// The handout made for print. Chromium cannot refer to page numbers: `pages` tells them once they are known.
import type { Variant } from "../../model/deck.ts";
import type { Assets } from "../../model/output.ts";
import { fillPage } from "../page.ts";
import type { DeckView } from "../view.ts";

/** `pages` maps a slide's id to the page it stands on; empty for the first print. */
export const renderHandout = (
  view: DeckView,
  variant: Variant,
  assets: Assets,
  pages: ReadonlyMap<string, number>,
): Promise<string> => {
  const contents = view.slides.map(({ title, id, headingLevel }) => ({
    title,
    id,
    level: headingLevel,
    page: pages.get(id) ?? "",
  }));
  return fillPage(
    { template: "handout", scripts: [assets.printScript], styles: [], presenter: false, extra: { contents } },
    view,
    variant,
  );
};
