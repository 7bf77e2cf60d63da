// The floor: Chromium alone, driven by puppeteer-core with the same flags as ours, prints one finished page and does nothing
// else. `node floor.js slides.html slides.pdf`.
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { launch } from "puppeteer-core";

const [page = "", pdf = ""] = process.argv.slice(2);
const browser = await launch({
  executablePath: process.env["BENCH_BROWSER"] ?? "",
  pipe: true,
  protocolTimeout: 0,
  args: (process.env["BENCH_FLAGS"] ?? "").split(" ").filter(Boolean),
});
const tab = await browser.newPage();
await tab.goto(pathToFileURL(page).href, { waitUntil: "domcontentloaded", timeout: 0 });
await tab.waitForFunction('document.documentElement.dataset.ready === "true"', { timeout: 0 });
const options = { preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: 0 };
await writeFile(pdf, await tab.pdf(options));
await browser.close();
