// `npm run bench:sizes` writes into docs/performance.md how large the PDF of the same slides is from us, from Marp CLI and from
// decktape, which prints Pandoc's page of reveal.js; and what is in it: fonts, bitmaps, tags. Nothing is timed.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { PdfFile } from "../../build/pdf/file.ts";
import { Stream } from "../../build/pdf/objects.ts";
import { readPages } from "../../build/pdf/pages.ts";
import { needsNoSandbox } from "../../build/print/browser.ts";
import { findBrowser } from "../../build/print/find-browser.ts";
import { addCharts } from "./add-charts.ts";
import { writeDeck } from "./deck.ts";
import { type Command, runOnce } from "./measure.ts";
import { writeMeasured } from "./measured-page.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url)); // compiled, this stands in tests/bench/dist/
const modules = join(root, "tests/bench/node_modules");
const node = process.execPath;
const { executablePath: browser } = await findBrowser();
const env = { PUPPETEER_EXECUTABLE_PATH: browser, CHROME_PATH: browser };

const ours = (folder: string): Command => ({
  program: node,
  args: [join(root, "dist/cli.js"), "build", folder, "--only", "slides,handout", "--quiet"],
  env,
});
const marp = (folder: string): Command => ({
  program: node,
  args: ["@marp-team/marp-cli/marp-cli.js", "--no-config", "--html", "--allow-local-files", "--pdf"]
    .map((argument, at) => (at === 0 ? join(modules, argument) : argument))
    .concat(join(folder, "marp.md"), "-o", join(folder, "marp.pdf")),
  env,
});
const pandoc = (folder: string): Command => ({
  program: "pandoc",
  args: [
    "-t",
    "revealjs",
    "-s",
    "--slide-level=2",
    "--self-contained",
    "-V",
    `revealjs-url=${modules}/reveal.js`,
  ].concat(["-V", "width=1280", "-V", "height=720", "pandoc.md", "-o", "reveal.html"]),
  folder,
});
const decktape = (folder: string): Command => ({
  program: node,
  args: [join(modules, "decktape/decktape.js"), "reveal", "--size", "1280x720", "--pause", "200"].concat(
    ["--chrome-path", browser, ...(needsNoSandbox() ? ["--chrome-arg=--no-sandbox"] : [])],
    [pathToFileURL(join(folder, "reveal.html")).href, join(folder, "decktape.pdf")],
  ),
});

async function row(name: string, path: string): Promise<string> {
  const bytes = await readFile(path);
  const file = new PdfFile(bytes);
  const dicts = file.numbers.map((number) => {
    const value = file.object(number);
    return value instanceof Stream ? value.dict : value instanceof Map ? value : undefined;
  });
  const count = (key: string, ...names: string[]) =>
    dicts.filter((dict) => names.includes(file.name(dict?.get(key)) ?? "")).length;
  const fonts = count("Subtype", "Type0", "TrueType", "Type3", "Type1");
  const pages = readPages(file).length;
  const tagged = file.catalog.has("StructTreeRoot") ? "yes" : "no";
  const size = (bytes.length / 1024).toFixed(0);
  return `| ${name} | ${size} | ${pages} | ${fonts} | ${count("Subtype", "Image")} | ${tagged} |`;
}

const work = await mkdtemp(join(tmpdir(), "kamishibai-bench-"));
try {
  const lines: string[] = [];
  for (const [title, charts] of [
    ["20 slides of text", 0],
    ["The same with five charts", 5],
  ] as const) {
    const folder = join(work, String(charts));
    await writeDeck(folder, 20);
    if (charts > 0) await addCharts(folder, charts);
    // Marp runs no script of a slide: its pages would be empty where the charts are.
    for (const make of [ours, ...(charts > 0 ? [] : [marp]), pandoc, decktape]) await runOnce(make(folder));
    lines.push(
      `### ${title}`,
      "",
      "| | KiB | pages | fonts | bitmaps | tagged |",
      "| --- | ---: | ---: | ---: | ---: | --- |",
      await row("Kamishibai, slides.pdf", join(folder, "out/public/group-1/slides.pdf")),
      await row("Kamishibai, handout.pdf", join(folder, "out/public/group-1/handout.pdf")),
      ...(charts > 0 ? [] : [await row("Marp CLI", join(folder, "marp.pdf"))]),
      await row("decktape, of Pandoc's page of reveal.js", join(folder, "decktape.pdf")),
      "",
    );
  }
  const measured = lines.join("\n").trim();
  console.log(measured);
  if (!process.argv.includes("--short"))
    await writeMeasured(join(root, "docs/performance.md"), "npm run bench:sizes", measured);
} finally {
  await rm(work, { recursive: true, force: true });
}
