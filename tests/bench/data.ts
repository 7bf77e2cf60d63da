// `npm run bench:data` writes into docs/performance.md how long `check` takes with large files of data, and how much memory, beside a
// program that does nothing but read the file and split it into lines.
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type DataForm, german, narrow, plain, writeDataTalk } from "./data-talks.ts";
import { type Command, measureInTurns, median, peakOf } from "./measure.ts";
import { writeMeasured } from "./measured-page.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url)); // compiled, this stands in tests/bench/dist/
const cases: readonly { readonly name: string; readonly form: DataForm; readonly rows: number }[] = [
  { name: "100,000 rows, plain", form: plain, rows: 100_000 },
  { name: "100,000 rows, German", form: german, rows: 100_000 },
  { name: "100 MB, plain", form: plain, rows: 950_000 },
  { name: "100 MB, German", form: german, rows: 990_000 },
  { name: "100 MB, one digit a cell", form: narrow, rows: 980_000 },
];

const work = await mkdtemp(join(tmpdir(), "kamishibai-bench-"));
try {
  const bare = join(work, "bare.mjs");
  await writeFile(
    bare,
    'import { readFileSync } from "node:fs";\nconsole.log(readFileSync(process.argv[2], "utf8").split("\\n").length);\n',
  );
  const rows: string[] = [];
  const ratios: number[] = [];
  let quick = 0;
  for (const { name, form, rows: count } of cases) {
    const talk = join(work, String(rows.length));
    const file = await writeDataTalk(talk, form, count);
    const size = (await stat(file)).size / 1e6;
    const node = (...args: string[]): Command => ({ program: process.execPath, args });
    const ours = { command: node(join(root, "dist/cli.js"), "check", talk), seconds: [] };
    const floor = { command: node(bare, file), seconds: [] };
    await measureInTurns([ours, floor], 5);
    const peaks = [await peakOf(ours.command), await peakOf(floor.command)].map((bytes) => bytes / 1e6) as [
      number,
      number,
    ];
    const [took, least] = [median(ours.seconds), median(floor.seconds)];
    ratios.push(peaks[0] / size);
    if (count === 100_000) quick = Math.max(quick, took);
    rows.push(
      `| ${name} | ${size.toFixed(0)} | ${took.toFixed(2)} | ${(took / least).toFixed(1)} | ${peaks[0].toFixed(0)} | ${(peaks[0] / peaks[1]).toFixed(1)} | ${(peaks[0] / size).toFixed(1)} |`,
    );
    await rm(talk, { recursive: true });
  }
  const usual = Math.max(...ratios.slice(2, 4));
  const target = (what: string, reached: boolean) => `| ${what} | ${reached ? "reached" : "missed"} |`;
  const measured = [
    "| Target | |",
    "| --- | --- |",
    target(`100,000 rows: ${quick.toFixed(2)} s, at most 1`, quick <= 1),
    target(
      `Memory for 100 MB as programs and offices write them: ${usual.toFixed(1)} × the file, at most 5`,
      usual <= 5,
    ),
    "",
    "| file | MB | `check`, s | ÷ the floor | peak, MB | ÷ the floor | ÷ the file |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...rows,
  ].join("\n");
  console.log(measured);
  if (!process.argv.includes("--short"))
    await writeMeasured(join(root, "docs/performance.md"), "npm run bench:data", measured);
} finally {
  await rm(work, { recursive: true, force: true });
}
