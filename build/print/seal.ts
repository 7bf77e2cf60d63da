// Whether a folder in the cache is still what we put there. When it is made, the hash of each file is written down, with its
// size and the time of its last change, which no program can set. Later a glance at those is enough; a file that differs in
// them is read and hashed again. `await seal(folder)` before it gets its name, `await isIntact(folder)` before it is used.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { storeFile } from "./store-file.ts";

interface SealedFile {
  readonly size: number;
  readonly changed: number; // milliseconds; a rename of the folder does not touch it
  readonly sha256: string;
}
const name = "seal.json";

async function hash(file: string): Promise<string> {
  const sum = createHash("sha256");
  for await (const chunk of createReadStream(file)) sum.update(chunk as Buffer);
  return sum.digest("hex");
}

export async function seal(folder: string): Promise<void> {
  const files: Record<string, SealedFile> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const { size, ctimeMs } = await stat(file);
    files[relative(folder, file)] = { size, changed: ctimeMs, sha256: await hash(file) };
  }
  await storeFile(join(folder, name), JSON.stringify(files));
}

export async function isIntact(folder: string): Promise<boolean> {
  try {
    const files = JSON.parse(await readFile(join(folder, name), "utf8")) as Record<string, SealedFile>;
    const checks = Object.entries(files).map(async ([path, { size, changed, sha256 }]) => {
      const file = join(folder, path);
      const found = await stat(file);
      return found.size === size && (found.ctimeMs === changed || (await hash(file)) === sha256);
    });
    return (await Promise.all(checks)).every(Boolean) && checks.length > 0;
  } catch {
    return false; // no seal, or a file is missing
  }
}
