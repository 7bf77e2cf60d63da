// The files of a planted talk -> a folder that can be built, in the system's folder for what is not kept.
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Contents } from "./ground.ts";

/** `files` are paths below content/. */
export async function writeTalk(files: ReadonlyMap<string, Contents>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "kamishibai-leaks-"));
  for (const folder of new Set([...files.keys()].map((path) => dirname(path))))
    await mkdir(join(root, "content", folder), { recursive: true });
  await Promise.all([...files].map(([path, contents]) => writeFile(join(root, "content", path), contents)));
  return root;
}
