// What can go wrong in a browser while it prints, made to go wrong: it dies, it hangs, the page asks for what it may not have.
import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { HostError } from "../../build/diagnostics/host-error.ts";
import { offline, openBrowser, type OpenBrowser } from "../../build/print/browser.ts";
import { findBrowser } from "../../build/print/find-browser.ts";
import { startPrinter, type Printer } from "../../build/print/printer.ts";
import { readPdf } from "../support/read-pdf.ts";

let opened: OpenBrowser[] = [];
let printer: Printer | undefined;
const open = async () => {
  const browser = await openBrowser(await findBrowser(), 30_000, offline);
  opened.push(browser);
  return browser;
};
afterEach(async () => {
  await printer?.close();
  for (const { browser } of opened) expect(browser.connected).toBe(false);
  opened = [];
  delete process.env["KAMISHIBAI_PRINT_SECONDS"];
});

const ready = "document.documentElement.dataset.ready = 'true';";
const page = (script: string, body = "<h1>Printed</h1>") =>
  `<!doctype html><html lang="en"><title>Page</title>${body}<script>${script}</script></html>`;
const slow = page(`setTimeout(() => { ${ready} }, 1500)`);
async function pageOf({ browser }: OpenBrowser) {
  for (;;) {
    const found = (await browser.pages()).find((one) => one.url().includes("kamishibai"));
    if (found) return found;
    await wait(50);
  }
}

describe("a browser that fails while it prints", () => {
  it("is noticed within two seconds when it dies, and another one prints", async () => {
    printer = startPrinter(open);
    const printing = printer.print(slow);
    await pageOf(await until(() => opened[0]));
    opened[0]!.browser.process()!.kill("SIGKILL");
    const died = Date.now();
    await until(() => opened[1]);
    expect(Date.now() - died).toBeLessThan(2_000 + 3_000); // to notice it, and to start the next
    expect((await readPdf((await printing).bytes)).texts.join("")).toContain("Printed");
    expect(opened.length).toBe(2);
  });

  it("is told when it dies twice, after a page that crashed and a browser that ended", async () => {
    printer = startPrinter(open);
    const printing = printer.print(page("")); // never ready
    const failed = expect(printing).rejects.toThrow(/happened twice/);
    const first = await pageOf(await until(() => opened[0]));
    const session = await first.createCDPSession();
    void session.send("Page.crash").catch(() => undefined);
    await pageOf(await until(() => opened[1]));
    opened[1]!.browser.process()!.kill("SIGKILL");
    await failed;
    await expect(printing).rejects.toBeInstanceOf(HostError);
  });

  it.each([
    ["its scripts", page("for (;;);")],
    ["beforeprint", page(`addEventListener("beforeprint", () => { for (;;); }); ${ready}`)],
  ])("is ended at the deadline when it hangs in %s", async (_, html) => {
    process.env["KAMISHIBAI_PRINT_SECONDS"] = "2";
    printer = startPrinter(open);
    await until(() => opened[0]);
    const began = Date.now();
    await expect(printer.print(html)).rejects.toThrow(/longer than 2 seconds/);
    await printer.close();
    expect(Date.now() - began).toBeLessThan(2_000 + 2_000 + 4_000); // the page and the browser may take two and three to close
  });

  it("is told at once when a script of the page throws", async () => {
    printer = startPrinter(open);
    await expect(printer.print(page("throw new Error('no such chart')"))).rejects.toThrow(/no such chart/);
  });
});

describe("a page that asks for more than itself", () => {
  it("gets nothing, whichever way it asks, and the build tells what it wanted", async () => {
    let asked = 0;
    const server = createServer((_, response) => {
      asked++;
      response.end("<p>secret</p>");
    }).listen(0, "127.0.0.1");
    server.on("upgrade", (_, socket) => {
      asked++;
      socket.destroy();
    });
    await until(() => server.address());
    const own = `127.0.0.1:${(server.address() as { port: number }).port}`;
    const body = `<h1>Printed</h1><link rel="prefetch" href="http://${own}/prefetch"><style>@import "http://${own}/import.css";</style>
<img src="http://169.254.169.254/metadata" alt="x"><iframe src="file:///etc/hostname"></iframe><iframe src="http://${own}/frame"></iframe>`;
    const script = `const url = "${own}";
const tries = [fetch("http://" + url + "/fetch"), fetch("file:///etc/hostname"), new Promise((done) => { const socket = new WebSocket("ws://" + url); socket.onerror = socket.onclose = done; })];
try { new Worker("http://" + url + "/worker.js"); } catch {}
navigator.sendBeacon("http://" + url + "/beacon");
Promise.allSettled(tries).then(() => { ${ready} });`;
    printer = startPrinter(open);
    const { bytes, refused } = await printer.print(page(script, body));
    server.close();
    const text = (await readPdf(bytes)).texts.join("");
    expect(text).toContain("Printed");
    expect(text).not.toContain("secret");
    expect(asked).toBe(0);
    for (const address of [
      `http://${own}/fetch`,
      `http://${own}/import.css`,
      `http://${own}/frame`,
      "http://169.254.169.254/metadata",
      "file:///etc/hostname",
    ])
      expect(refused).toContain(address);
  });
});

async function until<T>(find: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = find();
    if (found) return found;
    await wait(20);
  }
}
