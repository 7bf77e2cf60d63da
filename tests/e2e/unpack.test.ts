// The Chromium from npm, really unpacked: by several at once, after a kill, and over what is damaged.
import { mkdtemp, open, readdir, rm, stat, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unpackChromium } from "../../build/print/unpack-chromium.ts";
import { makeTalk, run, start } from "../support/small-talk.ts";
import { thorough } from "../support/thorough.ts";

let folder = "";
let env: NodeJS.ProcessEnv = {};
const cache = () => join(folder, ".cache", "kamishibai");
const entries = async () => (await readdir(cache())).filter((name) => name !== "font-cache");
const works = async () => {
  const { executablePath } = await unpackChromium(env);
  return { executablePath, size: (await stat(executablePath)).size };
};

describe.skipIf(process.platform !== "linux" || process.arch !== "x64")("Chromium from npm", () => {
  let whole = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kamishibai-test-"));
    env = { ...process.env, HOME: folder, KAMISHIBAI_BROWSER: "npm" };
    for (const name of ["PUPPETEER_EXECUTABLE_PATH", "XDG_CACHE_HOME"]) delete env[name];
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("starts for several first runs at once, and one copy of it stays", async () => {
    const doctors = await Promise.all(Array.from({ length: thorough ? 3 : 2 }, () => run(["doctor"], env)));
    for (const { code, output } of doctors) {
      expect(code, output).toBe(0);
      expect(output).toMatch(/kamishibai\/chromium-[\d.]+\/chromium\n/);
    }
    expect(await entries()).toHaveLength(1);
    expect((await stat(cache())).mode & 0o777).toBe(0o700);
    whole = (await works()).size;
    expect(whole).toBeGreaterThan(100_000_000);
  });

  it("is made anew when a file is cut short, or changed within", async () => {
    const { executablePath } = await works();
    await truncate(executablePath, 48_000_000);
    expect((await works()).size).toBe(whole);

    const file = await open(executablePath, "r+");
    await file.write("planted", 4096);
    await file.close();
    const before = await stat(executablePath);
    expect(before.size).toBe(whole);
    await works();
    expect((await stat(executablePath)).ino).not.toBe(before.ino);

    expect(await entries()).toHaveLength(1);
  });

  it("leaves nothing after a kill that the next run does not remove", async () => {
    await rm(cache(), { recursive: true });
    const { child, finished } = start(["doctor"], env);
    for (let tries = 0; tries < 200; tries++) {
      if ((await entries().catch(() => [])).some((name) => name.startsWith("unpacking~"))) break;
      await sleep(25);
    }
    await sleep(200);
    child.kill("SIGKILL");
    await finished;
    expect((await entries()).some((name) => name.startsWith("unpacking~"))).toBe(true);
    expect((await works()).size).toBe(whole);
    expect(await entries()).toHaveLength(1);
  });

  it("is not taken from a folder that another may have filled", async () => {
    const taken = await mkdtemp(join(tmpdir(), "kamishibai-test-"));
    await writeFile(join(taken, "kamishibai"), "in the way");
    try {
      const { executablePath } = await unpackChromium({ ...env, XDG_CACHE_HOME: taken });
      expect(executablePath.startsWith(cache())).toBe(true);
    } finally {
      await rm(taken, { recursive: true });
    }
  });

  it("or any other, if there is none: the HTML is delivered, the places are listed, and the exit code is 2", async () => {
    const talk = await makeTalk("heron");
    try {
      const nowhere = { ...env, HOME: "/dev/null", TMPDIR: "/dev/null" };
      const { code, output } = await run(["build", talk], nowhere);
      expect(code, output).toBe(2);
      expect(output).toContain("Looked at:\n  PUPPETEER_EXECUTABLE_PATH: not set");
      expect(output).toContain("there is no folder to unpack it to (/dev/null/.cache/kamishibai");
      expect(output).toContain("Install Chrome, Chromium or Edge");
      expect((await readdir(join(talk, "out", "public", "everyone"))).sort()).toEqual(["index.html"]);
      expect(await readdir(join(talk, "out", "presenter"))).toEqual(["everyone.html"]);
    } finally {
      await rm(talk, { recursive: true });
    }
  });
});
