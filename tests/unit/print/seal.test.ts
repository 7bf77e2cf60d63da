// A sealed folder is trusted as long as nothing in it has changed.
import { appendFile, mkdir, mkdtemp, rename, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isIntact, seal } from "../../../build/print/seal.ts";

let parent = "";
let folder = "";
const program = () => join(folder, "bin", "program");
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "kamishibai-test-"));
  folder = join(parent, "making");
  await mkdir(join(folder, "bin"), { recursive: true });
  await writeFile(program(), "honest");
  await writeFile(join(folder, "fonts.conf"), "fonts");
  await seal(folder);
});
afterEach(() => rm(parent, { recursive: true, force: true }));

describe("a sealed folder", () => {
  it("is intact, also under another name, and when a file was only touched", async () => {
    expect(await isIntact(folder)).toBe(true);
    await rename(folder, join(parent, "made"));
    folder = join(parent, "made");
    await utimes(program(), new Date(0), new Date(0));
    expect(await isIntact(folder)).toBe(true);
  });

  it.each([
    ["cut short", () => truncate(program(), 3)],
    ["replaced by as many bytes", () => writeFile(program(), "hostil")],
    ["missing", () => rm(program())],
    ["without its seal", () => rm(join(folder, "seal.json"))],
    ["with a seal that was written to", () => appendFile(join(folder, "seal.json"), "}")],
    ["with an empty seal", () => writeFile(join(folder, "seal.json"), "{}")],
  ])("is not when something is %s", async (_, harm) => {
    await harm();
    expect(await isIntact(folder)).toBe(false);
  });
});
