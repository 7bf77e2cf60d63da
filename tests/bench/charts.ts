// `npm run bench:charts` writes into docs/performance.md what each kind of chart adds to a deck, and how long a hundred slides
// with charts take beside the same slides without, and beside Chromium alone, which prints the finished page.
import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { chartTypeNames } from "../../build/charts/roles.ts";
import { chartTypes } from "../../build/charts/types/types.ts";
import { browserFlags, needsNoSandbox } from "../../build/print/browser.ts";
import { findBrowser } from "../../build/print/find-browser.ts";
import { contestants } from "./contestants.ts";
import { writeFloorPage } from "./floor-page.ts";
import { type Measured, measureInTurns, median } from "./measure.ts";
import { writeMeasured } from "./measured-page.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url)); // compiled, this stands in tests/bench/dist/
const gallery = join(root, "tests/gallery/content");
const slides = 100;
const kinds = ["line", "area", "stacked-area", "column", "bar", "grouped", "stacked", "slope", "dot", "heatmap"]; // with data in CSV

async function sizes(): Promise<string[]> {
  const { chartScript } = (await import(
    pathToFileURL(join(root, "dist/assets/chart-script.js")).href
  )) as typeof import("../../build/assets/chart-script.ts");
  const families = new Map<string, string[]>();
  for (const type of chartTypeNames) {
    const { family } = chartTypes[type];
    families.set(family, [...(families.get(family) ?? []), type]);
  }
  const rows = ["| charts | script | compressed |", "| --- | ---: | ---: |"];
  const row = async (name: string, set: readonly string[]) => {
    const script = await chartScript(set);
    rows.push(`| ${name} | ${kilobytes(script.length)} | ${kilobytes(gzipSync(script).length)} |`);
  };
  for (const [family, types] of families) await row(types.join(", "), [family]);
  await row("all of them, with annotations and a log axis", [...families.keys(), "annotations", "log"]);
  return rows;
}
const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

/** `charts` is how many there are; each slide shows one, in turns. */
async function writeDeck(folder: string, charts: number): Promise<void> {
  const content = join(folder, "content");
  await mkdir(join(content, "chapters"), { recursive: true });
  await mkdir(join(content, "charts"));
  await cp(join(gallery, "data"), join(content, "data"), { recursive: true });
  await cp(join(gallery, "sources.yaml"), join(content, "sources.yaml")).catch(() => undefined);
  await writeFile(join(content, "deck.yaml"), "title: A hundred slides\n");
  for (let at = 0; at < charts; at++)
    await copyFile(join(gallery, `charts/${kinds[at % kinds.length]!}.yaml`), join(content, `charts/chart-${at}.yaml`));
  let text = "# A hundred slides\n";
  for (let at = 0; at < slides; at++) {
    text += `\n## Slide ${at}: what figures of this kind tell {#slide-${at}}\n\n`;
    if (charts > 0) text += `::chart[chart-${at % charts}]\n\n`;
    text +=
      "Some words stand beside it, as on many a slide, and a list:\n\n- one thing that matters\n- another thing\n";
  }
  await writeFile(join(content, "chapters/01-all.md"), text);
}

interface Row extends Measured {
  readonly name: string;
}
const seconds = (row: Row | undefined) => median(row?.seconds ?? []);
function table(rows: readonly Row[]): string[] {
  return [
    "| | median, s | ÷ the first |",
    "| --- | ---: | ---: |",
    ...rows.map(
      (row) => `| ${row.name} | ${seconds(row).toFixed(3)} | ${(seconds(row) / seconds(rows[0])).toFixed(2)} |`,
    ),
  ];
}
const target = (what: string, ratio: number, limit: number) =>
  `| ${what}: ${ratio.toFixed(2)} ×, at most ${limit} | ${ratio <= limit ? "reached" : "missed"} |`;

const { executablePath: browser } = await findBrowser();
const flags = [...browserFlags, ...(needsNoSandbox() ? ["--no-sandbox"] : [])];
const all = contestants({ browser, flags, pandoc: false });
const commandOf = (name: string, makes: "html" | "pdf", folder: string) =>
  all.find((one) => one.name.startsWith(name) && one.makes === makes)!.command(folder);
const work = await mkdtemp(join(tmpdir(), "kamishibai-bench-"));
try {
  const counts = [0, kinds.length, slides];
  for (const count of counts) await writeDeck(join(work, String(count)), count);
  const names = ["without charts", `with ${kinds.length} charts, shown in turns`, `with ${slides} charts, a file each`];
  const html = counts.map((count, at): Row => ({
    name: names[at]!,
    command: commandOf("Kamishibai", "html", join(work, String(count))),
    seconds: [],
  }));
  await measureInTurns(html, 9);
  const drawn = join(work, String(slides));
  await writeFloorPage(drawn);
  const pdf = ["Floor", "Kamishibai"].map((name): Row => ({
    name: name === "Floor" ? "Floor: Chromium alone, our page" : name,
    command: commandOf(name, "pdf", drawn),
    seconds: [],
  }));
  await measureInTurns(pdf, 5);
  const [without, few, many] = html.map(seconds) as [number, number, number];
  const measured = [
    "| Target | |",
    "| --- | --- |",
    target(`HTML of ${slides} slides, ${kinds.length} charts in turns, beside none`, few / without, 1.3),
    target(`HTML of ${slides} slides, a chart of its own on each, beside none`, many / without, 1.3),
    target(`PDF of ${slides} slides with charts, beside the floor`, seconds(pdf[1]) / seconds(pdf[0]), 1.5),
    "",
    `### HTML of ${slides} slides`,
    "",
    ...table(html),
    "",
    `### PDF of ${slides} slides, a chart on each`,
    "",
    ...table(pdf),
    "",
    "### What each kind adds to a deck",
    "",
    ...(await sizes()),
  ].join("\n");
  console.log(measured);
  if (!process.argv.includes("--short"))
    await writeMeasured(join(root, "docs/performance.md"), "npm run bench:charts", measured);
} finally {
  await rm(work, { recursive: true, force: true });
}
