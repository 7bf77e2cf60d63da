// Which browser is taken, and what is said when there is none. The "browsers" here are files that only look like one.
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { NoBrowserError } from "../../../build/diagnostics/host-error.ts";
import { findBrowser } from "../../../build/print/find-browser.ts";

let folder = "";
let browser = "";
const nowhere: NodeJS.ProcessEnv = { PATH: "/nowhere", KAMISHIBAI_BROWSER: "system" };
const failure = (env: NodeJS.ProcessEnv, places: readonly string[] = []): Promise<NoBrowserError> =>
  findBrowser(env, places).then(
    () => Promise.reject(new Error("a browser was found")),
    (error: unknown) => error as NoBrowserError,
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kamishibai-test-"));
  browser = join(folder, "chromium");
  await writeFile(browser, "#!/bin/sh\n", { mode: 0o755 });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the browser", () => {
  it("named by the environment is taken before any other", async () => {
    const found = await findBrowser({ ...nowhere, PUPPETEER_EXECUTABLE_PATH: browser, PATH: "/usr/bin" });
    expect([found.executablePath, found.source]).toEqual([browser, "environment"]);
  });

  it("named by the environment is never replaced by another", async () => {
    const text = join(folder, "text");
    await writeFile(text, "not a program");
    for (const named of [join(folder, "missing"), text, folder]) {
      const error = await failure({ PUPPETEER_EXECUTABLE_PATH: named, PATH: folder }, [browser]);
      expect(error).toBeInstanceOf(NoBrowserError);
      expect(error.message).toBe(`PUPPETEER_EXECUTABLE_PATH names "${named}", which cannot be run.`);
    }
  });

  it("of the system is looked for in the usual places, then on PATH", async () => {
    const usual = join(folder, "usual");
    await writeFile(usual, "#!/bin/sh\n", { mode: 0o755 });
    expect((await findBrowser({ PATH: folder }, ["/missing", usual])).executablePath).toBe(usual);
    expect((await findBrowser({ PATH: `/missing::${folder}` }, ["/missing"])).executablePath).toBe(browser);
  });

  it("of the system is passed over if it is empty, a folder, or not to be run", async () => {
    const places = ["empty", "folder", "plain"].map((name) => join(folder, "odd", name));
    await mkdir(places[1]!, { recursive: true });
    await writeFile(places[0]!, "", { mode: 0o755 });
    await writeFile(places[2]!, "#!/bin/sh\n");
    await chmod(places[2]!, 0o644);
    expect((await findBrowser({ PATH: folder }, places)).executablePath).toBe(browser);
  });

  it("that is nowhere is reported with every place that was looked at and with what to do", async () => {
    const error = await failure(nowhere, ["/opt/one", "/opt/two"]);
    expect(error).toBeInstanceOf(NoBrowserError);
    expect(error.message).toBe(
      [
        "No browser was found. Looked at:",
        "  PUPPETEER_EXECUTABLE_PATH: not set",
        "  /opt/one",
        "  /opt/two",
        "  google-chrome-stable, google-chrome, chromium, chromium-browser, microsoft-edge in /nowhere",
        "  @sparticuz/chromium from npm: left out by KAMISHIBAI_BROWSER",
      ].join("\n"),
    );
    expect(error.hint).toBe("Install Chrome, Chromium or Edge, or set PUPPETEER_EXECUTABLE_PATH to one.");
  });

  it("wished for with an unknown word is a mistake", async () => {
    expect((await failure({ KAMISHIBAI_BROWSER: "firefox" })).message).toBe('KAMISHIBAI_BROWSER is "firefox".');
  });
});
