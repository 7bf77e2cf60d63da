// The stages, in order: read, parse, slice per audience, render, print, write. Read this first.
import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { audienceUnknown } from "./diagnostics/catalog/audiences.ts";
import { type HostError, NoBrowserError } from "./diagnostics/host-error.ts";
import { Report } from "./diagnostics/report.ts";
import type { Source } from "./model/deck.ts";
import type { RenderedVariant } from "./model/output.ts";
import { createMarkdown } from "./formats/markdown.ts";
import { parse } from "./parse/parse.ts";
import { read } from "./read/read.ts";
import { render } from "./render/render.ts";
import { slice } from "./resolve/slice.ts";
import { openOutput, type Output } from "./write/write.ts";

export interface Options {
  readonly root: string;
  readonly out?: string;
  readonly audiences?: readonly string[];
  readonly only?: readonly string[]; // html, slides, handout
  readonly log?: (line: string) => void;
}
export interface Result {
  readonly report: Report;
  readonly sources: readonly Source[];
  readonly variants: readonly RenderedVariant[];
  readonly files: readonly string[];
  readonly trouble: HostError | undefined; // HTML was delivered, but the PDFs were not
}

/** Everything but disk and browser: what `check` shows. */
export async function check(options: Options): Promise<Omit<Result, "files" | "trouble">> {
  const report = new Report();
  const sources = await read(options.root);
  const deck = parse(sources, report);
  const known = deck.audiences.map((audience) => audience.id);
  const wanted = options.audiences ?? known;
  for (const id of wanted)
    if (!known.includes(id)) report.add(audienceUnknown({ file: "content/audiences", line: 1, column: 1 }, id, known));
  const markdown = createMarkdown();
  // Every audience is rendered, so that one run shows all mistakes, also those of an audience that was not asked for.
  const variants: RenderedVariant[] = [];
  for (const audience of deck.audiences) variants.push(await render(slice(deck, audience, markdown, report), report));
  return { report, sources: sources.texts, variants: variants.filter((variant) => wanted.includes(variant.audience)) };
}

/** Makes the files of every audience. On mistakes nothing is written. */
export async function build(options: Options): Promise<Result> {
  const output = await openOutput(resolve(options.out ?? resolve(options.root, "out")));
  try {
    return await buildInto(output, options);
  } finally {
    await output.close();
  }
}

async function buildInto(output: Output, options: Options): Promise<Result> {
  const checked = await check(options);
  if (checked.report.hasErrors) return { ...checked, files: [], trouble: undefined };
  const only = options.only ?? ["html", "slides", "handout"];
  const files = new Map<string, string | Uint8Array>();
  const pages = new Map<string, number>();
  for (const variant of checked.variants) {
    if (!only.includes("html")) continue;
    files.set(`public/${variant.audience}/index.html`, variant.public);
    files.set(`presenter/${variant.audience}.html`, variant.presenter);
  }
  let trouble: HostError | undefined;
  if (only.includes("slides") || only.includes("handout")) {
    // Puppeteer is loaded only when something is printed.
    const { printAll } = await import("./print/print.ts");
    try {
      for (const pdf of await printAll(checked.variants, only, options.log ?? (() => {}))) {
        files.set(pdf.path, pdf.bytes);
        pages.set(pdf.path, pdf.pages);
      }
    } catch (error) {
      if (!(error instanceof NoBrowserError)) throw error;
      trouble = error;
    }
  }
  files.set("index.html", index(checked.variants));
  files.set("manifest.json", manifest(checked.variants, files, pages));
  await output.write(files);
  return { ...checked, files: [...files.keys()].sort(), trouble };
}

function index(variants: readonly RenderedVariant[]): string {
  const items = variants.map(
    ({ audience }) =>
      `<li><h2>${audience}</h2><p><a href="public/${audience}/index.html">Talk</a> · <a href="presenter/${audience}.html">Presenter</a> · <a href="public/${audience}/handout.pdf">Handout</a> · <a href="public/${audience}/slides.pdf">Slides</a></p></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Talks</title><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><style>body{font:18px/1.5 sans-serif;max-width:40rem;margin:3rem auto;padding:0 1rem}ul{list-style:none;padding:0}</style></head><body><main><h1>Talks</h1><ul>${items.join("")}</ul></main></body></html>\n`;
}

function manifest(
  variants: readonly RenderedVariant[],
  files: ReadonlyMap<string, string | Uint8Array>,
  pages: ReadonlyMap<string, number>,
): string {
  const audiences = Object.fromEntries(
    variants.map((variant) => [
      variant.audience,
      {
        slides: variant.summary.map((slide, at) => ({ ...slide, page: at + 1 })),
        facts: variant.facts,
        files: [...files]
          .filter(
            ([path]) => path.startsWith(`public/${variant.audience}/`) || path === `presenter/${variant.audience}.html`,
          )
          .map(([path, contents]) => ({
            path,
            bytes: Buffer.byteLength(contents),
            sha256: createHash("sha256").update(contents).digest("hex"),
            ...(pages.has(path) ? { pages: pages.get(path) } : {}),
          })),
      },
    ]),
  );
  return `${JSON.stringify({ version: 1, audiences }, null, 2)}\n`;
}
