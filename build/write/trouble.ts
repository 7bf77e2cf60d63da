// What the disk refused, in words: `ENOSPC` becomes "The disk is full." Everything unknown keeps the system's own text.
import { HostError } from "../diagnostics/host-error.ts";

const causes: Record<string, readonly [what: string, todo: string]> = {
  ENOSPC: ["the disk is full", "Free some space, or name a folder on another disk with --out."],
  EDQUOT: ["your quota on this disk is used up", "Free some space, or name a folder on another disk with --out."],
  EFBIG: ["a file is larger than this system allows", "Raise the limit for file sizes (`ulimit -f`)."],
  EROFS: ["the disk is read-only", "Name a folder on another disk with --out."],
  EACCES: ["the folder may not be written to", "Correct its rights, or name another folder with --out."],
  EPERM: ["the folder may not be written to", "Correct its rights, or name another folder with --out."],
  EBUSY: ["it is in use as a mount point or by another program", "Name a folder inside it with --out."],
  EXDEV: ["it is a mount point, which cannot be replaced in one step", "Name a folder inside it with --out."],
  ENOTDIR: ["a part of its path is a file", "Name another folder with --out."],
  ENAMETOOLONG: ["a file name is too long for this disk", "Shorten the names of the audiences or of the folder."],
  ENOENT: ["its folder vanished while the build was running", "Run the build again."],
};

/** Throws a HostError that says what failed and that nothing was lost. */
export function explain(error: unknown, out: string): never {
  if (error instanceof HostError) throw error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined || code.startsWith("ERR_")) throw error; // our bug, not the disk's trouble
  const [what, todo] = causes[code] ?? [message, "Correct what the system names, or use --out with another folder."];
  throw new HostError(`${out} could not be written: ${what} (${code}).`, `The last good output is as it was. ${todo}`);
}
