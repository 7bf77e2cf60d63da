// Files -> disk: written beside `out/`, then swapped in one step, so that a failure leaves the last good output whole.
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { HostError } from "../diagnostics/host-error.ts";

export type OutputFiles = ReadonlyMap<string, string | Uint8Array>; // "public/students/index.html" -> its contents

/** Writes all files, then swaps. Throws HostError when the disk refuses; nothing half-written stays. */
export async function write(files: OutputFiles, out: string): Promise<void> {
  const parent = dirname(out);
  const prefix = `.kamishibai-${basename(out)}-`;
  let beside = "";
  try {
    await mkdir(parent, { recursive: true });
    beside = await mkdtemp(join(parent, prefix));
    for (const [path, contents] of files) {
      const file = join(beside, "new", path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, contents);
    }
    const old = join(beside, "old");
    const hadOld = await rename(out, old).then(
      () => true,
      (error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return false;
        throw error;
      },
    );
    await rename(join(beside, "new"), out).catch(async (error: unknown) => {
      if (hadOld) await rename(old, out);
      throw error;
    });
  } catch (error) {
    throw new HostError(
      `The output could not be written: ${(error as Error).message}`,
      "The last good output is as it was. Free some space or correct the rights of the folder.",
    );
  } finally {
    if (beside) await rm(beside, { recursive: true, force: true });
  }
}

/** After a kill between the two renames the last output lies in a leftover folder: put it back, remove the rest. */
export async function recover(out: string): Promise<void> {
  const parent = dirname(out);
  const names = (await readdir(parent).catch(() => [])).filter((name) =>
    name.startsWith(`.kamishibai-${basename(out)}-`),
  );
  for (const name of names) {
    await rename(join(parent, name, "old"), out).catch(() => undefined);
    await rm(join(parent, name), { recursive: true, force: true });
  }
}
