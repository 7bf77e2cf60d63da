// Builds that are really killed: the output is one whole version or the other, no browser stays, and the next build succeeds.
// KAMISHIBAI_KILLS=200 npx vitest run tests/e2e/interruptions.test.ts   (`npm run test:kills`) tries that many moments.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashes, makeTalk, run, start } from "../support/small-talk.ts";

const kills = Number(process.env["KAMISHIBAI_KILLS"] ?? 2);
const words = ["heron", "otter"];
let folder = "";
const roots: string[] = [];
const versions: Record<string, string>[] = []; // what a whole build of each word is made of
let duration = 0;
// A temporary folder of our own: what lies in it is ours, and nobody else's browser is counted.
let env: NodeJS.ProcessEnv = {};

/** Processes whose command line names our temporary folder: the browser and its children. */
function browsers(): string[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, "latin1").replaceAll("\0", " ");
        return line.includes(`${env["TMPDIR"]}/kamishibai-profile`) ? [`${pid} ${line.slice(0, 200)}`] : [];
      } catch {
        return [];
      }
    });
}
const profiles = async () => (await readdir(env["TMPDIR"]!)).filter((name) => name.startsWith("kamishibai-profile"));
async function settled<T>(look: () => T | Promise<T>, good: (seen: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 30; tries++) {
    const seen = await look();
    if (good(seen)) return seen;
    await sleep(100);
  }
  return look();
}
const build = (word: number, out: string) => start(["build", roots[word]!, "--out", out, "--quiet"], env);

describe.skipIf(process.platform !== "linux")("interrupted", () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kamishibai-test-"));
    env = { ...process.env, TMPDIR: await mkdtemp(join(folder, "tmp-")) };
    for (const word of words) roots.push(await makeTalk(word, join(folder, word)));
    for (const word of [0, 1]) {
      const began = performance.now();
      const { code, output } = await build(word, join(folder, "whole", String(word))).finished;
      expect(output).toBe("");
      expect(code).toBe(0);
      duration = performance.now() - began; // the second, when everything is warm
      versions.push(await hashes(join(folder, "whole", String(word))));
    }
    expect(Object.keys(versions[0]!)).toContain("public/everyone/slides.pdf");
  }, 120_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  for (const signal of ["SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"] as const)
    it(
      `by ${signal} at any moment`,
      async () => {
        const out = join(folder, signal, "out");
        expect((await build(0, out).finished).code).toBe(0);
        let now = 0;
        const count = Math.ceil(kills / { SIGKILL: 1, SIGTERM: 3, SIGINT: 3, SIGHUP: 6 }[signal]);
        for (let at = 0; at < count; at++) {
          const { child, finished } = build(1 - now, out);
          const moment = Math.round(((at + Math.random()) / count) * duration * 1.05);
          await sleep(moment);
          const sent = child.kill(signal);
          const { code, signal: endedBy, output } = await finished;
          const label = `${signal} after ${moment} of ${Math.round(duration)} ms: code ${code}, ${output}`;
          // Before Node listens the signal ends it in the system's own way; a build that was done is done.
          if (sent && signal === "SIGKILL")
            expect([endedBy, code], label).toSatisfy(([a, b]) => a === signal || b === 0);
          const numbers = { SIGKILL: 137, SIGTERM: 143, SIGINT: 130, SIGHUP: 129 };
          if (signal !== "SIGKILL")
            expect([endedBy ?? code], label).toSatisfy(([end]) => [signal, numbers[signal], 0].includes(end as never));

          expect(await settled(browsers, (seen) => seen.length === 0), label).toEqual([]);
          // After a kill between the renames the output is in the folder beside; opening it is the next build's first step.
          const found = JSON.stringify(
            await hashes(out).catch(() => hashes(join(folder, signal, ".kamishibai-out/old"))),
          );
          const which = versions.map((version) => JSON.stringify(version)).indexOf(found);
          expect(which, label).not.toBe(-1);
          if (signal !== "SIGKILL") {
            expect(await readdir(join(folder, signal)), label).toEqual(["out"]);
            expect(await profiles(), label).toEqual([]);
          }
          now = which;
        }
        const next = await build(1 - now, out).finished;
        expect(next.code, next.output).toBe(0);
        expect(await hashes(out)).toEqual(versions[1 - now]);
        expect(await readdir(join(folder, signal))).toEqual(["out"]);
        expect(await profiles()).toEqual([]);
      },
      60_000 + kills * 5_000,
    );

  it("by another build into the same folder: both succeed in turn, and nothing mixes", async () => {
    const out = join(folder, "shared", "out");
    const both = await Promise.all([0, 1].map((word) => build(word, out).finished));
    expect(both.map(({ code, output }) => [code, output])).toEqual([
      [0, ""],
      [0, ""],
    ]);
    expect(versions.map((version) => JSON.stringify(version))).toContain(JSON.stringify(await hashes(out)));
    expect(await readdir(join(folder, "shared"))).toEqual(["out"]);
  });

  // A disk of a few hundred kilobytes: room for one output, not for a second beside it.
  const own = ["--user", "--map-root-user", "--mount"];
  const mounts = spawnSync("unshare", [...own, "mount", "-t", "tmpfs", "tmpfs", "/mnt"]).status === 0;
  it.skipIf(!mounts)("by a full disk", async () => {
    const bytes = await Promise.all(
      Object.keys(versions[0]!).map((file) => readFileSync(join(folder, "whole", "0", file)).length),
    );
    const size = Math.ceil(bytes.reduce((sum, each) => sum + each, 0) * 1.5);
    const script = `
      mkdir -p "$1/disk" && mount -t tmpfs -o size=${size} tmpfs "$1/disk" || exit 9
      "$2" "$3" build "$1/${words[0]}" --out "$1/disk/out" --quiet || exit 8
      "$2" "$3" build "$1/${words[1]}" --out "$1/disk/out" --quiet; echo "code $?"
      cp -a "$1/disk" "$1/copy"`;
    const { cli } = await import("../support/small-talk.ts");
    const shell = spawnSync("unshare", [...own, "sh", "-c", script, "sh", folder, process.execPath, cli], {
      env,
      encoding: "utf8",
      timeout: 20_000, // a build that hangs is killed and told, not waited for
      killSignal: "SIGKILL",
    });
    expect(shell.stdout).toBe("code 2\n");
    expect(shell.stderr).toContain("the disk is full (ENOSPC)");
    expect(await readdir(join(folder, "copy"))).toEqual(["out"]);
    expect(await hashes(join(folder, "copy", "out"))).toEqual(versions[0]);
  });

  it("by a folder that cannot be written to, before anything is printed", async () => {
    const file = join(folder, words[0]!, "content", "deck.yaml");
    for (const out of [file, join(file, "out"), "/proc/out", "/proc/self/out"]) {
      const { code, output } = await run(["build", roots[0]!, "--out", out], env);
      expect(code, output).toBe(2);
      expect(output).toMatch(/is a file|could not be written/);
      expect(output).not.toContain("printing");
    }
  });
});
