// The slides made for print, a page a slide, or a page for each state that a slide has on stage. Many are cut into parts, which
// are printed at the same time and joined. How they are cut follows from the deck alone: on every machine the file is the same.
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
  isPart = false,
): Promise<Outcome<string>> =>
  fillPage(
    {
      template: "slides",
      scripts: [assets.printScript],
      chartScript: assets.chartScript,
      styles: [],
      presenter: false,
      hasCode: view.slides.some(({ hasCode }) => hasCode.body),
      extra: { steps, isPart },
    },
    view,
    variant,
  );

/** One page, or each part of it in order. A template of the author's own may need to see all slides, so it gets them. */
export function cutSlides(
  view: DeckView,
  variant: Variant,
  assets: Assets,
  steps: boolean,
  most = 200,
): readonly (() => Promise<Outcome<string>>)[] {
  const count = Math.ceil(view.slides.length / most);
  const isOurs = variant.templates.get("slides")?.text === assets.templates["slides"]?.text;
  if (count < 2 || !isOurs) return [() => renderSlides(view, variant, assets, steps)];
  const start = (part: number) => Math.round((part * view.slides.length) / count);
  return Array.from({ length: count }, (_, part) => {
    return () => renderSlides(partOf(view, start(part), start(part + 1)), variant, assets, steps, true);
  });
}

function partOf(view: DeckView, from: number, to: number): DeckView {
  const slides = view.slides.slice(from, to);
  const own = new Set(slides);
  const chapters = view.chapters.map((chapter) => ({
    ...chapter,
    slides: chapter.slides.filter((one) => own.has(one)),
  }));
  return { ...view, slides, chapters, charts: [...new Set(slides.flatMap(({ charts }) => charts))] };
}
