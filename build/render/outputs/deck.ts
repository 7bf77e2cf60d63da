// The talk in the browser: shareable, or with speaker notes for the presenter.
import type { Variant } from "../../model/deck.ts";
import type { Assets } from "../../model/output.ts";
import { fillPage } from "../page.ts";
import { wordsOf } from "../stage-words.ts";
import type { DeckView } from "../view.ts";

export function renderDeck(view: DeckView, variant: Variant, assets: Assets, presenter: boolean): Promise<string> {
  const words = wordsOf(variant.audience.lang);
  return fillPage(
    {
      template: "deck",
      scripts: [presenter ? assets.presenterScript : assets.deckScript],
      chartScript: assets.chartScript,
      styles: [assets.revealCss],
      sheets: ["themes/stage", ...(presenter ? ["themes/speaker"] : [])],
      presenter,
      data: { words: words.stage, ...(presenter ? { speakerWords: words.speaker } : {}) },
      extra: { words: { ...words.stage, ...words.speaker } },
    },
    view,
    variant,
  );
}
