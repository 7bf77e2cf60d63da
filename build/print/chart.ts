// The page of one chart -> a drawing, a picture at twice its size, or a PDF as large as the chart.
import type { Browser, Page } from "puppeteer-core";
import { HostError } from "../diagnostics/host-error.ts";
import type { ChartForm, Undrawn } from "../model/output.ts";
import { withBrowser } from "./browser.ts";
import { tellUndrawn } from "./check-pages.ts";
import { findBrowser } from "./find-browser.ts";
import { finish, mend } from "./finish.ts";
import { printPage } from "./page.ts";
import type { Metadata } from "./repair/metadata.ts";
import { Late, within } from "./watchdog.ts";

const deadline = 60_000;
const address = "http://kamishibai.invalid/";

export async function exportChart(html: string, form: ChartForm, meta: Metadata): Promise<Uint8Array> {
  return withBrowser(await findBrowser(), async (browser) => {
    if (form.kind === "pdf") {
      const { bytes, undrawn } = await printPage(browser, html, deadline);
      refuse(undrawn);
      return finish([mend(bytes, 0)], meta).bytes;
    }
    try {
      return await within(deadline, open(browser, html, form));
    } catch (error) {
      if (!(error instanceof Late)) throw error;
      throw new HostError(
        `Drawing the chart took longer than ${deadline / 1000} seconds.`,
        "Give it fewer points: filter or aggregate its data.",
      );
    }
  });
}

function refuse(undrawn: readonly Undrawn[]): void {
  if (undrawn.length > 0) throw new HostError(tellUndrawn(undrawn).join(" "), "Nothing is written.");
}

async function open(browser: Browser, html: string, form: ChartForm): Promise<Uint8Array> {
  const page: Page = await browser.newPage();
  const { width, height } = form;
  await page.setViewport({ width, height, deviceScaleFactor: form.kind === "png" ? 2 : 1 });
  // The page reaches nothing but itself.
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (request.url() === address) void request.respond({ contentType: "text/html; charset=utf-8", body: html });
    else if (request.url().startsWith("data:")) void request.continue();
    else void request.abort("blockedbyclient");
  });
  await page.goto(address, { waitUntil: "domcontentloaded", timeout: 0 });
  await page.waitForFunction('document.documentElement.dataset.ready === "true"', { timeout: 0 });
  refuse((await page.evaluate("globalThis.kamishibaiUndrawn ?? []")) as Undrawn[]);
  if (form.kind === "png") return page.screenshot({ clip: { x: 0, y: 0, width, height } });
  const svg = await page.evaluate('kamishibaiCharts.svg(document.querySelector("figure.chart"))');
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>\n${String(svg)}\n`);
}
