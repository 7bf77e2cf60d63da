// The Chromium that the lock file pins, for tests whose measures and pictures must be the same on every machine.
import type { Browser } from "puppeteer-core";
import { withBrowser } from "../../build/print/browser.ts";
import { unpackChromium } from "../../build/print/unpack-chromium.ts";

/** It is made for Linux on x64 only; elsewhere the tests that need it are skipped. */
export const isPinned = process.platform === "linux" && process.arch === "x64";

export interface Held {
  readonly browser: Browser;
  readonly release: () => Promise<void>;
}

/** One browser for a whole file of tests. */
export async function holdBrowser(): Promise<Held> {
  const found = await unpackChromium(process.env);
  return new Promise((ready, failed) => {
    const closed = withBrowser(found, (browser) => {
      return new Promise<void>((done) => {
        ready({
          browser,
          release: () => {
            done();
            return closed;
          },
        });
      });
    });
    closed.catch(failed);
  });
}
