// Chromium from npm, unpacked safely: a private folder of the user, made beside and renamed, never trusted half-made.
import { chmod, lstat, mkdir, mkdtemp, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import type { FoundBrowser } from "./find-browser.ts";

const decompress = promisify(brotliDecompress);

export async function unpackChromium(env: NodeJS.ProcessEnv): Promise<FoundBrowser> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("it runs on x64 Linux only");
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  let folder = dirname(entry);
  while (!(await stat(join(folder, "bin")).catch(() => undefined))) {
    if (dirname(folder) === folder) throw new Error("its files are missing");
    folder = dirname(folder);
  }
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
  const cache = join(env["XDG_CACHE_HOME"] || join(homedir(), ".cache"), "kamishibai");
  await mkdir(cache, { recursive: true, mode: 0o700 });
  const owner = await lstat(cache);
  if (!owner.isDirectory() || owner.uid !== process.getuid?.())
    throw new Error(`${cache} does not belong to this user`);
  await chmod(cache, 0o700);
  const home = join(cache, `chromium-${version}`);
  if (!(await stat(home).catch(() => undefined))) {
    const beside = await mkdtemp(join(cache, "unpacking-"));
    try {
      const packed = async (name: string) => decompress(await readFile(join(folder, "bin", name)));
      await writeFile(join(beside, "chromium"), await packed("chromium.br"), { mode: 0o700 });
      for (const name of ["al2023.tar.br", "swiftshader.tar.br", "fonts.tar.br"])
        await untar(await packed(name), beside);
      await writeFile(
        join(beside, "fonts.conf"),
        `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(home, "fonts")}</dir><cachedir>${join(home, "font-cache")}</cachedir></fontconfig>`,
      );
      // Whoever renames first wins; the others use what is there.
      await rename(beside, home).catch(async (error: unknown) => {
        if (!(await stat(home).catch(() => undefined))) throw error;
      });
    } finally {
      await rm(beside, { recursive: true, force: true });
    }
  }
  return {
    executablePath: join(home, "chromium"),
    source: "npm",
    env: {
      LD_LIBRARY_PATH: `${join(home, "al2023", "lib")}:${join(home, "lib")}:${home}`,
      FONTCONFIG_FILE: join(home, "fonts.conf"),
      FONTCONFIG_PATH: home,
    },
  };
}

/** Unpacks files, folders and inner links of a ustar archive; anything that points outside is refused. */
async function untar(archive: Buffer, into: string): Promise<void> {
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
      await symlink(link, target);
    } else if (kind === "0" || kind === "") {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, archive.subarray(offset + 512, offset + 512 + size), {
        mode: Number.parseInt(field(header, 100, 8), 8) & 0o755,
      });
    }
    offset += 512 + Math.ceil(size / 512) * 512;
  }
}
