// What the file says of itself: title, author, keywords, language, page labels; no clock, so that equal pages are equal files.
import type { PdfFile } from "../../pdf/file.ts";
import { name, PdfString, Ref, Stream, writeText, type Dict, type Value } from "../../pdf/objects.ts";
import type { Page } from "../../pdf/pages.ts";

export interface Metadata {
  readonly title: string;
  readonly author: string;
  readonly lang: string;
  readonly keywords?: readonly string[];
  readonly onPage?: string; // "page {n}" in words of its language
}

export function repairMetadata(file: PdfFile, metadata: Metadata, pages: readonly Page[]): void {
  const { catalog } = file;
  const keywords = metadata.keywords?.join(", ") ?? "";
  const date = readDate();
  const information: Dict = new Map<string, Value>([["Title", writeText(metadata.title)]]);
  if (metadata.author) information.set("Author", writeText(metadata.author));
  if (keywords) information.set("Keywords", writeText(keywords));
  information.set("Creator", writeText("Kamishibai"));
  information.set("Producer", writeText("Kamishibai"));
  if (date) for (const key of ["CreationDate", "ModDate"]) information.set(key, writeText(pdfDate(date)));
  const info = file.trailer.get("Info");
  if (info instanceof Ref) file.set(info.number, information);
  else file.trailer.set("Info", file.add(information));

  catalog.set("Lang", new PdfString(metadata.lang));
  catalog.set("MarkInfo", new Map<string, Value>([["Marked", true]]));
  catalog.set("ViewerPreferences", new Map<string, Value>([["DisplayDocTitle", true]]));
  if (file.dict(catalog.get("Outlines"))?.has("First")) catalog.set("PageMode", name("UseOutlines"));
  catalog.set("PageLabels", new Map<string, Value>([["Nums", [0, new Map<string, Value>([["S", name("D")]])]]]));
  file.touch(file.trailer.get("Root"));
  for (const page of pages) {
    page.dict.set("Tabs", name("S"));
    page.dict.set("TrimBox", [...page.mediaBox]);
    page.dict.delete("ProcSet");
    file.touch(page.ref);
  }
}

/** Written anew for a file that turns out not to keep the rules: it must not claim to. */
export function writeXmp(file: PdfFile, metadata: Metadata, accessible: boolean): void {
  const date = readDate()
    ?.toISOString()
    .replace(/\.\d+Z/, "Z");
  const list = (kind: string, items: readonly string[]) =>
    `<rdf:${kind}>${items.map((item) => `<rdf:li>${escape(item)}</rdf:li>`).join("")}</rdf:${kind}>`;
  const keywords = metadata.keywords ?? [];
  const parts = [
    "<dc:format>application/pdf</dc:format>",
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(metadata.title)}</rdf:li></rdf:Alt></dc:title>`,
    metadata.author ? `<dc:creator>${list("Seq", [metadata.author])}</dc:creator>` : "",
    `<dc:language>${list("Bag", [metadata.lang])}</dc:language>`,
    keywords.length > 0
      ? `<dc:subject>${list("Bag", keywords)}</dc:subject><pdf:Keywords>${escape(keywords.join(", "))}</pdf:Keywords>`
      : "",
    "<pdf:Producer>Kamishibai</pdf:Producer><xmp:CreatorTool>Kamishibai</xmp:CreatorTool>",
    date ? `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate>` : "",
    accessible ? "<pdfuaid:part>1</pdfuaid:part>" : "",
  ];
  const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
${parts.filter(Boolean).join("\n")}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
  // Never compressed: programs that know nothing of PDF look for it in the bytes.
  const stream = new Stream(
    new Map<string, Value>([
      ["Type", name("Metadata")],
      ["Subtype", name("XML")],
    ]),
    Buffer.from(xmp),
  );
  const old = file.catalog.get("Metadata");
  if (old instanceof Ref) file.set(old.number, stream);
  else file.catalog.set("Metadata", file.add(stream));
  file.touch(file.trailer.get("Root"));
}

/** Only a date that was given: the clock's would make each build another file. */
function readDate(): Date | undefined {
  const given = process.env["SOURCE_DATE_EPOCH"];
  return given !== undefined && /^\d+$/.test(given) ? new Date(Number(given) * 1000) : undefined;
}

const pdfDate = (date: Date): string => `D:${date.toISOString().slice(0, 19).replace(/[-:T]/g, "")}Z`;
const escape = (text: string) =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/\p{Cc}/gu, " ");
