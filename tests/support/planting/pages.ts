// A planted talk in a folder -> all that is made of it without a browser, as the leak search wants it: the pages, those that
// would be printed among them, the manifest's entries and charts alone.
import type { chartPage, check } from "../../../build/pipeline.ts";
import type { recordOf } from "../../../build/render/outputs/manifest.ts";
import type { createCuts, slice } from "../../../build/resolve/slice.ts";
import type { Delivered } from "../leak-search.ts";

/** The build, whole or with a leak in it. */
export interface Build {
  readonly check: typeof check;
  readonly chartPage: typeof chartPage;
  readonly recordOf: typeof recordOf;
  readonly slice: typeof slice;
  readonly createCuts: typeof createCuts;
}
export interface Made {
  readonly delivered: Delivered;
  readonly mistakes: readonly string[]; // "content/chapters/one.md:3:1 audience-unknown"
}

export async function makePages({ check, chartPage, recordOf, slice, createCuts }: Build, root: string): Promise<Made> {
  const { report, variants, deck } = await check({ root });
  const delivered = new Map<string, string>();
  for (const variant of variants) {
    const { audience } = variant;
    const pages = {
      [`public/${audience}/index.html`]: variant.public(),
      [`public/${audience}/handout.html`]: variant.handoutPage(),
      [`public/${audience}/handout.pdf`]: variant.handout(new Map()),
      [`public/${audience}/slides.pdf`]: variant.slides(true),
      [`presenter/${audience}.html`]: variant.presenter(),
    };
    for (const [path, page] of Object.entries(pages)) delivered.set(path, report.take(await page));
    delivered.set(`public/${audience}/titles`, JSON.stringify([variant.titles, variant.meta])); // the outline of the PDFs
    delivered.set(`manifest.json/${audience}`, JSON.stringify(recordOf(variant, [])));
    // Of all charts that an audience has one tells as much as all: what it shows of others.
    const [chart] = [...deck.library.charts.keys()].filter(
      (id) => id.startsWith(`Q${audience}`) && !id.includes("spoken"),
    );
    const alone =
      chart && (await chartPage({ root, audiences: [audience] }, chart, { kind: "svg", width: 9, height: 9 }));
    if (alone && alone.page) delivered.set(`chart/${audience}`, JSON.stringify(alone.page));
  }
  const cuts = createCuts(deck);
  for (const audience of deck.audiences) {
    const { templates: _everybodys, ...variant } = slice(deck, audience, cuts).value;
    delivered.set(`presenter/${audience.id}.variant`, JSON.stringify(variant, asText));
  }
  const mistakes = report.sorted().map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`);
  return { delivered, mistakes };
}

const asText = (_: string, value: unknown): unknown =>
  value instanceof Map
    ? [...(value as ReadonlyMap<unknown, unknown>)]
    : value instanceof Uint8Array
      ? Buffer.from(value).toString("latin1")
      : value;
