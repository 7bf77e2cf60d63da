// Printed PDFs, the parts of one document -> the file we hand out, what its pages show, and which rules of PDF/UA it breaks.
// `finish([mend(bytes, 0)], metadata)`; a part can be mended while the next ones are printed.
import { PdfFile } from "../pdf/file.ts";
import { joinPdfs } from "../pdf/join.ts";
import { findDestinations, readPages } from "../pdf/pages.ts";
import { writePdf } from "../pdf/write.ts";
import { elsewhere } from "../model/parts.ts";
import { checkPdfUa } from "../pdfua/check-pdf-ua.ts";
import type { Failure } from "../pdfua/rule.ts";
import type { CheckedPage } from "./check-pages.ts";
import { joinContents, type Contents } from "./repair/contents.ts";
import { writeXmp, type Metadata } from "./repair/metadata.ts";
import { hasPlaceholder } from "./repair/page-numbers.ts";
import { repairPart, repairWhole } from "./repair/repair.ts";

/** One part of a document. */
export interface Mended {
  readonly file: PdfFile;
  readonly contents: Contents;
  readonly targets: ReadonlyMap<string, number>;
}
export interface Finished {
  readonly bytes: Uint8Array;
  readonly pages: readonly CheckedPage[];
  readonly broken: readonly Failure[]; // rules of PDF/UA
  readonly complete: boolean; // no placeholder of a page number is left
  readonly targets: ReadonlyMap<string, number>; // where each link's target stands: "bill" -> 4; of a document of one part
}
/** More than the objects that any part has: each has numbers of its own, which are counted anew when the file is written. */
const stride = 1 << 24;

/** `part` counts from 0; `references`: the names that placeholders stand for. */
export function mend(bytes: Uint8Array, part: number, references: readonly string[] = []): Mended {
  const file = new PdfFile(bytes, part * stride);
  const targets = findTargets(file);
  const contents = repairPart(
    file,
    references.map((name) => targets.get(name) ?? 0),
  );
  return { file, contents, targets };
}

export function finish(parts: readonly Mended[], metadata: Metadata): Finished {
  const file = joinPdfs(
    parts.map((part) => part.file),
    elsewhere,
  );
  const contents = joinContents(parts.map((part) => part.contents));
  const pages = repairWhole(file, contents, metadata);
  writeXmp(file, metadata, true);
  let bytes = writePdf(file);
  // Judged is what is written, read again from its first byte: a mistake in the writing would not be seen in memory.
  const broken = checkPdfUa(new PdfFile(bytes));
  // A file that does not keep the rules must not claim to.
  if (broken.length > 0) {
    writeXmp(file, metadata, false);
    bytes = writePdf(file);
  }
  return {
    bytes,
    pages,
    broken,
    complete: !contents.texts.some(hasPlaceholder),
    targets: parts[0]?.targets ?? new Map(),
  };
}

function findTargets(file: PdfFile): Map<string, number> {
  const numbers = new Map(readPages(file).map((page, at) => [page.dict, at + 1]));
  const targets = new Map<string, number>();
  for (const [name, target] of findDestinations(file)) {
    const page = file.dict(target[0]);
    const number = page ? numbers.get(page) : undefined;
    if (number !== undefined) targets.set(decode(name), number);
  }
  return targets;
}

const decode = (name: string) => {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
};
