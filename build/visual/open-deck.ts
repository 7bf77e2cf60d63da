// A deck's HTML -> a page of the browser that shows it as a double-click would: from memory, with no network and no file.
import type { Browser, Page } from "puppeteer-core";
import { HostError } from "../diagnostics/host-error.ts";

const address = "http://kamishibai.invalid/";
const deadline = 60_000;

export interface OpenOptions {
  readonly scripts?: readonly string[]; // run before the deck's own
  readonly width?: number;
  readonly height?: number;
  readonly deviceScaleFactor?: number;
  readonly query?: string; // "?speaker": the address of the speaker's own view
}

/** The page has a window of its own, so that several are drawn at the same time. Close it with `closeDeck`. */
export async function openDeck(browser: Browser, html: string, options: OpenOptions = {}): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport({
    width: options.width ?? 1280,
    height: options.height ?? 720,
    deviceScaleFactor: options.deviceScaleFactor ?? 1,
  });
  await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value: "reduce" }]);
  for (const script of options.scripts ?? []) await page.evaluateOnNewDocument(script);
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (request.url().split(/[?#]/)[0] === address)
      void request.respond({ contentType: "text/html; charset=utf-8", body: html });
    else if (/^(data|blob):/.test(request.url())) void request.continue();
    else void request.abort();
  });
  await page.goto(address + (options.query ?? ""), { waitUntil: "domcontentloaded", timeout: deadline });
  await page.waitForFunction('document.documentElement.dataset.ready === "true"', { timeout: deadline });
  return page;
}

/** Closing a page that no longer answers must not keep us. */
export async function closeDeck(page: Page): Promise<void> {
  const closed = page.browserContext().close();
  await Promise.race([closed, new Promise((done) => setTimeout(done, 2000).unref())]).catch(() => undefined);
}

/** Rejects when the page crashes or `work` takes longer than `milliseconds`: a page that hangs never answers at all. */
export async function withDeadline<T>(page: Page, what: string, milliseconds: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let crashed: ((error: Error) => void) | undefined;
  const broken = new Promise<never>((_, reject) => {
    crashed = () => reject(new HostError(`The browser's page crashed at ${what}.`, "Run the check again."));
    page.once("error", crashed);
    const late = `The browser took longer than ${milliseconds / 1000} seconds for ${what}.`;
    timer = setTimeout(
      () => reject(new HostError(late, "Look for a chart or an image that is far too large.")),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, broken]);
  } finally {
    clearTimeout(timer);
    if (crashed) page.off("error", crashed);
  }
}
