// A printed PDF -> the file we hand out, what its pages show, and which rules of PDF/UA it breaks.
import { PdfFile } from "../pdf/file.ts";
import { findDestinations, readPages } from "../pdf/pages.ts";
import { writePdf } from "../pdf/write.ts";
import { checkPdfUa } from "../pdfua/check-pdf-ua.ts";
import type { Failure } from "../pdfua/rule.ts";
import type { CheckedPage } from "./check-pages.ts";
import { writeXmp, type Metadata } from "./repair/metadata.ts";
import { hasPlaceholder } from "./repair/page-numbers.ts";
import { repair } from "./repair/repair.ts";

export interface Finished {
  readonly bytes: Uint8Array;
  readonly pages: readonly CheckedPage[];
  readonly broken: readonly Failure[]; // rules of PDF/UA
  readonly complete: boolean; // no placeholder of a page number is left
  readonly targets: ReadonlyMap<string, number>; // where each link's target stands: "bill" -> 4
}

/** `references`: the names that placeholders stand for. */
export function finish(bytes: Uint8Array, metadata: Metadata, references: readonly string[] = []): Finished {
  const file = new PdfFile(bytes);
  const targets = findTargets(file);
  const numbers = references.map((name) => targets.get(name) ?? 0);
  const repaired = repair(file, metadata, numbers);
  writeXmp(file, metadata, true);
  const broken = checkPdfUa(file);
  // A file that does not keep the rules must not claim to.
  if (broken.length > 0) writeXmp(file, metadata, false);
  return {
    bytes: writePdf(file),
    pages: repaired.pages,
    broken,
    complete: !repaired.texts.some(hasPlaceholder),
    targets,
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
