// Files -> disk: each is written beside `out/` as it is made, then the folder is swapped in one step, so that a failure at any
// moment leaves the last good output whole.
// `const output = await openOutput("/talks/out"); await output.add(path, page); await output.commit(); await output.close()`.
// Node has no call that exchanges two folders, so the swap is two renames right behind one another. A build killed exactly
// between them leaves the old output in the folder beside, and the next run puts it back before anything else.
import { lstatSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { lstat, mkdir, open, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { HostError } from "../diagnostics/host-error.ts";
import { onInterrupt } from "../host/cleanup.ts";
import { type Lock, takeLock } from "./lock.ts";
import { explain } from "./trouble.ts";

export interface Output {
  /** Writes one file of the new folder: `add("public/students/index.html", page)`. Nothing keeps its contents. */
  readonly add: (path: string, contents: string | Uint8Array) => Promise<void>;
  /** Replaces the whole folder: a file of an older build beside newer ones would tell older figures. */
  readonly commit: () => Promise<void>;
  readonly close: () => Promise<void>; // always, also after a failure
}

/** Refuses early what could not be written to later, waits for another build, and repairs what a killed one left. */
export async function openOutput(out: string, patience = 10_000): Promise<Output> {
  let lock: Lock | undefined;
  const forget = onInterrupt(() => {
    if (!lock) return;
    discard(lock);
    rmSync(lock.folder, { recursive: true, force: true });
  });
  try {
    await mkdir(dirname(out), { recursive: true });
    await inspect(out);
    const ours = (lock = await takeLock(out, patience));
    recover(out, ours);
    // The interrupt is forgotten last: until then somebody has to tidy up.
    const close = async () => {
      discard(ours);
      ours.release();
      forget();
    };
    const made = join(ours.folder, "new");
    const folders = new Set<string>();
    return {
      add: (path, contents) => addFile(path, contents, made, folders).catch((error) => explain(error, out)),
      commit: () => replace(folders, out, ours).catch((error) => explain(error, out)),
      close,
    };
  } catch (error) {
    forget(); // a lock that was taken stays: what could not be repaired is for the next run, which takes it over
    return explain(error, out);
  }
}

/** Only a folder that a build made may be replaced: `--out ~/Documents` must not cost anyone their documents. */
async function inspect(out: string): Promise<void> {
  const found = await lstat(out).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (found?.isSymbolicLink())
    throw new HostError(`${out} is a symbolic link.`, "Name the folder it points to with --out, or remove the link.");
  if (found && !found.isDirectory())
    throw new HostError(`${out} is a file, not a folder.`, "Remove it, or name another folder with --out.");
  if (!found || (await readdir(out)).length === 0) return;
  const manifest = await readFile(join(out, "manifest.json"), "utf8").catch(() => "");
  if (!manifest.includes('"audiences"'))
    throw new HostError(
      `${out} holds files that no build made (it has no manifest.json), and a build would replace them.`,
      "Name another folder with --out, or empty this one.",
    );
}

/** The last output lies beside after a kill between the two renames: back with it. What a dead build left goes. */
function recover(out: string, lock: Lock): void {
  const exists = (path: string) => lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  const old = join(lock.folder, "old");
  if (!exists(out) && exists(old)) renameSync(old, out);
  discard(lock);
}

function discard({ folder }: Lock): void {
  for (const name of ["new", "old"]) rmSync(join(folder, name), { recursive: true, force: true });
}

async function addFile(path: string, contents: string | Uint8Array, made: string, folders: Set<string>): Promise<void> {
  const wanted: string[] = [];
  for (let at = dirname(join(made, path)); at !== dirname(made); at = dirname(at)) wanted.unshift(at);
  // At once, so that an interrupted run has no folder under way that would come after the tidying.
  for (const folder of wanted)
    if (!folders.has(folder)) {
      mkdirSync(folder);
      folders.add(folder);
    }
  await store(join(made, path), contents);
}

async function replace(folders: ReadonlySet<string>, out: string, lock: Lock): Promise<void> {
  await Promise.all([...folders].map(flush));
  swap(out, lock);
  await flush(dirname(out));
}

/** On the disk before anything is renamed: a power cut must not find the new name with nothing in it. */
async function store(file: string, contents: string | Uint8Array): Promise<void> {
  const handle = await open(file, "wx");
  try {
    await handle.writeFile(contents);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Not every system lets a folder be opened; there the rename alone must do. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Synchronous, so that nothing of ours can come between the two renames. */
function swap(out: string, { folder, owner }: Lock): void {
  const [made, old] = [join(folder, "new"), join(folder, "old")];
  for (const path of [owner, made]) lstatSync(path); // whoever removed our folder must not cost us the old output
  let hadOld = true;
  try {
    renameSync(out, old);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    hadOld = false;
  }
  try {
    renameSync(made, out);
  } catch (error) {
    if (hadOld) renameSync(old, out);
    throw error;
  }
}
