// The folder of pictures beside the content. It holds those of the last run only, and keeps itself out of git.
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { KeepPicture } from "./check-visual.ts";

/** `openPictures("talk")` writes into talk/.kamishibai/visual, `openPictures("talk", "shots")` into shots. */
export async function openPictures(root: string, folder?: string): Promise<KeepPicture> {
  const own = join(root, ".kamishibai");
  const target = folder ?? join(own, "visual");
  await mkdir(target, { recursive: true });
  if (folder === undefined) {
    await writeFile(join(own, ".gitignore"), "*\n");
    for (const name of await readdir(target)) if (name.endsWith(".png")) await rm(join(target, name));
  }
  return async (name, png) => {
    const path = join(target, `${name}.png`);
    await writeFile(path, png);
    return (folder === undefined ? relative(root, path) : path).replaceAll("\\", "/");
  };
}
