// A ustar archive -> files, folders and inner links below a folder; anything that points outside is refused.
import { mkdir, symlink } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { storeFile } from "./store-file.ts";

export async function untar(archive: Buffer, into: string): Promise<void> {
  const field = (header: Buffer, from: number, length: number) =>
    header
      .subarray(from, from + length)
      .toString("utf8")
      .replace(/\0.*$/s, "");
  for (let offset = 0; offset + 512 <= archive.length;) {
    const header = archive.subarray(offset, offset + 512);
    const name = [field(header, 345, 155), field(header, 0, 100)].filter(Boolean).join("/");
    if (name === "") break;
    const size = Number.parseInt(field(header, 124, 12).trim() || "0", 8);
    const target = resolve(into, name);
    if (target !== into && !target.startsWith(`${into}/`)) throw new Error(`its archive holds the path ${name}`);
    const kind = field(header, 156, 1);
    if (kind === "5") await mkdir(target, { recursive: true });
    else if (kind === "2") {
      const link = field(header, 157, 100);
      if (!resolve(dirname(target), link).startsWith(`${into}/`)) throw new Error(`its archive links to ${link}`);
      await mkdir(dirname(target), { recursive: true });
      await symlink(link, target);
    } else if (kind === "0" || kind === "") {
      const data = archive.subarray(offset + 512, offset + 512 + size);
      if (data.length < size) throw new Error(`its archive ends within ${name}`);
      await mkdir(dirname(target), { recursive: true });
      await storeFile(target, data, Number.parseInt(field(header, 100, 8), 8) & 0o755);
    }
    offset += 512 + Math.ceil(size / 512) * 512;
  }
}
