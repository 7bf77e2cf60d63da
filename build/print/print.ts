// Rendered variants -> PDFs, several at a time from one browser; every page is looked at afterwards. A file that fails costs
// only itself: `{ printed: [the others], trouble: HostError("public/board/slides.pdf was printed wrongly: …") }`.
import { availableParallelism } from "node:os";
import { HostError, joinTroubles, NoBrowserError } from "../diagnostics/host-error.ts";
import type { Printable } from "../model/output.ts";
import { checkHandout, checkSlides, tellUndrawn } from "./check-pages.ts";
import { finish, mend, type Finished } from "./finish.ts";
import { tellFailure } from "./tell-failure.ts";
import type { Printer } from "./printer.ts";
import { printParts } from "./print-parts.ts";
import { Placeholders } from "./repair/page-numbers.ts";

export { startPrinter, type Printer } from "./printer.ts";

export interface PrintedFile {
  readonly path: string; // "public/students/handout.pdf"
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly refused: readonly string[]; // addresses the page wanted to load
  readonly broken: readonly string[]; // rules of PDF/UA, each with its slides; the file claims to keep them only where there are none
}
export interface PrintedFiles {
  readonly printed: readonly PrintedFile[];
  readonly trouble: Error | undefined; // of the files that are missing; a HostError unless it is our bug
}
type Kind = "handout" | "slides";

export async function printAll(
  printer: Printer,
  variants: readonly Printable[],
  only: readonly string[],
  log: (line: string) => void,
  steps = false, // a page for each state that a slide has on stage
): Promise<PrintedFiles> {
  const jobs = variants.flatMap((variant) =>
    (["handout", "slides"] as const).filter((kind) => only.includes(kind)).map((kind) => ({ variant, kind })),
  );
  const printed: (PrintedFile | undefined)[] = [];
  const troubles: Error[] = [];
  let next = 0;
  const work = async () => {
    for (let at = next++; at < jobs.length; at = next++) {
      const { variant, kind } = jobs[at] as (typeof jobs)[number];
      log(`printing ${pathOf(variant, kind)}`);
      try {
        const file = await (kind === "slides" ? printSlides(printer, variant, steps) : printHandout(printer, variant));
        for (const address of file.refused) log(`${file.path} wanted to load ${address}, which was refused`);
        for (const failure of file.broken) log(`${file.path} is not marked as PDF/UA: ${failure}`);
        printed[at] = file;
      } catch (error) {
        troubles.push(error as Error);
        if (error instanceof NoBrowserError) next = jobs.length; // nor is there one for the others
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  return { printed: printed.filter((file) => file !== undefined), trouble: joinTroubles(troubles) };
}

const pathOf = (variant: Printable, kind: Kind) => `public/${variant.audience}/${kind}.pdf`;

async function printSlides(printer: Printer, variant: Printable, steps: boolean): Promise<PrintedFile> {
  const { shown, undrawn, refused, finished } = await printParts(printer, variant.slideParts(steps), variant.meta);
  const problems = [...tellUndrawn(undrawn), ...checkSlides(finished.pages, shown, variant.summary)];
  // A slide of several states has as many pages.
  const slideOf = (number: number) =>
    shown.slice(0, number).findLast(({ id }) => id !== "")?.id ?? variant.summary[number - 1]?.id;
  return hand(variant, "slides", finished, refused, problems, slideOf);
}

/** Printed with placeholders for the page numbers; only where one of them cannot be replaced it is printed again. */
async function printHandout(printer: Printer, variant: Printable): Promise<PrintedFile> {
  const placeholders = new Placeholders();
  let page = await printer.print(() => variant.handout(placeholders));
  let finished = finish([mend(page.bytes, 0, placeholders.targets)], variant.meta);
  if (!finished.complete) {
    const { targets: known } = finished;
    page = await printer.print(() => variant.handout(known));
    finished = finish([mend(page.bytes, 0)], variant.meta);
  }
  const { targets } = finished;
  const problems = [
    ...tellUndrawn(page.undrawn),
    ...checkHandout(finished.pages, page.shown, variant.summary, targets),
  ];
  const slideOf = (number: number) => variant.summary.findLast(({ id }) => (targets.get(id) ?? Infinity) <= number)?.id;
  return hand(variant, "handout", finished, page.refused, problems, slideOf);
}

function hand(
  variant: Printable,
  kind: Kind,
  { bytes, pages, broken }: Finished,
  refused: readonly string[],
  problems: readonly string[],
  slideOf: (page: number) => string | undefined,
): PrintedFile {
  const path = pathOf(variant, kind);
  if (problems.length > 0)
    throw new HostError(
      `${path} was printed wrongly: ${shorten(problems).join(" ")}`,
      "Everything else is written. Try another browser with PUPPETEER_EXECUTABLE_PATH.",
    );
  const find = (page: number) => variant.summary.find(({ id }) => id === slideOf(page));
  return { path, bytes, pages: pages.length, refused, broken: broken.map((failure) => tellFailure(failure, find)) };
}

/** Where everything is wrong, ten lines say as much as a thousand. */
const shorten = (problems: readonly string[]): readonly string[] =>
  problems.length <= 10 ? problems : [...problems.slice(0, 10), `There are ${problems.length - 10} more.`];
