// One build per output folder. `out/` has a folder beside it, `.kamishibai-out/`, that exists only while a build runs; it holds
// the new files, for a moment the old ones, and one empty file whose name says who owns it: `owner~4711~83120~f00d~desk`.
// Taking it is one rename of a folder that is already named; taking it over from a dead owner is one rename of that file.
// Both either happen or fail as a whole, so of several builds that try at once exactly one succeeds.
import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { readdir, rm, stat, utimes } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { HostError } from "../diagnostics/host-error.ts";
import { onInterrupt } from "../host/cleanup.ts";
import { type ProcessName, stateOf, thisProcess } from "../host/processes.ts";

export interface Lock {
  readonly folder: string; // "/talks/.kamishibai-out"
  readonly owner: string; // the path of our file in it
  readonly release: () => void;
}

const heartbeat = 5_000; // for owners on other machines, whose processes nobody here can see
const silence = 60_000;

const nameOf = ({ pid, started, host }: ProcessName) =>
  `owner~${pid}~${started}~${randomBytes(4).toString("hex")}~${host}`;
function readOwner(file: string): ProcessName | undefined {
  const [kind, pid, started, , host] = file.split("~");
  return kind === "owner" && pid && started && host ? { pid: Number(pid), started, host } : undefined;
}

async function isGone(folder: string, file: string, owner: ProcessName): Promise<boolean> {
  const state = stateOf(owner);
  if (state !== "unknown") return state === "dead";
  const seen = await stat(join(folder, file)).catch(() => undefined);
  return seen !== undefined && Date.now() - seen.mtimeMs > silence;
}

/** `takeLock("/talks/out", 10_000)` waits up to ten seconds for another build, then throws HostError with its pid. */
export async function takeLock(out: string, patience: number): Promise<Lock> {
  const folder = join(dirname(out), `.kamishibai-${basename(out)}`);
  const mine = nameOf(thisProcess());
  const candidate = `${folder}~${process.pid}~${randomBytes(4).toString("hex")}`;
  const forget = onInterrupt(() => {
    rmSync(candidate, { recursive: true, force: true });
    leave(folder, mine);
  });
  try {
    mkdirSync(candidate);
    writeFileSync(join(candidate, mine), "");
    const deadline = Date.now() + patience;
    while (!(await take(folder, candidate, mine))) {
      const owner = (await readdir(folder).catch(() => [])).map(readOwner).find(Boolean);
      if (Date.now() >= deadline && owner)
        throw new HostError(
          `Another build is writing to ${out} (process ${owner.pid}${stateOf(owner) === "unknown" ? ` on ${owner.host}` : ""}).`,
          `Wait for it to end, or use --out with another folder. If no such build runs, remove ${folder}.`,
        );
      if (Date.now() >= deadline)
        throw new HostError(`The folder ${folder} is in the way.`, "It belongs to no build: remove it.");
      await sleep(25);
    }
    await sweep(folder);
  } finally {
    rmSync(candidate, { recursive: true, force: true });
    forget();
  }
  const owner = join(folder, mine);
  const beat = setInterval(() => void utimes(owner, new Date(), new Date()).catch(() => undefined), heartbeat);
  beat.unref();
  return {
    folder,
    owner,
    // At once: in between, another build may take the folder, which then is no longer ours to remove.
    release: () => {
      clearInterval(beat);
      rmSync(owner, { force: true });
      try {
        rmdirSync(folder);
      } catch {
        // Another build has taken the empty folder already.
      }
    },
  };
}

/** Interrupted before anything was repaired: what a dead build left stays, for the next one to take over from us. */
function leave(folder: string, mine: string): void {
  const files = readdirSync(folder);
  if (files.length === 1 && files[0] === mine) rmSync(folder, { recursive: true, force: true });
}

async function take(folder: string, candidate: string, mine: string): Promise<boolean> {
  try {
    renameSync(candidate, folder);
    return true;
  } catch (error) {
    if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
  for (const file of await readdir(folder).catch(() => [])) {
    const owner = readOwner(file);
    if (!owner || !(await isGone(folder, file, owner))) continue;
    try {
      renameSync(join(folder, file), join(folder, mine));
      return true;
    } catch {
      return false; // someone else was quicker
    }
  }
  return false;
}

/** Builds that were killed while they waited leave the folder they would have put in place. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}~`)) continue;
    const path = join(dirname(folder), name);
    const [file] = await readdir(path).catch(() => []);
    const owner = file === undefined ? undefined : readOwner(file);
    const age = Date.now() - ((await stat(path).catch(() => undefined))?.mtimeMs ?? Date.now());
    if (owner ? await isGone(path, file!, owner) : age > silence) await rm(path, { recursive: true, force: true });
  }
}
