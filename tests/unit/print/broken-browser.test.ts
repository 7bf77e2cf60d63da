// Programs that are there and do not start: said within seconds, with what to do; the next browser gets its turn.
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NoBrowserError } from "../../../build/diagnostics/host-error.ts";
import { openBrowser } from "../../../build/print/browser.ts";
import type { FoundBrowser } from "../../../build/print/find-browser.ts";

let folder = "";
async function program(name: string, script: string): Promise<FoundBrowser> {
  const executablePath = join(folder, name);
  await writeFile(executablePath, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return { executablePath, source: "system", env: {} };
}
async function failure(found: FoundBrowser, deadline = 2_000): Promise<NoBrowserError> {
  const began = performance.now();
  const error = await openBrowser(found, deadline).then(
    ({ close }) => close().then(() => Promise.reject(new Error("it started"))),
    (reason: unknown) => reason as NoBrowserError,
  );
  expect(error).toBeInstanceOf(NoBrowserError);
  expect(performance.now() - began).toBeLessThan(4_000);
  return error;
}
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "kamishibai-test-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a browser that does not start", () => {
  it("because it ends at once", async () => {
    const error = await failure(await program("ends", "exit 0"));
    expect(error.message).toContain(`${join(folder, "ends")} did not start, and it does not say why.`);
    expect(error.hint).toContain("PUPPETEER_EXECUTABLE_PATH");
  });

  it("because a library is missing", async () => {
    const text = "error while loading shared libraries: libnss3.so: cannot open shared object file: No such file";
    const error = await failure(await program("library", `echo "${text}" >&2; exit 127`));
    expect(error.message).toMatch(/did not start: the library libnss3\.so is missing\.$/);
  });

  it("because the system allows no sandbox", async () => {
    const error = await failure(await program("sandbox", 'echo "FATAL: No usable sandbox!" >&2; exit 1'));
    expect(error.hint).toContain("KAMISHIBAI_SANDBOX=off");
  });

  it("because it hangs: it is ended", async () => {
    const error = await failure(await program("hangs", "echo $$ > $0.pid; exec sleep 60"), 200);
    expect(error.message).toContain("did not start");
    const pid = Number(await readFile(join(folder, "hangs.pid"), "utf8"));
    expect(() => process.kill(pid, 0)).toThrow();
  });

  it("makes way for the next one", async () => {
    const second = await program("second", "exit 1");
    const first = { ...(await program("first", "exit 1")), instead: async () => second };
    expect((await failure(first)).message).toContain(second.executablePath);
  });
});
