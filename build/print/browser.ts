// One browser for a run: our own flags, its own profile, over a pipe so that it ends with us.
import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { launch, type Browser } from "puppeteer-core";
import { NoBrowserError } from "../diagnostics/host-error.ts";
import { onInterrupt } from "../host/cleanup.ts";
import type { FoundBrowser } from "./find-browser.ts";
import { makeProfile } from "./profile.ts";

export const needsNoSandbox = (): boolean => process.getuid?.() === 0;

export async function withBrowser<T>(found: FoundBrowser, use: (browser: Browser) => Promise<T>): Promise<T> {
  const profile = await makeProfile();
  let launching: Promise<Browser> | undefined;
  const forget = onInterrupt(async () => {
    // A browser that is just starting would make its profile anew after we removed it: it has to be there to be ended.
    const { pid } = (await launching?.catch(() => undefined))?.process() ?? {};
    try {
      if (pid) process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL"); // with all its children
    } catch {
      // It has ended already.
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  });
  try {
    launching = launch({
      executablePath: found.executablePath,
      pipe: true,
      userDataDir: profile,
      // Puppeteer's own handlers leave the profile behind, or Node running.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      env: { ...process.env, ...found.env },
      args: [
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-quic",
        "--no-first-run",
        "--disable-gpu",
        "--font-render-hinting=none",
        "--force-color-profile=srgb",
        ...(needsNoSandbox() ? ["--no-sandbox"] : []),
      ],
    });
    const browser = await launching.catch((error: unknown) => {
      throw new NoBrowserError(
        `The browser ${found.executablePath} did not start: ${(error as Error).message.split("\n")[0]}`,
        "Run `kamishibai doctor`, or set PUPPETEER_EXECUTABLE_PATH to another browser.",
      );
    });
    try {
      return await use(browser);
    } finally {
      await browser.close();
    }
  } finally {
    forget();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
