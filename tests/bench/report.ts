// Measured times -> tables, targets, and the generated part of docs/performance.md.
import type { Contestant, Makes } from "./contestants.ts";
import { type Command, median } from "./measure.ts";
import { writeMeasured } from "./measured-page.ts";

export interface Row extends Omit<Contestant, "command"> {
  readonly command: Command;
  readonly seconds: number[]; // of each run
}
export interface Deck {
  readonly slides: number;
  readonly rows: readonly Row[];
  readonly bytes: number; // of our one HTML file
}
export interface Results {
  readonly decks: readonly Deck[];
  readonly audiences: readonly Row[]; // one, three
  readonly code: readonly Row[]; // HTML of 20 slides, one of which holds code
  readonly started: readonly Row[];
  readonly machine: string;
  readonly tools: readonly string[];
}

const of = (row: Row | undefined) => median(row?.seconds ?? []);
const nameOf = (makes: Makes) => (makes === "handout" ? "Handout" : makes.toUpperCase());
const two = (value: number) => value.toFixed(value < 1 ? 3 : 2);

export function table(rows: readonly Row[]): string {
  const ours = (makes: string) => rows.find((row) => row.makes === makes);
  const lines = rows.map((row) => {
    const ratio = of(ours(row.makes)) / of(row);
    const spread = `${two(Math.min(...row.seconds))} to ${two(Math.max(...row.seconds))}`;
    return `| ${nameOf(row.makes)} | ${row.name} | ${two(of(row))} | ${spread} | ${ratio.toFixed(2)} |`;
  });
  return ["| | | median, s | runs, s | first ÷ this |", "| --- | --- | ---: | ---: | ---: |", ...lines].join("\n");
}

export interface Target {
  readonly text: string;
  readonly reached: boolean;
}
export function targets({ decks, audiences }: Results): Target[] {
  const list: Target[] = [];
  const check = (slides: number, makes: Makes, other: string, limit: number) => {
    const rows = decks.find((deck) => deck.slides === slides)?.rows.filter((row) => row.makes === makes) ?? [];
    const [ours, theirs] = [rows[0], rows.find((row) => row.name.startsWith(other))];
    if (!ours || !theirs) return;
    const ratio = of(ours) / of(theirs);
    const what = `${nameOf(makes)} of ${slides} slides: ${ratio.toFixed(2)} × ${theirs.name}, at most ${limit}`;
    list.push({ text: what, reached: ratio <= limit });
  };
  check(20, "html", "Marp", 0.35);
  check(20, "html", "Pandoc, one file", 1);
  check(1000, "html", "Marp", 0.6);
  check(20, "pdf", "Marp", 0.5);
  check(20, "pdf", "Floor", 1.5);
  check(1000, "pdf", "Floor", 1.5);
  check(20, "handout", "Floor", 1.5);
  check(1000, "handout", "Floor", 1.5);
  const ratio = of(audiences[1]) / of(audiences[0]);
  list.push({ text: `Three audiences: ${ratio.toFixed(2)} × one, less than 2`, reached: ratio < 2 });
  return list;
}

export async function writeReport(file: string, results: Results): Promise<void> {
  const measured = [
    `Machine: ${results.machine}. ${results.tools.join("; ")}.`,
    "",
    "| Target | |",
    "| --- | --- |",
    ...targets(results).map(({ text, reached }) => `| ${text} | ${reached ? "reached" : "missed"} |`),
    ...results.decks.flatMap(({ slides, rows, bytes }) => [
      "",
      `### ${slides} slides`,
      "",
      table(rows),
      "",
      `Our HTML file: ${Math.round(bytes / 1024)} KiB, with fonts and scripts.`,
    ]),
    "",
    "### Audiences: the whole build of 20 slides, HTML, both PDFs and all",
    "",
    table(results.audiences),
    "",
    "### 20 slides, one of which holds a block of TypeScript",
    "",
    table(results.code),
    "",
    "### Start",
    "",
    table(results.started),
  ].join("\n");
  await writeMeasured(file, "npm run bench", measured);
}
