// Chromium's PDF -> the PDF we hand out: tags that keep PDF/UA, page numbers in the contents, metadata, packed small.
// The same pages give the same bytes.
import { PdfFile } from "../../pdf/file.ts";
import { readStructure } from "../../pdf/structure.ts";
import type { CheckedPage } from "../check-pages.ts";
import { repairBookmarks } from "./bookmarks.ts";
import { repairContents } from "./contents.ts";
import { repairElements } from "./elements.ts";
import { findHeadings } from "./headings.ts";
import { repairIdentifiers } from "./identifiers.ts";
import { describeLinks, pageWord } from "./links.ts";
import { repairMetadata, type Metadata } from "./metadata.ts";
import { readOwners } from "./owners.ts";
import { repairTables } from "./tables.ts";

export interface Repaired {
  readonly texts: readonly string[]; // of each page
  readonly pages: readonly CheckedPage[];
}

/** `numbers` are the pages that placeholders stand for, in the order in which the placeholders were given out. */
export function repair(file: PdfFile, metadata: Metadata, numbers: readonly number[]): Repaired {
  const { root, all } = readStructure(file);
  const owners = readOwners(file, root, all);
  const contents = repairContents(file, owners, numbers);
  repairElements(file, root, all, owners);
  repairTables(file, all);
  const repaired = readStructure(file).all;
  repairIdentifiers(file, root, repaired);
  describeLinks(file, repaired, contents, pageWord(metadata.lang));
  repairBookmarks(file, repaired, contents);
  repairMetadata(file, metadata, contents.pages);
  const headings = findHeadings(file, repaired, contents);
  const pages = contents.paintings.map((paintings, at) => ({ paintings, headings: headings[at] ?? [] }));
  return { texts: contents.texts, pages };
}
