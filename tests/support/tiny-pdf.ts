// A PDF of one page that keeps every rule of PDF/UA-1, small enough to read: a heading, a list, a table, a figure, a link.
// `tinyPdf({ 12: "<</Type/StructElem/S/Figure/P 6 0 R/K 4/Pg 3 0 R>>" })` is the same with that object instead.

const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Tiny</rdf:li></rdf:Alt></dc:title><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`;
const marks = [0, 1, 2, 3, 4, 5].map((id) => `/Span <</MCID ${id}>> BDC ${id} 0 5 5 re f EMC`).join("\n");
const stream = (dict: string, data: string) =>
  `<<${dict}/Length ${Buffer.byteLength(data)}>>\nstream\n${data}\nendstream`;
const element = (type: string, parent: number, kids: string, more = "") =>
  `<</Type/StructElem/S/${type}/P ${parent} 0 R/Pg 3 0 R/K ${kids}${more}>>`;

export const tinyObjects: Readonly<Record<number, string>> = {
  1: "<</Type/Catalog/Pages 2 0 R/Lang(en)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>/StructTreeRoot 5 0 R/Metadata 4 0 R>>",
  2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
  3: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 22 0 R/StructParents 0/Tabs/S/Annots[23 0 R]>>",
  4: stream("/Type/Metadata/Subtype/XML", xmp),
  5: "<</Type/StructTreeRoot/K 6 0 R/ParentTree 24 0 R>>",
  6: element("Document", 5, "[7 0 R 8 0 R 12 0 R 13 0 R 21 0 R]"),
  7: element("H1", 6, "0"),
  8: element("L", 6, "9 0 R"),
  9: element("LI", 8, "[10 0 R 11 0 R]"),
  10: element("Lbl", 9, "1"),
  11: element("LBody", 9, "2"),
  12: element("Figure", 6, "3", "/Alt(A square)"),
  13: element("Table", 6, "[14 0 R 17 0 R]"),
  14: element("TR", 13, "[15 0 R 16 0 R]"),
  15: element("TH", 14, "[]", "/A<</O/Table/Scope/Column>>"),
  16: element("TH", 14, "[]", "/A<</O/Table/Scope/Column>>"),
  17: element("TR", 13, "[18 0 R 19 0 R]"),
  18: element("TD", 17, "4"),
  19: element("TD", 17, "[]"),
  21: element("Link", 6, "[5 <</Type/OBJR/Obj 23 0 R/Pg 3 0 R>>]"),
  22: stream("", `/Artifact BMC 0 0 9 9 re f EMC\n${marks}`),
  23: "<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/StructParent 1/Contents(There)/A<</S/URI/URI(https://example.org/)>>>>",
  24: "<</Nums[0 [7 0 R 10 0 R 11 0 R 12 0 R 18 0 R 21 0 R] 1 21 0 R]>>",
};

export function tinyPdf(changes: Readonly<Record<number, string>> = {}): Buffer {
  const objects = { ...tinyObjects, ...changes };
  let text = "%PDF-1.7\n";
  const rows: string[] = [];
  for (let number = 1; number <= 24; number++) {
    const object = objects[number];
    rows.push(
      object === undefined
        ? "0000000000 00000 f \n"
        : `${String(Buffer.byteLength(text, "latin1")).padStart(10, "0")} 00000 n \n`,
    );
    if (object !== undefined) text += `${number} 0 obj\n${object}\nendobj\n`;
  }
  const at = Buffer.byteLength(text, "latin1");
  return Buffer.from(
    `${text}xref\n0 25\n0000000000 65535 f \n${rows.join("")}trailer\n<</Size 25/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    "latin1",
  );
}
