// Variant -> RenderedVariant. Pure: same variant and assets, same bytes. Its pages are made when they are asked for.
import type { Outcome } from "../model/diagnostic.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { Variant } from "../model/deck.ts";
import type { Assets, RenderedVariant } from "../model/output.ts";
import { renderDeck } from "./outputs/deck.ts";
import { checkHandout, renderHandout, renderHandoutPage } from "./outputs/handout.ts";
import { cutSlides, renderSlides } from "./outputs/slides.ts";
import { framesIn } from "../tree/frames.ts";
import { findMissingGlyphs } from "./missing-glyphs.ts";
import type { Shared } from "./shared.ts";
import { familiesOf } from "./theme.ts";
import { curlText } from "./typography.ts";
import { createView } from "./view.ts";

export async function render(
  variant: Variant,
  assets: Assets,
  shared?: Shared,
  marksPlaces = false, // each block of the slides says where it comes from
): Promise<Outcome<RenderedVariant>> {
  const { value: view, diagnostics } = await createView(variant, shared, marksPlaces);
  const { info, audience, chapters } = variant;
  const places = new Map(chapters.flatMap((chapter) => chapter.slides).map((slide) => [slide.id, slide.place]));
  const families = familiesOf(audience.theme, variant.templates.get(`themes/${audience.theme.name}.css`)?.text ?? "");
  const missing = await findMissingGlyphs(variant, families);
  const value: RenderedVariant = {
    audience: audience.id,
    minutes: audience.minutes,
    public: () => renderDeck(view, variant, assets, false),
    presenter: () => renderDeck(view, variant, assets, true),
    handout: (pages) => renderHandout(view, variant, assets, pages),
    handoutPage: () => renderHandoutPage(view, variant, assets),
    slides: (steps) => renderSlides(view, variant, assets, steps),
    slideParts: (steps, most) => cutSlides(view, variant, assets, steps, most),
    titles: view.slides.map(({ said }) => said),
    summary: view.slides.map(({ id, said, chapterId, charts }) => ({
      id,
      title: said,
      chapter: chapterId,
      charts,
      place: places.get(id) ?? placeOf(audience.file),
    })),
    facts: view.facts,
    media: [...variant.library.media.values()].filter(({ type }) => type !== "text/vtt"), // captions stand in the page
    sites: framesIn(chapters).filter((site) => info.frames.includes(site)),
    missingSigns: missing.value,
    meta: {
      title: curlText(info.title, audience.lang),
      author: info.author,
      lang: audience.lang,
      keywords: info.keywords,
      onPage: variant.words.handout.onPage,
    },
  };
  return { value, diagnostics: [...diagnostics, ...checkHandout(view, variant), ...missing.diagnostics] };
}
