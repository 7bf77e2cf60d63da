// A profile folder for one browser, named for the process that owns it: `/tmp/kamishibai-profile~4711~83120~desk~x3Kd9a`.
// A killed build cannot remove its own; the next one that prints does, so that none stays for longer.
import { mkdtempSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stateOf, thisProcess } from "../host/processes.ts";

const prefix = "kamishibai-profile~";

export async function makeProfile(): Promise<string> {
  await removeLeftovers();
  const { pid, started, host } = thisProcess();
  return mkdtempSync(join(tmpdir(), `${prefix}${pid}~${started}~${host}~`));
}

async function removeLeftovers(): Promise<void> {
  for (const name of await readdir(tmpdir()).catch(() => [])) {
    if (!name.startsWith(prefix)) continue;
    const [pid, started = "0", host = ""] = name.slice(prefix.length).split("~");
    if (stateOf({ pid: Number(pid), started, host }) === "dead")
      await rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => undefined); // another user's: theirs
  }
}
