// The slides made for print, a page a slide, or a page for each state that a slide has on stage.
import type { Outcome } from "../../model/diagnostic.ts";
import type { Variant } from "../../model/deck.ts";
import type { Assets } from "../../model/output.ts";
import { fillPage } from "../page.ts";
import type { DeckView } from "../view.ts";

export const renderSlides = (
  view: DeckView,
  variant: Variant,
  assets: Assets,
  steps: boolean,
): Promise<Outcome<string>> =>
  fillPage(
    {
      template: "slides",
      scripts: [assets.printScript],
      chartScript: assets.chartScript,
      styles: [],
      presenter: false,
      hasCode: view.slides.some(({ hasCode }) => hasCode.body),
      extra: { steps },
    },
    view,
    variant,
  );
