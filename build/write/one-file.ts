// One file at the place that the author names: written beside it and moved over it, so that it is whole or as before.
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { explain } from "./trouble.ts";

export async function writeOneFile(path: string, contents: string | Uint8Array): Promise<void> {
  const target = resolve(path);
  const beside = `${target}.${process.pid}.part`;
  try {
    await mkdir(dirname(target), { recursive: true });
    await writeFile(beside, contents);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    explain(error, target);
  }
}
