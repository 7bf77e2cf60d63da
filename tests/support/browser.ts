// One browser for the tests of a file, and a folder served over HTTP: what a deck does from a server and by double-click.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { join, normalize } from "node:path";
import type { Browser, Page } from "puppeteer-core";
import { withBrowser } from "../../build/print/browser.ts";
import { findBrowser } from "../../build/print/find-browser.ts";

export interface Held {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** `const { browser, close } = await holdBrowser()`. */
export async function holdBrowser(): Promise<Held> {
  const found = await findBrowser();
  let finish = () => {};
  let ended: Promise<void> = Promise.resolve();
  const browser = await new Promise<Browser>((ready, fail) => {
    ended = withBrowser(found, (started) => {
      ready(started);
      return new Promise<void>((done) => (finish = done));
    });
    ended.catch(fail);
  });
  return {
    browser,
    close: async () => {
      finish();
      await ended;
    },
  };
}

/** Serves `folder` on a free port of this machine. */
export async function serveFolder(folder: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? "/", "http://localhost").pathname);
    readFile(join(folder, path)).then(
      (bytes) => response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Opens an address and waits until the deck stands. */
export async function openPage(browser: Browser, address: string, width = 1280, height = 720): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.goto(address);
  await page.waitForSelector("html[data-ready]");
  return page;
}
