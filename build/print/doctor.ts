// What the machine offers: browser, version, where it comes from, sandbox, fonts, and whether a canvas prints as vectors.
import { PdfFile } from "../pdf/file.ts";
import { createFontReader } from "../pdf/fonts.ts";
import { Stream } from "../pdf/objects.ts";
import { needsNoSandbox, openBrowser } from "./browser.ts";
import { findBrowser } from "./find-browser.ts";
import { printPage } from "./page.ts";

const sample = `<!doctype html><html lang="en"><title>Probe</title><p>Probe</p><canvas width="200" height="100" role="img" aria-label="Probe"></canvas><script>
addEventListener("beforeprint", () => { const context = document.querySelector("canvas").getContext("2d"); context.fillRect(0, 0, 50, 50); context.fillText("Probe", 80, 40); });
document.documentElement.dataset.ready = "true";</script></html>`;

const sources = {
  environment: "named by PUPPETEER_EXECUTABLE_PATH",
  system: "installed on the system",
  npm: "unpacked from the npm package @sparticuz/chromium",
};

/** Lines for the terminal: `browser   /usr/lib/chromium/chromium`. Throws NoBrowserError when nothing can print. */
export async function doctor(): Promise<string[]> {
  const { browser, found, close } = await openBrowser(await findBrowser());
  try {
    const version = await browser.version();
    const { bytes } = await printPage(browser, sample, 30_000);
    return [
      `browser   ${found.executablePath}`,
      `source    ${sources[found.source]}`,
      `version   ${version}`,
      `sandbox   ${needsNoSandbox() ? (process.getuid?.() === 0 ? "off, because this is root" : "off, as KAMISHIBAI_SANDBOX says") : "on"}`,
      ...judge(new PdfFile(bytes)),
    ];
  } finally {
    await close();
  }
}

/** What a print of the sample shows. */
function judge(file: PdfFile): string[] {
  const values = file.numbers.map((number) => file.object(number));
  const streams = values.filter((value) => value instanceof Stream);
  const images = streams.some(({ dict }) => file.name(dict.get("Subtype")) === "Image");
  const readFont = createFontReader(file);
  const fonts = values.flatMap((value) =>
    value instanceof Map && file.name(value.get("Type")) === "Font" && value.has("ToUnicode") ? [readFont(value)] : [],
  );
  const letters = new Set(fonts.flatMap((font) => [...font.unicode.values()]));
  const readable = [..."Probe"].every((letter) => letters.has(letter));
  const tagged = file.catalog.has("StructTreeRoot");
  return [
    `fonts     embedded from the package${readable ? "; system fonts work too" : "; the system has none, and none is needed"}`,
    `vectors   ${images ? "no: this browser prints charts as bitmaps" : "yes, charts print as vectors"}`,
    `tags      ${tagged ? "yes" : "no: this browser cannot make a PDF that a screen reader can follow"}`,
  ];
}
