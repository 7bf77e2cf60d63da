// `kamishibai check --visual` as it is called: exit codes, formats, pictures, and nothing left behind.
import { execFile } from "node:child_process";
import { access, cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kamishibai-check-"));
  await mkdir(join(folder, "temporary"));
  for (const code of ["slide-overflow", "text-small"])
    await cp(`tests/visual/mistakes/${code}`, join(folder, code), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const kamishibai = (...words: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    const env = { ...process.env, TMPDIR: join(folder, "temporary") };
    execFile("node", [resolve("dist/cli.js"), ...words], { cwd: folder, env }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
  });

describe("check --visual", () => {
  it("fails on what the room cannot read, and names a picture that is there", async () => {
    const { code, out } = await kamishibai("check", "slide-overflow", "--visual", "--format", "json");
    expect(code).toBe(1);
    const found = JSON.parse(out) as { code: string; hint: string; place: { line: number } }[];
    expect(found.map((one) => `${one.code} ${one.place.line}`)).toEqual([
      "slide-overflow 13",
      "slide-overflow 20",
      "slide-overflow 26",
    ]);
    for (const { hint } of found) {
      const picture = /Picture: (\.kamishibai\/visual\/\S+\.png)$/.exec(hint)?.[1] ?? "no picture";
      expect((await readFile(join(folder, "slide-overflow", picture))).subarray(1, 4).toString()).toBe("PNG");
    }
    expect(await readFile(join(folder, "slide-overflow/.kamishibai/.gitignore"), "utf8")).toBe("*\n");
    expect(await readdir(join(folder, "temporary"))).toEqual([]);
  });

  it("passes warnings, unless it is strict, and puts the pictures where it is told to", async () => {
    const lax = await kamishibai("check", "text-small", "--visual", "--pictures", "shots");
    expect(lax.code).toBe(0);
    expect(lax.err).toContain("Picture: shots/everyone-small-print.png");
    await access(join(folder, "shots/everyone-small-print.png"));
    const strict = await kamishibai("check", "text-small", "--visual", "--strict", "--format", "github");
    expect(strict.code).toBe(1);
    expect(strict.err).toMatch(/^::warning file=[^,]*content\/chapters\/one\.md,line=7,col=1,title=text-small::/m);
  });

  it("opens no browser for a talk with mistakes, and makes no pictures without being asked to look", async () => {
    const talk = resolve("tests/mistakes/layout-unknown");
    const { code, err } = await kamishibai("check", talk, "--visual", "--pictures", "none");
    expect(code).toBe(1);
    expect(err).toContain("(layout-unknown)");
    await expect(access(join(folder, "none"))).rejects.toThrow();
    expect((await kamishibai("check", "text-small", "--pictures", "none")).code).toBe(2);
  });
});
