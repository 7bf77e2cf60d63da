// Rendered variants -> PDFs, several at a time from one browser; every page is looked at afterwards.
import { availableParallelism } from "node:os";
import { HostError } from "../diagnostics/host-error.ts";
import type { Printable } from "../model/output.ts";
import { checkOrder } from "./check-texts.ts";
import { finish, type Finished } from "./finish.ts";
import type { Failure } from "../pdfua/rule.ts";
import type { Printer } from "./printer.ts";
import { Placeholders } from "./repair/page-numbers.ts";

export { startPrinter, type Printer } from "./printer.ts";

export interface PrintedFile {
  readonly path: string; // "public/students/handout.pdf"
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly refused: readonly string[]; // addresses the page wanted to load
  readonly broken: readonly Failure[]; // rules of PDF/UA; the file claims to keep them only where there are none
}
type Kind = "handout" | "slides";

export async function printAll(
  printer: Printer,
  variants: readonly Printable[],
  only: readonly string[],
  log: (line: string) => void,
  steps = false, // a page for each state that a slide has on stage
): Promise<PrintedFile[]> {
  const jobs = variants.flatMap((variant) =>
    (["handout", "slides"] as const).filter((kind) => only.includes(kind)).map((kind) => ({ variant, kind })),
  );
  const printed: PrintedFile[] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < jobs.length; at = next++) {
      const { variant, kind } = jobs[at] as (typeof jobs)[number];
      log(`printing public/${variant.audience}/${kind}.pdf`);
      const file = await (kind === "slides" ? printSlides(printer, variant, steps) : printHandout(printer, variant));
      for (const address of file.refused) log(`${file.path} wanted to load ${address}, which was refused`);
      for (const { rule, places } of file.broken)
        log(`${file.path} is not marked as PDF/UA: rule ${rule} (${places.slice(0, 3).join("; ")})`);
      printed[at] = file;
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  return printed;
}

async function printSlides(printer: Printer, variant: Printable, steps: boolean): Promise<PrintedFile> {
  const page = await printer.print(await variant.slides(steps));
  const { titles } = variant;
  const expected = titles.map((title, at) => ({ page: at + 1, title }));
  const finished = finish(page.bytes, variant.meta, [], () => (steps ? [] : expected));
  const { length } = finished.texts;
  const problems = steps ? checkOrder(finished.texts, titles) : [];
  if (!steps && length !== titles.length) problems.push(`${length} pages were printed for ${titles.length} slides.`);
  if (problems.length > 0) throw wrong(variant, "slides", problems);
  return hand(variant, "slides", finished, page.refused);
}

/** Printed with placeholders for the page numbers; only where one of them cannot be replaced it is printed again. */
async function printHandout(printer: Printer, variant: Printable): Promise<PrintedFile> {
  const placeholders = new Placeholders();
  const page = await printer.print(await variant.handout(placeholders));
  const expected = (targets: ReadonlyMap<string, number>) =>
    variant.summary.flatMap(({ id, title }) => {
      const number = targets.get(id);
      return number === undefined ? [] : [{ page: number, title }];
    });
  const finished = finish(page.bytes, variant.meta, placeholders.targets, expected);
  if (finished.complete) return hand(variant, "handout", finished, page.refused);
  const again = await printer.print(await variant.handout(finished.targets));
  return hand(variant, "handout", finish(again.bytes, variant.meta, [], expected), again.refused);
}

function hand(variant: Printable, kind: Kind, finished: Finished, refused: readonly string[]): PrintedFile {
  if (finished.problems.length > 0) throw wrong(variant, kind, finished.problems);
  const { bytes, texts, broken } = finished;
  return { path: `public/${variant.audience}/${kind}.pdf`, bytes, pages: texts.length, refused, broken };
}

const wrong = (variant: Printable, kind: Kind, problems: readonly string[]) =>
  new HostError(
    `public/${variant.audience}/${kind}.pdf was printed wrongly: ${problems.join(" ")}`,
    "Try another browser with PUPPETEER_EXECUTABLE_PATH.",
  );
