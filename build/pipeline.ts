// The stages, in order: read, parse, resolve, slice per audience, render, print, write. Read this first.
import { resolve as resolvePath } from "node:path";
import { loadAssets } from "./assets/assets.ts";
import { audienceUnknown } from "./diagnostics/catalog/audiences.ts";
import { Report } from "./diagnostics/report.ts";
import type { Audience, Deck, Source } from "./model/deck.ts";
import type { HandoutOptions } from "./model/handout.ts";
import type { ChartForm, RenderedVariant } from "./model/output.ts";
import { parse } from "./parse/parse.ts";
import type { PrintedFiles, Printer } from "./print/print.ts";
import { read } from "./read/read.ts";
import { renderChart } from "./render/outputs/chart.ts";
import { renderIndex } from "./render/outputs/index-page.ts";
import { renderManifest } from "./render/outputs/manifest.ts";
import { render } from "./render/render.ts";
import { outline, type OutlineEntry } from "./resolve/outline.ts";
import { resolve } from "./resolve/resolve.ts";
import { slice } from "./resolve/slice.ts";
import { writeOneFile } from "./write/one-file.ts";
import { openOutput, type Output } from "./write/write.ts";

export interface Options {
  readonly root: string; // the folder that holds content/
  readonly out?: string; // "out" beside content/, if left out
  readonly audiences?: readonly string[]; // all, if left out
  readonly only?: readonly string[]; // html, slides, handout, handout-html; the first three, if left out
  readonly steps?: boolean; // slides.pdf: a page for each fragment and step of a chart
  readonly handout?: Partial<HandoutOptions>; // instead of what each audience asks for: { layout: "six-up" }
  readonly log?: (line: string) => void;
  readonly marksPlaces?: boolean; // each block says in which line it stands: for looking at, not for shipping
}
export interface Checked {
  readonly report: Report;
  readonly sources: readonly Source[];
  readonly deck: Deck;
  readonly variants: readonly RenderedVariant[];
}
export interface Result extends Checked {
  readonly files: readonly string[]; // "public/students/index.html"
  readonly trouble: Error | undefined; // HTML was delivered, but not every PDF was; a HostError unless it is our bug
}

/** The stages that touch neither browser nor output: every mistake of the content is known afterwards. */
export async function check(options: Options): Promise<Checked> {
  const report = new Report();
  const [sources, assets] = await Promise.all([read(options.root, report), loadAssets()]);
  const deck = resolve(parse(sources, report), report);
  const known = deck.audiences.map(({ id }) => id);
  const wanted = options.audiences ?? known;
  for (const id of wanted) if (!known.includes(id)) report.add(audienceUnknown(commandLine, id, known));
  // Every audience is rendered, so that one run shows all mistakes, also those of an audience that was not asked for.
  const variants: RenderedVariant[] = [];
  for (const audience of deck.audiences) {
    const variant = slice(deck, withHandout(audience, options.handout), report);
    variants.push(await render(variant, assets, report, options.marksPlaces));
  }
  return {
    report,
    sources: sources.texts,
    deck,
    variants: variants.filter(({ audience }) => wanted.includes(audience)),
  };
}

const commandLine = { file: "content/audiences", line: 1, column: 1 };

const withHandout = (audience: Audience, handout: Partial<HandoutOptions> = {}): Audience => ({
  ...audience,
  handout: { ...audience.handout, ...handout },
});

export interface ChartPage extends Omit<Checked, "variants"> {
  readonly page: { readonly html: string; readonly meta: RenderedVariant["meta"] } | undefined; // undefined: no such chart
}

/** One chart alone as a page, as the first audience that was asked for reads it, whether a slide shows it or not. */
export async function chartPage(options: Options, id: string, form: ChartForm): Promise<ChartPage> {
  const report = new Report();
  const [sources, assets] = await Promise.all([read(options.root, report), loadAssets()]);
  const deck = resolve(parse(sources, report), report);
  const known = deck.audiences.map((audience) => audience.id);
  const wanted = options.audiences?.[0] ?? known[0];
  const audience = deck.audiences.find((one) => one.id === wanted);
  if (!audience) report.add(audienceUnknown(commandLine, wanted ?? "", known));
  const made = { report, sources: sources.texts, deck, page: undefined };
  const chart = deck.library.charts.get(id);
  if (!audience || !chart || report.hasErrors) return made;
  const variant = slice(deck, audience, report);
  const library = { ...deck.library, charts: new Map([[id, chart]]) };
  const { html, title } = await renderChart({ ...variant, library }, id, form, assets, report);
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

/** Makes the files of every audience. On mistakes nothing is written. */
export async function build(options: Options): Promise<Result> {
  const only = options.only ?? ["html", "slides", "handout"];
  const output = await openOutput(resolvePath(options.out ?? resolvePath(options.root, "out")));
  // The browser starts while the pages are made; Puppeteer is loaded only when something is printed.
  const printing = only.includes("slides") || only.includes("handout") ? import("./print/print.ts") : undefined;
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

async function buildInto(
  output: Output,
  options: Options,
  only: readonly string[],
  printer: Printer | undefined,
): Promise<Result> {
  const checked = await check(options);
  const nothing = { ...checked, files: [], trouble: undefined };
  if (checked.report.hasErrors) return nothing;
  // The browser prints while the rest is made.
  const printing = printer ? print(printer, checked.variants, only, options) : undefined;
  printing?.catch(() => undefined);
  const files = new Map<string, string | Uint8Array>();
  if (only.includes("html"))
    for (const variant of checked.variants) {
      files.set(`public/${variant.audience}/index.html`, await variant.public());
      files.set(`presenter/${variant.audience}.html`, await variant.presenter());
    }
  if (only.includes("handout-html"))
    for (const variant of checked.variants)
      files.set(`public/${variant.audience}/handout.html`, await variant.handoutPage());
  const { printed = [], trouble } = (await printing) ?? {};
  // Shells are filled only now; a mistake in one of them must still write nothing.
  if (checked.report.hasErrors) return nothing;
  for (const { path, bytes } of printed) files.set(path, bytes);
  const pages = new Map(printed.map((file) => [file.path, file.pages]));
  files.set("index.html", renderIndex(checked.deck, [...files.keys()], checked.report));
  files.set("manifest.json", renderManifest(checked.variants, files, pages));
  await output.write(files);
  return { ...checked, files: [...files.keys()].sort(), trouble };
}

/** What could not be printed is missing; the rest is delivered, and the trouble told. */
async function print(
  printer: Printer,
  variants: readonly RenderedVariant[],
  only: readonly string[],
  { log = () => {}, steps = false }: Options,
): Promise<PrintedFiles> {
  const { printAll } = await import("./print/print.ts");
  return printAll(printer, variants, only, log, steps);
}
