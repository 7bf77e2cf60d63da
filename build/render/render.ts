// Variant -> RenderedVariant. Pure: same variant and assets, same bytes. Its pages are made when they are asked for.
import type { Report } from "../diagnostics/report.ts";
import type { Variant } from "../model/deck.ts";
import type { Assets, RenderedVariant } from "../model/output.ts";
import { renderDeck } from "./outputs/deck.ts";
import { checkHandout, renderHandout, renderHandoutPage } from "./outputs/handout.ts";
import { renderSlides } from "./outputs/slides.ts";
import { warnOfMissingGlyphs } from "./missing-glyphs.ts";
import { takeFormulas } from "./maths.ts";
import { plainText } from "./text.ts";
import { familiesOf } from "./theme.ts";
import { curlQuotes } from "./typography.ts";
import { createView } from "./view.ts";

export async function render(
  variant: Variant,
  assets: Assets,
  report: Report,
  marksPlaces = false, // each block of the slides says where it comes from
): Promise<RenderedVariant> {
  const view = await createView(variant, report, marksPlaces);
  checkHandout(view, variant, report);
  const { info, audience, chapters } = variant;
  const places = new Map(chapters.flatMap((chapter) => chapter.slides).map((slide) => [slide.id, slide.place]));
  await warnOfMissingGlyphs(
    view.slides.map(({ id, title, innerHtml }) => ({
      title,
      place: places.get(id) ?? audience.place(),
      text: plainText(takeFormulas(innerHtml).others),
    })),
    familiesOf(audience.theme, variant.templates.get(`themes/${audience.theme.name}.css`)?.text ?? ""),
    report,
  );
  return {
    audience: audience.id,
    minutes: audience.minutes,
    public: () => renderDeck(view, variant, assets, false),
    presenter: () => renderDeck(view, variant, assets, true),
    handout: (pages) => renderHandout(view, variant, assets, pages),
    handoutPage: () => renderHandoutPage(view, variant, assets),
    slides: (steps) => renderSlides(view, variant, assets, steps),
    titles: view.slides.map((slide) => slide.title),
    summary: view.slides.map(({ id, title, chapterId, charts }) => ({
      id,
      title,
      chapter: chapterId,
      charts,
      place: places.get(id) ?? audience.place(),
    })),
    facts: view.facts,
    meta: {
      title: curlQuotes(info.title, audience.lang),
      author: info.author,
      lang: audience.lang,
      keywords: info.keywords,
    },
  };
}
