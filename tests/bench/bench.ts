// `npm run bench` measures everything and writes docs/performance.md; `npm run bench -- --short` measures the deck of 20 slides
// once and writes nothing. Contestants take turns, so that a slow minute of the machine hits all of them.
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, stat } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { browserFlags, needsNoSandbox } from "../../build/print/browser.ts";
import { findBrowser } from "../../build/print/find-browser.ts";
import { contestants, wholeBuild } from "./contestants.ts";
import { writeDeck } from "./deck.ts";
import { writeFloorPage } from "./floor-page.ts";
import { measureInTurns } from "./measure.ts";
import { type Deck, type Results, type Row, table, targets, writeReport } from "./report.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url)); // compiled, this stands in tests/bench/dist/
const short = process.argv.includes("--short");
const sizes = short ? [20] : [20, 200, 1000];
const runsAt = (slides: number) => (short ? 1 : slides === 20 ? 5 : 3);

const version = (program: string, ...args: string[]): string => {
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).split("\n")[0] ?? "";
  } catch {
    return "";
  }
};

const { executablePath: browser } = await findBrowser();
const flags = [...browserFlags, ...(needsNoSandbox() ? ["--no-sandbox"] : [])];
const pandocVersion = version("pandoc", "--version");
if (pandocVersion === "") console.error("Pandoc is not installed: it is left out.");
const work = await mkdtemp(join(tmpdir(), "kamishibai-bench-"));
try {
  const decks: Deck[] = [];
  for (const slides of sizes) {
    const folder = join(work, String(slides));
    await writeDeck(folder, slides);
    await writeFloorPage(folder);
    const rows = contestants({ browser, flags, pandoc: pandocVersion !== "" }).map((contestant): Row => ({
      ...contestant,
      command: contestant.command(folder),
      seconds: [],
    }));
    await measureInTurns(rows, runsAt(slides));
    const size = (await stat(join(folder, "out-html/public/group-1/index.html"))).size;
    decks.push({ slides, rows, bytes: size });
    console.log(`\n${slides} slides\n${table(rows)}`);
  }
  const audiences: Row[] = [];
  for (const count of [1, 3]) {
    const folder = join(work, `audiences-${count}`);
    await writeDeck(folder, 20, count);
    audiences.push({
      name: `${count} audience${count === 1 ? "" : "s"}`,
      makes: "pdf",
      command: wholeBuild(folder, browser),
      seconds: [],
    });
  }
  await measureInTurns(audiences, runsAt(20));
  const coded = join(work, "code");
  await writeDeck(coded, 20, 1, true);
  const code = contestants({ browser, flags, pandoc: pandocVersion !== "" })
    .filter(({ makes }) => makes === "html")
    .map((contestant): Row => ({ ...contestant, command: contestant.command(coded), seconds: [] }));
  await measureInTurns(code, runsAt(20));
  const started: Row[] = [
    { name: "node -e 0", makes: "html", command: { program: process.execPath, args: ["-e", "0"] }, seconds: [] },
    {
      name: "kamishibai --version",
      makes: "html",
      command: { program: process.execPath, args: [join(root, "dist/cli.js"), "--version"] },
      seconds: [],
    },
  ];
  await measureInTurns(started, runsAt(20));
  const results: Results = {
    decks,
    audiences,
    code,
    started,
    machine: `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${process.platform}`,
    tools: [
      `Node ${process.version}`,
      `Marp CLI ${version(process.execPath, join(root, "tests/bench/node_modules/@marp-team/marp-cli/marp-cli.js"), "--version")}`,
      pandocVersion,
      version(browser, "--version"),
    ].filter(Boolean),
  };
  console.log(
    `\nThe whole build of 20 slides\n${table(audiences)}\n\nWith code\n${table(code)}\n\n${table(started)}\n`,
  );
  for (const { text, reached } of targets(results)) console.log(`${reached ? "reached" : "MISSED "}  ${text}`);
  if (!short) {
    await mkdir(join(root, "docs"), { recursive: true });
    await writeReport(join(root, "docs/performance.md"), results);
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
