// One browser: our own flags, its own profile, over a pipe so that it ends with us.
import { rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { NoBrowserError } from "../diagnostics/host-error.ts";
import { onInterrupt } from "../host/cleanup.ts";
import type { FoundBrowser } from "./find-browser.ts";
import { makeProfile } from "./profile.ts";
import { within } from "./watchdog.ts";
import { whyNot } from "./why-not.ts";
import type { Browser } from "puppeteer-core";

export interface OpenBrowser {
  readonly browser: Browser;
  readonly found: FoundBrowser; // which one it is
  /** Ends the browser, gently or not, and removes its profile. Never waits longer than a few seconds. */
  readonly close: () => Promise<void>;
}

/** Chromium refuses to sandbox root; some containers and systems allow nobody to, and say so with KAMISHIBAI_SANDBOX=off. */
export const needsNoSandbox = (): boolean => process.getuid?.() === 0 || process.env["KAMISHIBAI_SANDBOX"] === "off";

export const browserFlags = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--disable-gpu",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
];

/** For a page that needs nothing but itself: whatever the page asks for goes to a proxy that is not there. */
export const offline: readonly string[] = ["--proxy-server=http://127.0.0.1:1", "--proxy-bypass-list=<-loopback>"];

/** Throws NoBrowserError when it does not start. */
export async function openBrowser(
  found: FoundBrowser,
  startDeadline = 30_000,
  more: readonly string[] = [],
): Promise<OpenBrowser> {
  let profile = "";
  let launching: Promise<Browser> | undefined;
  const kill = (browser: Browser | undefined) => {
    const pid = browser?.process()?.pid;
    try {
      if (pid) process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL"); // with all its children
    } catch {
      // It has ended already.
    }
  };
  const forget = onInterrupt(async () => {
    // A browser that is just starting would make its profile anew after we removed it: it has to be there to be ended.
    kill(await launching?.catch(() => undefined));
    if (profile !== "") rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  });
  profile = await makeProfile().catch((error: unknown) => {
    forget();
    throw error;
  });
  const tidy = async () => {
    await rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
    forget(); // last: until then somebody has to tidy up
  };
  const patience = new AbortController(); // ends a browser that hangs while it starts
  const timer = setTimeout(() => patience.abort(), startDeadline);
  const args = [...browserFlags, ...more, ...(needsNoSandbox() ? ["--no-sandbox"] : [])];
  try {
    const { launch } = await import("puppeteer-core");
    launching = launch({
      executablePath: found.executablePath,
      pipe: true,
      userDataDir: profile,
      protocolTimeout: 0, // the watchdog has one deadline for a whole page
      // Puppeteer's own handlers leave the profile behind, or Node running.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      env: { ...process.env, ...found.env },
      args,
      signal: patience.signal,
    });
    const browser = await within(startDeadline + 1_000, launching);
    clearTimeout(timer);
    const close = async () => {
      await within(3_000, browser.close()).catch(() => undefined);
      kill(browser);
      await tidy();
    };
    return { browser, found, close };
  } catch {
    clearTimeout(timer);
    const next = await found.instead?.().catch(() => undefined);
    const trouble = next ? undefined : new NoBrowserError(...(await whyNot(found, profile, args)));
    await tidy();
    if (trouble || !next) throw trouble;
    return openBrowser(next, startDeadline, more);
  }
}

/** A browser for as long as `use` takes. */
export async function withBrowser<T>(found: FoundBrowser, use: (browser: Browser) => Promise<T>): Promise<T> {
  const { browser, close } = await openBrowser(found);
  try {
    return await use(browser);
  } finally {
    await close();
  }
}
