// Each rule on a file of one page that keeps them all, and on the same file with one thing wrong.
import { describe, expect, it } from "vitest";
import { PdfFile } from "../../../build/pdf/file.ts";
import { checkPdfUa } from "../../../build/pdfua/check-pdf-ua.ts";
import { tinyObjects, tinyPdf } from "../../support/tiny-pdf.ts";

const broken = (changes: Readonly<Record<number, string>>) =>
  checkPdfUa(new PdfFile(tinyPdf(changes))).map(({ rule }) => rule);
/** One object with something replaced in it. */
const change = (number: number, from: string, to: string) => {
  const before = tinyObjects[number] ?? "";
  expect(before).toContain(from);
  // A stream whose length is not true is read to its end all the same.
  return { [number]: before.replaceAll(from, to) };
};

describe("a file that keeps every rule", () => {
  it("breaks none", () => expect(checkPdfUa(new PdfFile(tinyPdf()))).toEqual([]));
});

describe("a file with one thing wrong breaks the rule that forbids it", () => {
  it.each([
    ["5-1", change(4, "<pdfuaid:part>1</pdfuaid:part>", "")],
    ["5-2", change(4, "part>1<", "part>2<")],
    ["5-3", change(4, "pdfuaid", "ua")],
    ["6.2-1", change(1, "/Marked true", "/Marked false")],
    ["7.1-1", change(22, "/Span <</MCID 0>> BDC", "/Span <</MCID 0>> BDC /Artifact BMC 0 0 1 1 re f EMC")],
    ["7.1-2", change(22, "/Artifact BMC", "/Artifact BMC /Span <</MCID 0>> BDC 1 1 1 1 re f EMC")],
    ["7.1-3", change(22, "/Artifact BMC 0 0 9 9 re f EMC", "0 0 9 9 re f")],
    ["7.1-4", change(1, "/Marked true", "/Marked true/Suspects true")],
    ["7.1-5", change(7, "/S/H1", "/S/Headline")],
    ["7.1-6", change(5, "/ParentTree", "/RoleMap<</A/B/B/A>>/ParentTree")],
    ["7.1-7", change(5, "/ParentTree", "/RoleMap<</P/Div>>/ParentTree")],
    ["7.1-8", change(1, "/Metadata 4 0 R", "")],
    ["7.1-9", change(4, "Tiny", "")],
    ["7.1-10", change(1, "/DisplayDocTitle true", "/DisplayDocTitle false")],
    ["7.1-11", change(1, "/StructTreeRoot 5 0 R", "")],
    ["7.1-12", change(7, "/P 6 0 R", "")],
    ["7.2-3", change(14, "/S/TR", "/S/P")],
    ["7.2-4", change(13, "/S/Table", "/S/Div")],
    ["7.2-10", change(16, "/S/TH", "/S/P")],
    ["7.2-17", change(8, "/S/L", "/S/Div")],
    ["7.2-18", change(9, "/S/LI", "/S/Div")],
    ["7.2-19", change(9, "/S/LI", "/S/P")],
    ["7.2-20", change(11, "/S/LBody", "/S/P")],
    ["7.2-22", change(1, "/Lang(en)", "")],
    ["7.2-29", change(1, "/Lang(en)", "/Lang(not a language)")],
    ["7.2-33", change(1, "/Lang(en)", "")],
    ["7.2-41", change(18, "/K 4", "/K 4/A<</O/Table/RowSpan 3>>")],
    ["7.2-42", change(14, "[15 0 R 16 0 R]", "[15 0 R]")],
    ["7.2-43", change(17, "[18 0 R 19 0 R]", "[18 0 R]")],
    ["7.3-1", change(12, "/Alt(A square)", "")],
    ["7.4.2-1", change(7, "/S/H1", "/S/H2")],
    ["7.4.4-2", change(11, "/S/LBody", "/S/H")],
    ["7.5-1", { ...change(15, "/A<</O/Table/Scope/Column>>", ""), ...change(16, "/A<</O/Table/Scope/Column>>", "") }],
    [
      "7.5-2",
      {
        ...change(15, "/A<</O/Table/Scope/Column>>", ""),
        ...change(18, "/K 4", "/K 4/A<</O/Table/Headers[(nobody)]>>"),
      },
    ],
    ["7.7-1", { 12: (tinyObjects[12] ?? "").replace("/S/Figure", "/S/Formula").replace("/Alt(A square)", "") }],
    ["7.9-1", change(11, "/S/LBody", "/S/Note")],
    ["7.10-1", change(1, "/Lang(en)", "/Lang(en)/OCProperties<</D<</Order[]>>>>")],
    ["7.10-2", change(1, "/Lang(en)", "/Lang(en)/OCProperties<</D<</Name(a)/AS[]>>>>")],
    ["7.11-1", { 20: "<</Type/Filespec/EF<<>>/F(a)>>" }],
    ["7.18.1-1", change(23, "/Subtype/Link", "/Subtype/Text")],
    ["7.18.1-2", change(23, "/Contents(There)", "")],
    ["7.18.3-1", change(3, "/Tabs/S", "/Tabs/R")],
    ["7.18.4-1", change(23, "/Subtype/Link", "/Subtype/Widget")],
    ["7.18.5-1", change(21, "/S/Link", "/S/Span")],
    ["7.18.5-2", change(23, "/Contents(There)", "")],
  ] as const)("%s", (rule, changes) => {
    expect(broken(changes as Readonly<Record<number, string>>)).toContain(rule);
  });
});
