// One browser for a run: our own flags, its own profile, over a pipe so that it ends with us.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch, type Browser } from "puppeteer-core";
import { HostError } from "../diagnostics/host-error.ts";
import type { FoundBrowser } from "./find-browser.ts";

export const needsNoSandbox = (): boolean => process.getuid?.() === 0;

export async function withBrowser<T>(found: FoundBrowser, use: (browser: Browser) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), "kamishibai-profile-"));
  try {
    const browser = await launch({
      executablePath: found.executablePath,
      pipe: true,
      userDataDir: profile,
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
    }).catch((error: unknown) => {
      throw new HostError(
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
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}
