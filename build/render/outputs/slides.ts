// The slides made for print, a page a slide.
import type { Variant } from "../../model/deck.ts";
import type { Assets } from "../../model/output.ts";
import { fillPage } from "../page.ts";
import type { DeckView } from "../view.ts";

export const renderSlides = (view: DeckView, variant: Variant, assets: Assets): Promise<string> =>
  fillPage(
    {
      template: "slides",
      scripts: [assets.printScript],
      chartScript: assets.chartScript,
      styles: [],
      presenter: false,
    },
    view,
    variant,
  );
