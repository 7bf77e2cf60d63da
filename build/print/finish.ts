// A printed PDF -> the file we hand out, and what is wrong with it: blank pages, pages without their title, broken tags.
import { PdfFile } from "../pdf/file.ts";
import { findDestinations, readPages } from "../pdf/pages.ts";
import { writePdf } from "../pdf/write.ts";
import { checkPdfUa } from "../pdfua/check-pdf-ua.ts";
import type { Failure } from "../pdfua/rule.ts";
import { checkTexts, type Expected } from "./check-texts.ts";
import { writeXmp, type Metadata } from "./repair/metadata.ts";
import { hasPlaceholder } from "./repair/page-numbers.ts";
import { repair } from "./repair/repair.ts";

export interface Finished {
  readonly bytes: Uint8Array;
  readonly texts: readonly string[]; // of each page
  readonly problems: readonly string[];
  readonly broken: readonly Failure[]; // rules of PDF/UA
  readonly complete: boolean; // no placeholder of a page number is left
  readonly targets: ReadonlyMap<string, number>; // where each link's target stands: "bill" -> 4
}

/** `references`: the names that placeholders stand for. `expected` sees where targets stand and says what must be there. */
export function finish(
  bytes: Uint8Array,
  metadata: Metadata,
  references: readonly string[],
  expected: (targets: ReadonlyMap<string, number>) => readonly Expected[],
): Finished {
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
    texts: repaired.texts,
    problems: checkTexts(repaired.texts, expected(targets)),
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
