// The stages, in order: read, parse, resolve, then for each audience slice, render, write and print. Read this first.
import { createHash } from "node:crypto";
import { resolve as resolvePath } from "node:path";
import { dirname } from "node:path/posix";
import { tellFile } from "./formats/data/file-told.ts";
import type { DataFile } from "./model/data-file.ts";
import { loadAssets } from "./assets/assets.ts";
import { audienceUnknown } from "./diagnostics/catalog/audiences.ts";
import { joinTroubles, NoBrowserError } from "./diagnostics/host-error.ts";
import { Report } from "./diagnostics/report.ts";
import type { Outcome } from "./model/diagnostic.ts";
import type { DeckSpec, Audience, Deck, Source, Variant } from "./model/deck.ts";
import { readStyles } from "./resolve/own-styles.ts";
import { readFonts } from "./resolve/own-fonts.ts";
import { loadWorld } from "./assets/world.ts";
import { wordsFor } from "./words/words.ts";
import type { HandoutOptions } from "./model/handout.ts";
import type { Assets, ChartForm, OutputName, Printable, RenderedVariant, WrittenFile } from "./model/output.ts";
import { outputs, usualOutputs } from "./outputs/outputs.ts";
import { parse } from "./parse/parse.ts";
import type { PrintedFiles, Printer } from "./print/print.ts";
import { bytesOf } from "./read/media.ts";
import { findTalk, read } from "./read/read.ts";
import { renderChart } from "./render/outputs/chart.ts";
import { renderIndex } from "./render/outputs/index-page.ts";
import { recordOf, renderManifest } from "./render/outputs/manifest.ts";
import { render } from "./render/render.ts";
import { createShared, type Shared } from "./render/shared.ts";
import { checkSlides } from "./resolve/check-slides.ts";
import { scaleImages } from "./images/scale.ts";
import { imagesUsed } from "./resolve/images-used.ts";
import { outline, type OutlineEntry } from "./resolve/outline.ts";
import { resolve } from "./resolve/resolve.ts";
import { type Cuts, createCuts, slice } from "./resolve/slice.ts";
import { writeOneFile } from "./write/one-file.ts";
import { openOutput, type Output } from "./write/write.ts";

export interface Options {
  readonly root: string; // the folder that holds content/
  readonly out?: string; // "out" beside content/, if left out
  readonly audiences?: readonly string[]; // all, if left out
  readonly only?: readonly OutputName[]; // html, slides and handout, if left out
  readonly steps?: boolean; // slides.pdf: a page for each fragment and step of a chart
  readonly handout?: Partial<HandoutOptions>; // instead of what each audience asks for: { layout: "six-up" }
  readonly strict?: boolean; // where there are warnings, nothing is written either
  readonly log?: (line: string) => void;
  readonly tellsData?: boolean; // what was made of each data file: see Found
  readonly marksPlaces?: boolean; // each block says in which line it stands: for looking at, not for shipping
}
export interface Found {
  readonly report: Report;
  readonly sources: readonly Source[];
  readonly deck: Deck;
  readonly dataFiles: readonly DataFile[]; // none unless they were asked for
}
export interface Checked extends Found {
  readonly variants: readonly RenderedVariant[];
}
export interface Result extends Found {
  readonly files: readonly string[]; // "public/students/index.html"
  readonly trouble: Error | undefined; // HTML was delivered, but not every PDF was; a HostError unless it is our bug
}
interface Opened extends Found {
  readonly assets: Assets;
  readonly cuts: Cuts; // what audiences see alike is cut and made once
  readonly shared: Shared;
  readonly wanted: readonly Audience[];
}

/** The stages that no audience has a part in. */
async function open({ root, audiences, handout, tellsData }: Options, scales = false): Promise<Opened> {
  const report = new Report();
  const [sources, assets] = await Promise.all([read(root, report), loadAssets()]);
  const spec = parse(sources, report);
  const dataFiles = tellsData ? tellDataFiles(spec) : [];
  if ([...spec.charts.values()].some(({ type }) => type === "choropleth")) await loadWorld();
  const fonts = await readFonts(sources.fonts ?? [], report);
  const styles = await readStyles(sources.texts, report);
  const resolved = resolve(spec, report, await wordsFor(languagesOf(spec), spec.ownWords), fonts, styles);
  const deck = scales && !report.hasErrors ? await withScaledImages(resolved) : resolved;
  const known = deck.audiences.map(({ id }) => id);
  for (const id of audiences ?? []) if (!known.includes(id)) report.add(audienceUnknown(commandLine, id, known));
  const wanted = deck.audiences.filter(({ id }) => audiences?.includes(id) ?? true);
  const [cuts, shared] = [createCuts(deck), createShared(assets.templates)];
  return {
    report,
    sources: sources.texts,
    deck,
    dataFiles,
    assets,
    cuts,
    shared,
    wanted: wanted.map((one) => withHandout(one, handout)),
  };
}
async function withScaledImages(deck: Deck): Promise<Deck> {
  const { library, chapters, translated, audiences } = deck;
  const used = imagesUsed([chapters, ...translated.values()].flat(), audiences);
  return { ...deck, library: { ...library, images: await scaleImages(library.images, used) } };
}
const tellDataFiles = ({ dataFiles, tables }: DeckSpec): DataFile[] =>
  dataFiles
    .filter((file) => /\.(?:[ct]sv|json)$/.test(file))
    .map((file) => tellFile(file, tables.get(file.slice("content/data/".length))));
const languagesOf = ({ info, audiences }: DeckSpec): string[] => [info.lang, ...audiences.map(({ lang }) => lang)];
const commandLine = { file: "content/audiences", line: 1, column: 1 };

const withHandout = (audience: Audience, handout: Partial<HandoutOptions> = {}): Audience => ({
  ...audience,
  handout: { ...audience.handout, ...handout },
});

/** What one audience sees, and its pages, which are made when they are asked for. */
async function cut(opened: Opened, audience: Audience, options: Options): Promise<RenderedVariant> {
  const { deck, assets, cuts, shared, report } = opened;
  const variant: Variant = report.take(slice(deck, audience, cuts));
  // Where another mistake was found, such as a chapter that is not there, that tells more.
  if (!report.hasErrors) report.take({ value: undefined, diagnostics: checkSlides(deck, variant) });
  return report.take(withoutEchoes(await render(variant, assets, shared, options.marksPlaces), report));
}

/** Templates whose mistakes were found when they were read fail once more when they, or others with them inside, are filled. */
function withoutEchoes<Value>({ value, diagnostics }: Outcome<Value>, report: Report): Outcome<Value> {
  const known = report.diagnostics.some(
    ({ code, place, severity }) => severity === "error" && (code === "partial-cycle" || place.file.endsWith(".hbs")),
  );
  return { value, diagnostics: known ? diagnostics.filter(({ code }) => code !== "template-invalid") : diagnostics };
}

/** The stages that touch neither browser nor output. Every audience is rendered, so that one run shows all mistakes. */
export async function check(options: Options): Promise<Checked> {
  const opened = await open(options);
  const { report, sources, deck, dataFiles, wanted } = opened;
  const variants: RenderedVariant[] = [];
  for (const audience of deck.audiences) {
    const asked = wanted.find(({ id }) => id === audience.id);
    const variant = await cut(opened, asked ?? audience, options);
    if (asked) variants.push(variant);
  }
  return { report, sources, deck, dataFiles, variants };
}

export interface ChartPage extends Found {
  readonly page: { readonly html: string; readonly meta: RenderedVariant["meta"] } | undefined; // undefined: no such chart
}

/** One chart alone as a page, as the first audience that was asked for reads it, whether a slide shows it or not. */
export async function chartPage(options: Options, id: string, form: ChartForm): Promise<ChartPage> {
  const { report, sources, deck, dataFiles, assets, wanted } = await open(options);
  const [audience] = wanted;
  const made = { report, sources, deck, dataFiles, page: undefined };
  const chart = deck.library.charts.get(id);
  if (!audience || !chart || report.hasErrors) return made;
  const { library } = deck;
  const alone: Variant = {
    ...report.take(slice({ ...deck, chapters: [] }, audience)),
    library: { ...library, charts: new Map([[id, chart]]), facts: new Map(), images: new Map() },
  };
  const { html, title } = report.take(await renderChart(alone, id, form, assets));
  return { ...made, page: { html, meta: { title, author: deck.info.author, lang: audience.lang, keywords: [] } } };
}

export const writeFileWhole = writeOneFile;

export interface AudienceOutline {
  readonly audience: string;
  readonly name: string;
  readonly minutes: number;
  readonly slides: readonly OutlineEntry[];
}

/** What each audience sees, and why: titles as that audience reads them. */
export async function outlines(options: Options): Promise<Checked & { readonly outlines: readonly AudienceOutline[] }> {
  const checked = await check(options);
  const { deck, variants } = checked;
  const found = variants.map((variant): AudienceOutline => {
    const audience = deck.audiences.find(({ id }) => id === variant.audience)!;
    const titles = new Map(variant.summary.map(({ id, title }) => [id, title]));
    const slides = outline(deck, audience).map((entry) => ({ ...entry, title: titles.get(entry.id) ?? entry.title }));
    return { audience: audience.id, name: audience.name, minutes: audience.minutes, slides };
  });
  return { ...checked, outlines: found };
}

/** Makes the files of the audiences that are asked for. On mistakes nothing is written. */
export async function build(options: Options): Promise<Result> {
  const only = options.only ?? usualOutputs;
  await findTalk(options.root); // where there is none, no out/ is made either
  const output = await openOutput(resolvePath(options.out ?? resolvePath(options.root, "out")));
  // The browser starts while the pages are made; Puppeteer is loaded only when something is printed.
  const prints = only.some((name) => outputs[name].prints !== undefined);
  const printing = prints ? import("./print/print.ts") : undefined;
  const printer = printing?.then(({ startPrinter }) => startPrinter());
  try {
    return await buildInto(output, options, only, await printer);
  } finally {
    try {
      await (await printer)?.close();
    } finally {
      await output.close();
    }
  }
}

/** What is under way at once: more would only wait for the printer, and hold their pages in memory. */
const mostAtOnce = 3;

async function buildInto(
  output: Output,
  options: Options,
  only: readonly OutputName[],
  printer: Printer | undefined,
): Promise<Result> {
  const opened = await open(options, true);
  const { report, sources, deck, dataFiles, wanted } = opened;
  const failed = () => report.hasErrors || (options.strict === true && report.diagnostics.length > 0);
  const audiences: Record<string, ReturnType<typeof recordOf>> = {};
  const written: string[] = [];
  const clips = new Map<string, Promise<WrittenFile>>(); // the speaker's editions share a folder
  const troubles: Error[] = [];
  const hasNoBrowser = () => troubles.some((trouble) => trouble instanceof NoBrowserError);
  const add = async (path: string, contents: string | Uint8Array, pages?: number): Promise<WrittenFile> => {
    const bytes = typeof contents === "string" ? Buffer.from(contents) : contents;
    await output.add(path, bytes);
    written.push(path);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    return { path, bytes: bytes.length, sha256, ...(pages === undefined ? {} : { pages }) };
  };
  const make = async (audience: Audience): Promise<void> => {
    // After a mistake nothing is written; the others are still looked at, so that all mistakes are told.
    const variant = await cut(opened, audience, options);
    if (failed()) return;
    const files: WrittenFile[] = [];
    const printed = printer && !hasNoBrowser() ? print(printer, printable(variant, report), only, options) : undefined;
    printed?.catch(() => undefined);
    for (const name of only)
      for (const { path, page } of outputs[name].files) {
        const html = report.take(withoutEchoes(await page(variant), report));
        if (failed()) continue;
        files.push(await add(path(variant.audience), html));
        for (const media of variant.media) {
          const beside = `${dirname(path(variant.audience))}/media/${media.name}`;
          const adding = clips.get(beside) ?? bytesOf(media).then((bytes) => add(beside, bytes));
          clips.set(beside, adding);
          files.push(await adding);
        }
      }
    const made = await printed;
    if (made?.trouble) troubles.push(made.trouble);
    for (const { path, bytes, pages } of made?.printed ?? []) if (!failed()) files.push(await add(path, bytes, pages));
    audiences[audience.id] = recordOf(variant, files);
  };
  await inTurns(wanted, printer ? mostAtOnce : 1, make);
  const nothing = { report, sources, deck, dataFiles, files: [], trouble: undefined };
  if (failed()) return nothing;
  const index = report.take(renderIndex(deck, written, opened.assets.templates));
  if (failed()) return nothing;
  await add("index.html", index);
  const ordered = Object.fromEntries(wanted.map(({ id }) => [id, audiences[id]!]));
  await add("manifest.json", renderManifest(ordered));
  await output.commit();
  return { report, sources, deck, dataFiles, files: written.sort(), trouble: joinTroubles(troubles) };
}

/** Works through the list, so many at a time; the first that fails ends it. */
async function inTurns<Item>(items: readonly Item[], most: number, work: (item: Item) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < items.length) await work(items[next++]!);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, worker));
}

/** What the printer needs; a mistake in a talk's own templates shows only when a page is filled. */
const printable = (variant: RenderedVariant, report: Report): Printable => ({
  audience: variant.audience,
  titles: variant.titles,
  summary: variant.summary,
  meta: variant.meta,
  handout: async (pages) => report.take(withoutEchoes(await variant.handout(pages), report)),
  slideParts: (steps) =>
    variant.slideParts(steps).map((part) => async () => report.take(withoutEchoes(await part(), report))),
});

/** What could not be printed is missing; the rest is delivered, and the trouble told. */
async function print(
  printer: Printer,
  variant: Printable,
  only: readonly OutputName[],
  { log = () => {}, steps = false }: Options,
): Promise<PrintedFiles> {
  const { printAll } = await import("./print/print.ts");
  return printAll(printer, [variant], only, log, steps);
}
