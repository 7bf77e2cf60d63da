// Prints pages in one browser that starts at once, while the pages are still being made:
// `const printer = startPrinter(); … await printer.print(html); … await printer.close()`.
import { availableParallelism } from "node:os";
import { HostError } from "../diagnostics/host-error.ts";
import { offline, openBrowser, type OpenBrowser } from "./browser.ts";
import { findBrowser } from "./find-browser.ts";
import { Crash, printPage, type PrintedPage } from "./page.ts";
import { turns } from "./turns.ts";
import { within } from "./watchdog.ts";
import type { Browser, Page } from "puppeteer-core";

export interface Printer {
  /** Throws NoBrowserError when there is no browser that starts, HostError when it fails twice or takes too long. */
  readonly print: (page: string | (() => Promise<string>)) => Promise<PrintedPage>; // made when its turn comes
  readonly version: () => Promise<string>; // "Chrome/147.0.7727.0"
  readonly close: () => Promise<void>;
}

const seconds = (env: NodeJS.ProcessEnv) => Number(env["KAMISHIBAI_PRINT_SECONDS"]) || 60;

/** Pages at a time: one more than there are cores, since each waits for the browser now and then. */
const usualTabs = () => Math.min(8, availableParallelism() + 1);

export function startPrinter(
  open = async () => openBrowser(await findBrowser(), 30_000, offline),
  tabs = usualTabs(),
): Printer {
  const start = () => {
    const opening = open();
    opening.catch(() => undefined); // told to whoever prints first
    return opening;
  };
  let isClosed = false;
  let current = start();
  const all = [current];
  /** Of several pages that died with one browser, the first opens the next one. */
  const replace = (dead: Promise<OpenBrowser>) => {
    // A page that dies because the printer is closed gets no new browser: nobody would end it.
    if (current !== dead || isClosed) return current;
    void dead.then(({ close }) => close()).catch(() => undefined);
    current = start();
    all.push(current);
    return current;
  };
  // Puppeteer waits half a minute for a page whose browser ended while it was opening: so none ends before.
  const opening = new Set<Promise<Page>>();
  const openPage = async (browser: Browser): Promise<Page> => {
    if (isClosed) throw new Crash("The printer is closed.");
    const page = browser.newPage();
    opening.add(page);
    return page.finally(() => opening.delete(page));
  };
  const printIn = (browser: Browser, html: string) => printPage(browser, html, deadline, () => openPage(browser));
  const deadline = seconds(process.env) * 1000;
  return {
    print: turns(tabs, async (page) => {
      const html = typeof page === "string" ? page : await page();
      const first = current;
      const { browser } = await first;
      try {
        return await printIn(browser, html);
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
      }
      try {
        return await printIn((await replace(first)).browser, html);
      } catch (error) {
        if (!(error instanceof Crash)) throw error;
        throw new HostError(
          `${error.message} It happened twice.`,
          "Run the build again; with little memory, build one audience at a time with --audience.",
        );
      }
    }),
    version: async () => (await current).browser.version(),
    async close() {
      isClosed = true;
      await within(3_000, Promise.allSettled(opening)).catch(() => undefined);
      await Promise.all(all.map((opening) => opening.then(({ close }) => close()).catch(() => undefined)));
    },
  };
}
