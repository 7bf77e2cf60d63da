// Rendered decks -> what a pair of eyes would find on their slides, as diagnostics with a place and a picture.
//
//   decks ── list the slides, each look once ── queue ─┬─ page ─┐
//                                                      └─ page ─┴─ findings, pictures ── describe ── report
//
// A slide that two audiences see alike is looked at once. Each page takes the next slide until none is left.
import { availableParallelism } from "node:os";
import type { Browser, Page } from "puppeteer-core";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";
import type { RenderedVariant } from "../model/output.ts";
import { withBrowser } from "../print/browser.ts";
import { findBrowser } from "../print/find-browser.ts";
import { readCoverage } from "./coverage.ts";
import { describe } from "./describe.ts";
import { around, type Coverage, type Inspector, type SlideState } from "./finding.ts";
import { inspectSlide, type Inspected, type Picture } from "./inspect-slide.ts";
import { closeDeck, openDeck, withDeadline } from "./open-deck.ts";
import { readScripts } from "./scripts.ts";

declare const kamishibaiInspector: Inspector; // inside the page

const patience = 60_000; // for one slide with all its steps

/** Takes a picture and says under which name the author finds it: "students-bill-2", bytes -> ".kamishibai/visual/…". */
export type KeepPicture = (name: string, png: Uint8Array) => Promise<string>;

type Deck = Pick<RenderedVariant, "audience" | "public" | "summary" | "missingSigns">;
interface Job {
  readonly deck: Deck;
  readonly slide: SlideState;
  readonly place: Place;
}

/** Opens a browser of its own. Returns how many slides were looked at. */
export async function checkVisual(
  decks: readonly Deck[],
  report: Report,
  keep: KeepPicture,
  log: (line: string) => void,
): Promise<number> {
  const found = await findBrowser();
  return withBrowser(found, (browser) => inspectDecks(browser, decks, report, keep, log));
}

export async function inspectDecks(
  browser: Browser,
  decks: readonly Deck[],
  report: Report,
  keep: KeepPicture,
  log: (line: string) => void = () => {},
): Promise<number> {
  const scripts = await readScripts();
  const made = new Map<Deck, { readonly html: string; readonly coverage: Coverage }>();
  const make = async (deck: Deck) => {
    const html = report.take(await deck.public());
    made.set(deck, { html, coverage: await readCoverage(html) });
  };
  const open = async (deck: Deck): Promise<Page> => {
    const { html, coverage } = made.get(deck)!;
    const page = await openDeck(browser, html, { scripts });
    await page.evaluate((faces) => kamishibaiInspector.begin(faces), coverage);
    return page;
  };
  const pages = new Map<Deck, Page>(); // opened to list the slides, taken over by the first who needs one
  for (const deck of decks) await make(deck);
  if (report.hasErrors) return 0; // a shell is filled only now, and may hold a mistake of its own
  for (const deck of decks) pages.set(deck, await open(deck));
  const jobs = await listJobs(pages);
  log(`looking at ${jobs.length} slides`);
  const results: { found: Inspected[]; pictures: Picture[] }[] = [];
  let next = 0;
  const work = async () => {
    let page: Page | undefined;
    let shows: Deck | undefined;
    for (let at = next++; at < jobs.length; at = next++) {
      const { deck, slide } = jobs[at]!;
      if (shows !== deck) {
        if (page) await closeDeck(page);
        page = pages.get(deck) ?? (await open(deck));
        pages.delete(deck);
        shows = deck;
      }
      results[at] = await withDeadline(page!, `the slide "${slide.id}"`, patience, inspectSlide(page!, slide));
    }
    if (page) await closeDeck(page);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
  for (const page of pages.values()) await closeDeck(page);
  const told = new Set<string>();
  for (const [at, job] of jobs.entries()) await tell(job, results[at]!, told, report, keep);
  return jobs.length;
}

async function listJobs(pages: ReadonlyMap<Deck, Page>): Promise<Job[]> {
  const seen = new Set<string>();
  const jobs: Job[] = [];
  for (const [deck, page] of pages)
    for (const slide of await page.evaluate(() => kamishibaiInspector.list())) {
      if (seen.has(slide.key)) continue;
      seen.add(slide.key);
      const place = deck.summary.find(({ id }) => id === slide.id)?.place ?? {
        file: "content/deck.yaml",
        line: 1,
        column: 1,
      };
      jobs.push({ deck, slide, place });
    }
  return jobs;
}

async function tell(
  { deck, slide, place }: Job,
  { found, pictures }: { readonly found: readonly Inspected[]; readonly pictures: readonly Picture[] },
  told: Set<string>,
  report: Report,
  keep: KeepPicture,
): Promise<void> {
  const paths = new Map<number, string>();
  const known = new Set(deck.missingSigns.flatMap((sign) => [...sign])); // told when the deck was made
  for (const { finding, step } of found) {
    if (finding.kind === "glyphs" && finding.characters.every((character) => known.has(character))) continue;
    const when = slide.steps > 0 && finding.place !== around ? ` at step ${step} of ${slide.steps}` : "";
    // What is told already, of an earlier slide or audience, needs no second picture.
    const { message, place: where } = describe(finding, place, { step: when, picture: "" });
    // The number of a slide is another on each slide, and the same mistake.
    const key = finding.place === around ? `${finding.kind} ${finding.what}` : `${where.file}:${where.line}:${message}`;
    if (told.has(key)) continue;
    told.add(key);
    if (!paths.has(step)) {
      const name = `${deck.audience}-${slide.id}${slide.steps > 0 ? `-${step}` : ""}`;
      paths.set(step, await keep(name, pictures.find((picture) => picture.step === step)!.png));
    }
    report.add(describe(finding, place, { step: when, picture: paths.get(step)! }));
  }
}
