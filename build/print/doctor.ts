// What the machine offers: browser, sandbox, fonts, and whether a canvas prints as vectors.
import { needsNoSandbox, withBrowser } from "./browser.ts";
import { findBrowser } from "./find-browser.ts";
import { printPdf } from "./pdf.ts";

const sample = `<!doctype html><html lang="en"><title>Probe</title><canvas width="200" height="100" role="img" aria-label="Probe"></canvas><script>
const draw = () => { const context = document.querySelector("canvas").getContext("2d"); context.clearRect(0, 0, 200, 100); context.fillText("Probe", 20, 40); };
draw(); addEventListener("beforeprint", draw); document.documentElement.dataset.ready = "true";</script></html>`;

export async function doctor(): Promise<string[]> {
  const found = await findBrowser();
  return withBrowser(found, async (browser) => {
    const pdf = Buffer.from(await printPdf(browser, sample, { title: "Probe", author: "", lang: "en" })).toString(
      "latin1",
    );
    return [
      `browser   ${found.executablePath} (${found.source})`,
      `version   ${await browser.version()}`,
      `sandbox   ${needsNoSandbox() ? "off, because this is root" : "on"}`,
      "fonts     embedded from the package, none needed on the system",
      `vectors   ${/\/Subtype\s*\/Image/.test(pdf) ? "no: this browser prints charts as bitmaps" : "yes"}`,
    ];
  });
}
