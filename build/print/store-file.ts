// Writes a file so that it is on the disk, not only promised: a power cut leaves all of it or a folder that was never renamed.
import { open } from "node:fs/promises";

export async function storeFile(path: string, contents: string | Uint8Array, mode = 0o600): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(contents);
    await file.sync();
  } finally {
    await file.close();
  }
}
