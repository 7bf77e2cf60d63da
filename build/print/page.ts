// One HTML page made for print -> the PDF as the browser makes it. The page reaches nothing but itself.
import type { Browser, Page } from "puppeteer-core";
import { HostError } from "../diagnostics/host-error.ts";
import type { PaintedChart, ShownSlide, Undrawn } from "../model/output.ts";
import { Late, within } from "./watchdog.ts";

/** The browser or its page died: worth another try. */
export class Crash extends Error {}

export interface PrintedPage {
  readonly bytes: Uint8Array;
  readonly shown: readonly ShownSlide[]; // what the page showed before it was printed, and wrote on its charts while it was
  readonly undrawn: readonly Undrawn[];
  readonly refused: readonly string[]; // "http://169.254.169.254/": what the page wanted to load
}

const address = "http://kamishibai.invalid/";

/** Throws Crash when the browser dies, HostError at the deadline. */
export async function printPage(
  browser: Browser,
  html: string,
  deadline: number,
  open = (): Promise<Page> => browser.newPage(),
): Promise<PrintedPage> {
  const refused = new Set<string>();
  let opened: Page | undefined;
  let crash: (reason: string) => void = () => undefined;
  const crashed = new Promise<never>((_, reject) => {
    crash = (reason) => reject(new Crash(reason));
  });
  crashed.catch(() => undefined);
  const disconnected = () => crash("The browser ended while it was printing.");
  browser.once("disconnected", disconnected);
  const work = async (): Promise<Pick<PrintedPage, "bytes" | "shown" | "undrawn">> => {
    const page = await open();
    opened = page;
    page.once("error", () => crash("The browser's page crashed while it was printing."));
    const failed = new Promise<never>((_, reject) => page.once("pageerror", reject));
    failed.catch(() => undefined);
    await serve(page, html, refused);
    await page.goto(address, { waitUntil: "domcontentloaded", timeout: 0 });
    const ready = page.waitForFunction('document.documentElement.dataset.ready === "true"', { timeout: 0 });
    ready.catch(() => undefined);
    await Promise.race([ready, failed]);
    const shown = (await page.evaluate("globalThis.kamishibaiShown ?? []")) as ShownSlide[];
    const bytes = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      timeout: 0,
    });
    const undrawn = (await page.evaluate("globalThis.kamishibaiUndrawn ?? []")) as Undrawn[];
    const painted = (await page.evaluate("globalThis.kamishibaiPainted?.() ?? []")) as PaintedChart[][];
    return { bytes, shown: shown.map((slide, at) => ({ ...slide, charts: painted[at] ?? [] })), undrawn };
  };
  try {
    const printed = await within(deadline, Promise.race([work(), crashed]));
    return { ...printed, refused: [...refused].sort() };
  } catch (error) {
    if (error instanceof Late)
      throw new HostError(
        `Printing took longer than ${deadline / 1000} seconds.`,
        "Look for a chart or an image that is far too large, or set KAMISHIBAI_PRINT_SECONDS to wait longer.",
      );
    if (!(error instanceof Crash) && (!browser.connected || opened?.isClosed()))
      throw new Crash((error as Error).message);
    throw error;
  } finally {
    browser.off("disconnected", disconnected);
    // A page in an endless loop closes too; if not, the browser is ended in the end.
    if (opened) await within(2_000, opened.close()).catch(() => undefined);
  }
}

/** Answers the one address with the page, refuses every other, and notes what the page's own policy refused. */
async function serve(page: Page, html: string, refused: Set<string>): Promise<void> {
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    const url = request.url();
    const answer = () => {
      if (url === address) return request.respond({ contentType: "text/html; charset=utf-8", body: html });
      if (url.startsWith("data:")) return request.continue();
      refused.add(url);
      return request.abort("blockedbyclient");
    };
    answer().catch(() => undefined); // the page has gone: whoever waits for it is told so
  });
  page.on("console", (message) => {
    const url =
      /Not allowed to load local resource: (\S+)/.exec(message.text())?.[1] ??
      (message.text().includes("Content Security Policy") ? /'([a-z]+:[^']+)'/.exec(message.text())?.[1] : undefined);
    if (message.type() === "error" && url) refused.add(url);
  });
}
