// The talk in the browser: shareable, or with speaker notes for the presenter.
import type { Variant } from "../../model/deck.ts";
import type { Assets } from "../../model/output.ts";
import { fillPage } from "../page.ts";
import type { DeckView } from "../view.ts";

export const renderDeck = (view: DeckView, variant: Variant, assets: Assets, presenter: boolean): Promise<string> =>
  fillPage(
    {
      template: "deck",
      scripts: [presenter ? assets.presenterScript : assets.deckScript],
      chartScript: assets.chartScript,
      styles: [assets.revealCss],
      sheets: ["themes/stage", ...(presenter ? ["themes/speaker"] : [])],
      presenter,
    },
    view,
    variant,
  );
