// Rendered variants -> PDFs, all from one browser; every page is looked at afterwards.
import { HostError } from "../diagnostics/host-error.ts";
import type { RenderedVariant } from "../model/output.ts";
import { withBrowser } from "./browser.ts";
import { checkPages, findTargets } from "./check-pages.ts";
import { findBrowser } from "./find-browser.ts";
import { printPdf } from "./pdf.ts";

export interface PrintedFile {
  readonly path: string; // "public/students/handout.pdf"
  readonly bytes: Uint8Array;
  readonly pages: number;
}

export async function printAll(
  variants: readonly RenderedVariant[],
  only: readonly string[],
  log: (line: string) => void,
): Promise<PrintedFile[]> {
  const found = await findBrowser();
  return withBrowser(found, async (browser) => {
    const printed: PrintedFile[] = [];
    for (const variant of variants)
      for (const kind of ["handout", "slides"] as const) {
        if (!only.includes(kind)) continue;
        const path = `public/${variant.audience}/${kind}.pdf`;
        log(`printing ${path}`);
        let bytes: Uint8Array;
        if (kind === "slides") bytes = await printPdf(browser, await variant.slides(), variant.meta);
        else {
          // Chromium cannot refer to page numbers: the first print tells them, the second shows them.
          const draft = await printPdf(browser, await variant.handout(new Map()), variant.meta);
          bytes = await printPdf(browser, await variant.handout(await findTargets(draft)), variant.meta);
        }
        const expected = kind === "slides" ? variant.titles.map((title, index) => ({ page: index + 1, title })) : null;
        const { pages, problems } = await checkPages(bytes, expected);
        if (problems.length > 0)
          throw new HostError(
            `${path} was printed wrongly: ${problems.join(" ")}`,
            "Try another browser with PUPPETEER_EXECUTABLE_PATH.",
          );
        printed.push({ path, bytes, pages: pages.length });
      }
    return printed;
  });
}
