// Chromium from npm, unpacked safely: into a private folder of the user, beside and renamed, and never trusted unseen. The
// package would unpack into the shared temporary folder itself, and use whatever it finds there.
import { chmod, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { onInterrupt } from "../host/cleanup.ts";
import { stateOf, thisProcess } from "../host/processes.ts";
import type { FoundBrowser } from "./find-browser.ts";
import { isIntact, seal } from "./seal.ts";
import { storeFile } from "./store-file.ts";
import { untar } from "./untar.ts";

const decompress = promisify(brotliDecompress);

export async function unpackChromium(env: NodeJS.ProcessEnv): Promise<FoundBrowser> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("it runs on x64 Linux only");
  const packed = await findPackage();
  const { version } = JSON.parse(await readFile(join(packed, "package.json"), "utf8")) as { version: string };
  const cache = await openCache(env);
  const home = join(cache, `chromium-${version}`);
  if (!(await isIntact(home))) await unpack(join(packed, "bin"), cache, home);
  return {
    executablePath: join(home, "chromium"),
    source: "npm",
    env: {
      LD_LIBRARY_PATH: `${join(home, "al2023", "lib")}:${join(home, "lib")}:${home}`,
      FONTCONFIG_FILE: join(home, "kamishibai-fonts.conf"),
      FONTCONFIG_PATH: home,
    },
  };
}

async function findPackage(): Promise<string> {
  let folder: string;
  try {
    folder = dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium"));
  } catch {
    throw new Error("it is not installed");
  }
  while (!(await stat(join(folder, "bin")).catch(() => undefined))) {
    if (dirname(folder) === folder) throw new Error("its files are missing");
    folder = dirname(folder);
  }
  return folder;
}

/** The first folder that is, or can be made, ours alone: nobody else may have put anything into it. */
async function openCache(env: NodeJS.ProcessEnv): Promise<string> {
  const user = process.getuid?.() ?? 0;
  const homes = [env["XDG_CACHE_HOME"], join(env["HOME"] || homedir(), ".cache")].filter(Boolean) as string[];
  const reasons: string[] = [];
  for (const cache of [...homes.map((home) => join(home, "kamishibai")), join(tmpdir(), `kamishibai-${user}`)])
    try {
      await mkdir(cache, { recursive: true, mode: 0o700 });
      const found = await lstat(cache);
      if (!found.isDirectory() || found.uid !== user) throw new Error("it does not belong to this user");
      await chmod(cache, 0o700);
      await rm(await mkdtemp(join(cache, "probe-")), { recursive: true });
      return cache;
    } catch (error) {
      reasons.push(`${cache}: ${(error as Error).message}`);
    }
  throw new Error(`there is no folder to unpack it to (${reasons.join("; ")}). Set XDG_CACHE_HOME to one`);
}

async function unpack(packed: string, cache: string, home: string): Promise<void> {
  await removeLeftovers(cache);
  const { pid, started, host } = thisProcess();
  const beside = await mkdtemp(join(cache, `unpacking~${pid}~${started}~${host}~`));
  const forget = onInterrupt(() => rmSync(beside, { recursive: true, force: true }));
  try {
    const archive = async (name: string) => decompress(await readFile(join(packed, name)));
    await storeFile(join(beside, "chromium"), await archive("chromium.br"), 0o700);
    for (const name of ["al2023.tar.br", "swiftshader.tar.br", "fonts.tar.br"])
      await untar(await archive(name), beside);
    // Its own configuration names folders that are not there; without fonts Chromium prints blank pages and says nothing.
    await storeFile(
      join(beside, "kamishibai-fonts.conf"),
      `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(home, "fonts")}</dir><cachedir>${join(cache, "font-cache")}</cachedir></fontconfig>`,
    );
    await seal(beside);
    await replace(beside, home);
  } catch (error) {
    throw new Error(`it could not be unpacked to ${cache} (${(error as Error).message})`, { cause: error });
  } finally {
    forget();
    await rm(beside, { recursive: true, force: true });
  }
}

/** Of several first runs the first to finish gives the name; the others use what is there. A damaged folder makes way. */
async function replace(beside: string, home: string): Promise<void> {
  for (let tries = 0; tries < 5; tries++) {
    const done = await rename(beside, home).then(
      () => true,
      () => false,
    );
    if (done || (await isIntact(home))) return;
    await rename(home, `${beside}-damaged`).catch(() => undefined);
    await rm(`${beside}-damaged`, { recursive: true, force: true });
  }
  throw new Error(`${home} is in the way`);
}

async function removeLeftovers(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const [kind, pid, started = "0", host = ""] = name.split("~");
    if (kind === "unpacking" && stateOf({ pid: Number(pid), started, host }) === "dead")
      await rm(join(cache, name), { recursive: true, force: true });
  }
}
