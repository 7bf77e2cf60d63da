// A talk of four slides in a folder of its own, and the ways tests look at what a build made of it.
import { spawn, type ChildProcess } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";

export const cli = resolve("dist/cli.js");

/** `await makeTalk("first")` is a folder; the word stands on every slide, so that two versions share no file. */
export async function makeTalk(word: string, root?: string): Promise<string> {
  const folder = root ?? (await mkdtemp(join(tmpdir(), "kamishibai-test-")));
  await mkdir(join(folder, "content", "chapters"), { recursive: true });
  await writeFile(
    join(folder, "content", "deck.yaml"),
    `title: A small talk, ${word}\nauthor: Nobody\nlang: en\nchapters: [one]\n`,
  );
  const slides = ["Opening", "Evidence", "Closing"].map(
    (title) => `## ${title} ${word}\n\nA sentence about ${word}.\n\n:::notes\nSay ${word}.\n:::\n`,
  );
  await writeFile(join(folder, "content", "chapters", "one.md"), `# The ${word} chapter\n\n${slides.join("\n")}`);
  return folder;
}

export interface Finished {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string; // what it said, on both channels
}

/** Starts the compiled command line as its own process. */
export function start(
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): { child: ChildProcess; finished: Promise<Finished> } {
  const child = spawn(process.execPath, [cli, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const finished = new Promise<Finished>((done) =>
    child.once("close", (code, signal) => done({ code, signal, output })),
  );
  return { child, finished };
}
export const run = (args: readonly string[], env?: NodeJS.ProcessEnv): Promise<Finished> => start(args, env).finished;

/** Path -> hash of every file below, e.g. to say that two outputs are the same. */
export async function hashes(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pairs = files.sort().map(async (file) => {
    const hash = createHash("sha256").update(await readFile(file));
    return [relative(folder, file), hash.digest("hex")] as const;
  });
  return Object.fromEntries(await Promise.all(pairs));
}
