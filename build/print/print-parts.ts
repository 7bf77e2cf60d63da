// A document in one part or in several -> one file. Several are printed at the same time, and mended beside while others print.
import type { ShownSlide, Undrawn } from "../model/output.ts";
import { finishApart } from "./finish-apart.ts";
import { finish, mend, type Finished } from "./finish.ts";
import type { PrintedPage } from "./page.ts";
import type { Printer } from "./printer.ts";
import type { Metadata } from "./repair/metadata.ts";

interface PrintedParts {
  readonly shown: readonly ShownSlide[]; // of all parts, in order
  readonly undrawn: readonly Undrawn[];
  readonly refused: readonly string[];
  readonly finished: Finished;
}

/** `parts`: the page of each, made when its turn comes. */
export async function printParts(
  printer: Printer,
  parts: readonly (() => Promise<string>)[],
  metadata: Metadata,
): Promise<PrintedParts> {
  const [only] = parts;
  if (only && parts.length === 1) {
    const page = await printer.print(only);
    return { ...page, finished: finish([mend(page.bytes, 0)], metadata) };
  }
  const apart = finishApart();
  try {
    const print = async (part: () => Promise<string>, at: number): Promise<Omit<PrintedPage, "bytes">> => {
      const { bytes, ...page } = await printer.print(part);
      apart.add(bytes, at);
      return page;
    };
    const printed = await Promise.all(parts.map(print));
    return {
      shown: printed.flatMap(({ shown }) => shown),
      undrawn: printed.flatMap(({ undrawn }) => undrawn),
      refused: [...new Set(printed.flatMap(({ refused }) => refused))].sort(),
      finished: await apart.finish(metadata),
    };
  } finally {
    apart.stop();
  }
}
