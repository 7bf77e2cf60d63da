// Archives made by hand, byte by byte: what is honest is unpacked, what points outside is refused.
import { mkdtemp, readFile, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { untar } from "../../../build/print/untar.ts";

function entry(name: string, text: string, kind = "0", link = ""): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write("0000755\0", 100);
  header.write(`${text.length.toString(8).padStart(11, "0")}\0`, 124);
  header.write(kind, 156);
  header.write(link, 157);
  const data = Buffer.alloc(Math.ceil(text.length / 512) * 512);
  data.write(text);
  return Buffer.concat([header, data]);
}
let folder = "";
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), "kamishibai-test-"))));
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("an archive", () => {
  it("is unpacked: folders, files, links inside", async () => {
    const parts = [entry("lib/", "", "5"), entry("lib/a.so", "code"), entry("lib/b.so", "", "2", "a.so")];
    await untar(Buffer.concat([...parts, Buffer.alloc(1024)]), folder);
    expect(await readFile(join(folder, "lib", "b.so"), "utf8")).toBe("code");
    expect(await readlink(join(folder, "lib", "b.so"))).toBe("a.so");
  });

  it.each([
    ["../planted", "0", ""],
    ["/etc/planted", "0", ""],
    ["link", "2", "/etc"],
    ["link", "2", "../.."],
  ])("that holds %s (kind %s, to %s) is refused", async (name, kind, link) => {
    await expect(untar(entry(name, "x", kind, link), folder)).rejects.toThrow(/its archive (holds|links)/);
  });

  it("that ends within a file is refused", async () => {
    await expect(untar(entry("a", "x".repeat(900)).subarray(0, 900), folder)).rejects.toThrow("ends within a");
  });
});
