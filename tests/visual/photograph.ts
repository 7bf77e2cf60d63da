// Decks -> a small picture of each slide as it ends, every look once: `{ "students-bill" => PNG of 480 by 270 pixels }`.
import type { Browser, Page } from "puppeteer-core";
import type { RenderedVariant } from "../../build/model/output.ts";
import type { Inspector, SlideState } from "../../build/visual/finding.ts";
import { closeDeck, openDeck } from "../../build/visual/open-deck.ts";
import { readScripts } from "../../build/visual/scripts.ts";
import { posterize } from "./picture.ts";

declare const kamishibaiInspector: Inspector; // inside the page

export type Deck = Pick<RenderedVariant, "audience" | "public">;

/** A slide's number and the bar change with every slide that is added before it. */
const unpictured = ".page-number, .slide-number, .progress, .controls { visibility: hidden !important }";

/** The longest deck comes first: the others add only the slides that look otherwise. */
export async function photograph(browser: Browser, decks: readonly Deck[]): Promise<Map<string, Buffer>> {
  const scripts = await readScripts();
  const open: { readonly deck: Deck; readonly page: Page; readonly slides: readonly SlideState[] }[] = [];
  for (const deck of decks) {
    const page = await openDeck(browser, (await deck.public()).value, { scripts, deviceScaleFactor: 480 / 1280 });
    await page.evaluate(() => kamishibaiInspector.begin({}));
    await page.addStyleTag({ content: unpictured });
    open.push({ deck, page, slides: await page.evaluate(() => kamishibaiInspector.list()) });
  }
  open.sort((a, b) => b.slides.length - a.slides.length);
  const seen = new Set<string>();
  const taken = open.flatMap(({ deck, page, slides }) =>
    slides.filter(({ key }) => !seen.has(key) && seen.add(key)).map((slide) => ({ deck, page, slide })),
  );
  const pictures = new Map<string, Buffer>();
  // One page for each deck: they are drawn at the same time.
  await Promise.all(
    open.map(async ({ page }) => {
      for (const { deck, slide } of taken.filter((one) => one.page === page)) {
        await page.evaluate((id, step) => kamishibaiInspector.show(id, step), slide.id, slide.steps);
        pictures.set(`${deck.audience}-${slide.id}`, posterize(await page.screenshot()));
      }
      await closeDeck(page);
    }),
  );
  return new Map([...pictures].sort(([a], [b]) => (a < b ? -1 : 1)));
}
