// Chromium's PDF -> the PDF we hand out: tags that keep PDF/UA, page numbers in the contents, metadata, packed small.
// A part of a document is mended by itself, as soon as it is printed; names, links and bookmarks only when all are joined.
// The same pages give the same bytes.
import type { PdfFile } from "../../pdf/file.ts";
import { readStructure } from "../../pdf/structure.ts";
import type { CheckedPage } from "../check-pages.ts";
import { repairBookmarks } from "./bookmarks.ts";
import { repairContents, type Contents } from "./contents.ts";
import { repairDestinations } from "./destinations.ts";
import { repairElements } from "./elements.ts";
import { repairGrownSigns } from "./grown-signs.ts";
import { findHeadings } from "./headings.ts";
import { repairIdentifiers } from "./identifiers.ts";
import { describeLinks, pageWord } from "./links.ts";
import { repairMetadata, type Metadata } from "./metadata.ts";
import { readOwners } from "./owners.ts";
import { repairTables } from "./tables.ts";

/** `numbers` are the pages that placeholders stand for, in the order in which the placeholders were given out. */
export function repairPart(file: PdfFile, numbers: readonly number[]): Contents {
  const { root, all } = readStructure(file);
  const owners = readOwners(file, root, all);
  const contents = repairContents(file, owners, numbers);
  repairElements(file, root, all, owners);
  repairTables(file, all);
  repairGrownSigns(file);
  return contents;
}

export function repairWhole(file: PdfFile, contents: Contents, metadata: Metadata): readonly CheckedPage[] {
  const { root, all } = readStructure(file);
  repairIdentifiers(file, root, all);
  describeLinks(file, all, contents, pageWord(metadata.onPage));
  repairDestinations(file, contents.pages);
  repairBookmarks(file, all, contents);
  repairMetadata(file, metadata, contents.pages);
  const headings = findHeadings(file, all, contents);
  return contents.paintings.map((paintings, at) => ({
    paintings,
    headings: headings[at] ?? [],
    text: contents.texts[at] ?? "",
    isKnown: contents.riddles[at] !== true,
  }));
}
