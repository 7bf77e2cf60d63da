// The talk in the browser: shareable, or with speaker notes for the presenter.
import type { Outcome } from "../../model/diagnostic.ts";
import type { Variant } from "../../model/deck.ts";
import type { Assets } from "../../model/output.ts";
import { fillPage } from "../page.ts";
import { curlWords } from "../typography.ts";
import type { DeckView } from "../view.ts";

export function renderDeck(
  view: DeckView,
  variant: Variant,
  assets: Assets,
  presenter: boolean,
): Promise<Outcome<string>> {
  const { lang } = variant.audience;
  const words = curlWords(variant.words, lang);
  return fillPage(
    {
      template: "deck",
      scripts: [presenter ? assets.presenterScript : assets.deckScript],
      chartScript: assets.chartScript,
      styles: [assets.revealCss],
      sheets: ["themes/stage", ...(presenter ? ["themes/speaker"] : [])],
      presenter,
      hasCode: view.slides.some(({ hasCode }) => hasCode.body || (presenter && hasCode.notes)),
      data: { words: { ...words.stage, lang: words.lang }, ...(presenter ? { speakerWords: words.speaker } : {}) },
      extra: { words: { ...words.stage, ...words.speaker, lang: words.lang } },
    },
    view,
    variant,
  );
}
