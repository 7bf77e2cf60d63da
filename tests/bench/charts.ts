// `npm run bench:charts` writes into docs/charts.md what each kind of chart adds to a deck, and says how long a hundred slides
// with charts take to build beside the same slides without. The builds take turns; it says the median of seven.
import { spawnSync } from "node:child_process";
import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chartScript } from "../../build/assets/chart-script.ts";
import { chartTypes } from "../../build/charts/types/types.ts";
import { chartTypeNames } from "../../build/charts/roles.ts";

const runs = 7;
const slides = 100;
const kinds = ["line", "area", "stacked-area", "column", "bar", "grouped", "stacked", "slope", "dot", "heatmap"]; // with data in CSV
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

async function sizes(): Promise<string[]> {
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
  await cp("tests/gallery/content/data", join(content, "data"), { recursive: true });
  await writeFile(join(content, "deck.yaml"), "title: A hundred slides\n");
  for (let at = 0; at < charts; at++)
    await copyFile(
      `tests/gallery/content/charts/${kinds[at % kinds.length]!}.yaml`,
      join(content, `charts/chart-${at}.yaml`),
    );
  let text = "# A hundred slides\n";
  for (let at = 0; at < slides; at++) {
    text += `\n## Slide ${at}: what figures of this kind tell {#slide-${at}}\n\n`;
    if (charts > 0) text += `::chart[chart-${at % charts}]\n\n`;
    text +=
      "Some words stand beside it, as on many a slide, and a list:\n\n- one thing that matters\n- another thing\n";
  }
  await writeFile(join(content, "chapters/01-all.md"), text);
}

function build(folder: string): number {
  const began = performance.now();
  const args = ["dist/cli.js", "build", folder, "--out", join(folder, "out"), "--only", "html", "--quiet"];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return (performance.now() - began) / 1000;
}

const work = await mkdtemp(join(tmpdir(), "kamishibai-bench-"));
try {
  const counts = [0, kinds.length, slides];
  for (const count of counts) await writeDeck(join(work, String(count)), count);
  const seconds = counts.map((): number[] => []);
  for (let run = 0; run <= runs; run++)
    for (const [at, count] of counts.entries()) {
      const took = build(join(work, String(count)));
      if (run > 0) seconds[at]!.push(took); // the first is for warmth: files in memory
    }
  const [without = 0, few = 0, all = 0] = seconds.map(median);
  const times = (one: number) => `${one.toFixed(2)} s (${(one / without).toFixed(1)} times)`;
  console.log(
    `HTML of ${slides} slides, median of ${runs} builds: ${without.toFixed(2)} s without charts, ${times(few)} with ${kinds.length} charts shown in turns, ${times(all)} with ${slides} charts, each of a file of its own.`,
  );
  const lines = await sizes();
  const page = await readFile("docs/charts.md", "utf8");
  const [start, end] = [
    "<!-- measured: npm run bench:charts writes what follows -->",
    "<!-- end of what was measured -->",
  ];
  await writeFile(
    "docs/charts.md",
    `${page.slice(0, page.indexOf(start) + start.length)}\n\n${lines.join("\n")}\n\n${page.slice(page.indexOf(end))}`,
  );
  console.log(lines.join("\n"));
} finally {
  await rm(work, { recursive: true, force: true });
}
