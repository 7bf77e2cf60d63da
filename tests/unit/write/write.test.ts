// The disk as it really is: full, read-only, taken by others. Whatever happens, the last output stays whole.
import { existsSync } from "node:fs";
import type * as Promises from "node:fs/promises";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, symlink, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { HostError } from "../../../build/diagnostics/host-error.ts";
import { openOutput, type Output } from "../../../build/write/write.ts";

// Each test may say what goes wrong at which call that opens a file; nothing does unless it says so.
const fault = vi.hoisted(() => ({ at: 0, code: "ENOSPC", calls: 0 }));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof Promises>();
  const open: typeof real.open = async (path, flags, mode) => {
    const handle = await real.open(path, flags, mode);
    fault.calls++;
    if (flags === "wx" && fault.calls === fault.at)
      handle.writeFile = () => Promise.reject(Object.assign(new Error(fault.code), { code: fault.code }));
    return handle;
  };
  return { ...real, open };
});

let folder = "";
let out = "";
type OutputFiles = ReadonlyMap<string, string>;
/** Every file in its turn, then all of them at once in the place of the old ones. */
async function writeAll(output: Output, made: OutputFiles): Promise<void> {
  for (const [path, contents] of made) await output.add(path, contents);
  await output.commit();
}
const files = (word: string): OutputFiles =>
  new Map([
    ["public/a/index.html", `a ${word}`],
    ["public/b/index.html", `b ${word}`],
    ["presenter/a.html", `notes ${word}`],
    ["manifest.json", `{"audiences":"${word}"}`],
  ]);
const text = (path: string) => readFile(join(out, path), "utf8");
async function make(word: string, patience = 0): Promise<void> {
  const output = await openOutput(out, patience);
  try {
    await writeAll(output, files(word));
  } finally {
    await output.close();
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kamishibai-test-"));
  out = join(folder, "out");
  Object.assign(fault, { at: 0, calls: 0, code: "ENOSPC" });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe("writing", () => {
  it("replaces the whole folder and leaves nothing beside it", async () => {
    await make("old");
    await writeFile(join(out, "stale.html"), "");
    await make("new");
    expect(await text("public/b/index.html")).toBe("b new");
    expect(existsSync(join(out, "stale.html"))).toBe(false);
    expect(await readdir(folder)).toEqual(["out"]);
  });

  it.each([1, 2, 3, 4])("keeps the last output when the disk is full at write %i", async (at) => {
    await make("old");
    Object.assign(fault, { at, calls: 0 });
    const failure = await make("new").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(HostError);
    expect((failure as HostError).message).toContain("the disk is full (ENOSPC)");
    expect((failure as HostError).hint).toContain("The last good output is as it was.");
    for (const [path, contents] of files("old")) expect(await text(path)).toBe(contents);
    expect(await readdir(folder)).toEqual(["out"]);
    await make("next");
    expect(await text("presenter/a.html")).toBe("notes next");
  });

  it("says which limit a file broke, and lets our own mistakes through", async () => {
    Object.assign(fault, { at: 1, code: "EFBIG" });
    await expect(make("new")).rejects.toThrow(/larger than this system allows/);
    await expect(
      openOutput(out).then((output) =>
        writeAll(output, new Map([["a", 1 as unknown as string]])).finally(() => output.close()),
      ),
    ).rejects.not.toBeInstanceOf(HostError);
  });

  it("refuses a file, a link, and a folder that no build made", async () => {
    await writeFile(out, "mine");
    await expect(make("new")).rejects.toThrow(/is a file, not a folder/);
    await rm(out);
    await mkdir(join(folder, "elsewhere"));
    await symlink(join(folder, "elsewhere"), out);
    await expect(make("new")).rejects.toThrow(/is a symbolic link/);
    await rm(out);
    await mkdir(out);
    await writeFile(join(out, "thesis.docx"), "mine");
    await expect(make("new")).rejects.toThrow(/holds files that no build made/);
    expect(await text("thesis.docx")).toBe("mine");
    expect((await readdir(folder)).sort()).toEqual(["elsewhere", "out"]);
  });

  it("fails with the old output in place when its folder is removed by hand", async () => {
    await make("old");
    const output = await openOutput(out, 0);
    await rm(join(folder, ".kamishibai-out"), { recursive: true });
    await expect(writeAll(output, files("new"))).rejects.toThrow(HostError);
    await output.close();
    expect(await text("presenter/a.html")).toBe("notes old");
  });
});

describe("a build that was killed", () => {
  // What the disk looks like at each step; the owner is a process that no longer runs.
  const dead = `owner~4194400~1~aaaa~${encodeURIComponent(hostname()).slice(0, 60)}`;
  const beside = () => join(folder, ".kamishibai-out");
  beforeEach(async () => {
    await make("old");
    await mkdir(beside());
    await writeFile(join(beside(), dead), "");
  });

  it("while writing leaves the old output, and the next build succeeds", async () => {
    await mkdir(join(beside(), "new", "public"), { recursive: true });
    await writeFile(join(beside(), "new", "public", "half"), "ha");
    await make("new");
    expect(await text("presenter/a.html")).toBe("notes new");
    expect(existsSync(join(out, "public", "half"))).toBe(false);
    expect(await readdir(folder)).toEqual(["out"]);
  });

  it("between the two renames is undone by the next run, whatever becomes of that run", async () => {
    await rename(out, join(beside(), "old"));
    const output = await openOutput(out, 0);
    expect(await text("presenter/a.html")).toBe("notes old");
    await output.close();
    expect(await readdir(folder)).toEqual(["out"]);
  });

  it("after both renames leaves the new output", async () => {
    await mkdir(join(beside(), "old"));
    await writeFile(join(beside(), "old", "manifest.json"), "older");
    const output = await openOutput(out, 0);
    await output.close();
    expect(await text("presenter/a.html")).toBe("notes old");
    expect(await readdir(folder)).toEqual(["out"]);
  });

  it("is taken over by exactly one of many that start at once", async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => openOutput(out, 0)));
    const opened = outcomes.filter((outcome) => outcome.status === "fulfilled");
    expect(opened).toHaveLength(1);
    await opened[0]!.value.close();
    expect(await readdir(folder)).toEqual(["out"]);
  });
});

describe("two builds into one folder", () => {
  it("never mix: the second waits, or refuses and names the first", async () => {
    const first = await openOutput(out, 0);
    await expect(openOutput(out, 50)).rejects.toThrow(`process ${process.pid}`);
    const second = make("second", 5_000);
    await writeAll(first, files("first"));
    expect(await text("presenter/a.html")).toBe("notes first");
    await first.close();
    await second;
    expect(await text("presenter/a.html")).toBe("notes second");
    expect(await readdir(folder)).toEqual(["out"]);
  });

  it("on two machines: a silent one is given up after a minute", async () => {
    await mkdir(join(folder, ".kamishibai-out"));
    const owner = join(folder, ".kamishibai-out", "owner~7~1~bbbb~elsewhere");
    await writeFile(owner, "");
    await expect(openOutput(out, 0)).rejects.toThrow("process 7 on elsewhere");
    const { utimes } = await import("node:fs/promises");
    await utimes(owner, new Date(), new Date(Date.now() - 61_000));
    await make("new");
    expect((await stat(join(out, "manifest.json"))).isFile()).toBe(true);
  });

  it("of which one had the same process number before is no reason to wait", async () => {
    await mkdir(join(folder, ".kamishibai-out"));
    const name = `owner~${process.pid}~1~cccc~${encodeURIComponent(hostname()).slice(0, 60)}`;
    await writeFile(join(folder, ".kamishibai-out", name), "");
    await make("new");
    expect(await text("presenter/a.html")).toBe("notes new");
  });
});
