// Every PDF of the talk, read by pdf.js and by our own checker: accessible, bookmarked, linked, in order, small.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { appendFile, copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { build } from "../../build/index.ts";
import { PdfFile } from "../../build/pdf/file.ts";
import { Ref, Stream, type Dict } from "../../build/pdf/objects.ts";
import { checkPdfUa } from "../../build/pdfua/check-pdf-ua.ts";
import { allTags, readPdf, type ReadPdf } from "../support/read-pdf.ts";
import { makeTalk } from "../support/small-talk.ts";
import { sharedTalk } from "../support/shared-talk.ts";

const audiences = ["executives", "policymakers", "students"];
const paths = audiences.flatMap((audience) => ["handout", "slides"].map((kind) => `public/${audience}/${kind}.pdf`));
const bytes = new Map<string, Buffer>();
const read = new Map<string, ReadPdf>();
let titles: Readonly<Record<string, readonly { title: string; chapter: string }[]>> = {};

beforeAll(async () => {
  const { out } = await sharedTalk();
  for (const path of paths) {
    bytes.set(path, readFileSync(join(out, path)));
    read.set(path, await readPdf(bytes.get(path)!));
  }
  const manifest = JSON.parse(readFileSync(join(out, "manifest.json"), "utf8")) as {
    audiences: Record<string, { slides: { title: string; chapter: string }[] }>;
  };
  titles = Object.fromEntries(Object.entries(manifest.audiences).map(([audience, { slides }]) => [audience, slides]));
});
const letters = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
const headings = ({ tags }: ReadPdf) => allTags(tags).filter(({ role }) => /^H[1-6]$/.test(role));

describe.each(paths)("%s", (path) => {
  it("breaks no rule of PDF/UA-1, and says that it keeps them", () => {
    expect(checkPdfUa(new PdfFile(bytes.get(path)!))).toEqual([]);
    expect(read.get(path)!.xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
  });

  it("has a title, an author, a language, and no date of its making", () => {
    const { info, xmp } = read.get(path)!;
    expect(info["Title"]).toMatch(/\w+ \w+/);
    expect(info["Author"]).toBeTruthy();
    expect(info["Language"]).toMatch(/^[a-z]{2}$/);
    expect(xmp).toContain("<dc:title>");
    expect([info["CreationDate"], info["ModDate"]]).toEqual([undefined, undefined]);
    expect(info["Keywords"]).toContain("balance of payments");
    expect(xmp).toContain("<rdf:li>balance of payments</rdf:li>");
  });

  it("has tags and text on every page, and a label for it", () => {
    const { texts, tags, labels } = read.get(path)!;
    for (const [at, text] of texts.entries()) expect([at + 1, letters(text) !== ""]).toEqual([at + 1, true]);
    expect([...new Set(tags.map(({ page }) => page))]).toEqual(texts.map((_, at) => at + 1));
    expect(labels).toEqual(texts.map((_, at) => String(at + 1)));
  });

  it("reads the same copied out of the page as read aloud by its tags", () => {
    const { painted, tags } = read.get(path)!;
    for (const [at, text] of painted.entries()) {
      const aloud = tags.filter(({ page }) => page === at + 1).map((tag) => tag.text);
      expect(letters(text), `page ${at + 1}`).toBe(letters(aloud.join(" ")));
    }
  });

  it("has a bookmark for each heading, in order, on its page and at its level", () => {
    const pdf = read.get(path)!;
    const wanted = headings(pdf).map(({ text, page }) => [letters(text), page]);
    expect(pdf.bookmarks.map(({ title, page }) => [letters(title), page])).toEqual(wanted);
    const levels = headings(pdf).map(({ role }) => Number(role[1]));
    for (const [at, { level }] of pdf.bookmarks.entries()) expect(level).toBeLessThanOrEqual(levels[at]!);
    // Words that the browser joins across the lines of a heading.
    for (const { title } of pdf.bookmarks) expect(title).not.toMatch(/[a-z][A-Z]\w+[a-z][A-Z]|\s{2}/);
  });

  it("has links that say where they lead, and lead there", () => {
    const { links, texts } = read.get(path)!;
    for (const { says, url, target } of links) {
      expect(says).not.toBe("");
      if (url === undefined) expect(target).toBeLessThanOrEqual(texts.length);
      else expect(says).toContain(new URL(url).hostname);
    }
  });

  it("draws its charts as vectors and holds each font once", () => {
    const file = new PdfFile(bytes.get(path)!);
    const objects = file.numbers.map((number) => file.object(number));
    const kinds = objects.map((value) => (value instanceof Stream ? file.name(value.dict.get("Subtype")) : null));
    expect(kinds).not.toContain("Image");
    const fonts = objects.flatMap((value) =>
      value instanceof Map && file.name(value.get("Subtype")) === "Type0"
        ? [file.name(value.get("BaseFont"))?.slice(7)]
        : [],
    );
    expect(fonts.length).toBeGreaterThan(1);
    expect(new Set(fonts).size).toBe(fonts.length);
  });
});

describe.each(audiences)("for %s", (audience) => {
  it("each slide is a page of slides.pdf, its title the first heading there", () => {
    const pdf = read.get(`public/${audience}/slides.pdf`)!;
    const first = pdf.texts.map((_, at) => headings(pdf).find(({ page }) => page === at + 1)?.text ?? "");
    expect(first.map(letters)).toEqual(titles[audience]!.map(({ title }) => letters(title)));
  });

  it("the contents of the handout name the pages on which the headings stand", () => {
    const pdf = read.get(`public/${audience}/handout.pdf`)!;
    const entries = allTags(pdf.tags)
      .filter(({ role, page }) => role === "Link" && page <= 3)
      .flatMap(({ text, page }) =>
        [...text.matchAll(/^(.*\D)(\d+)$/gs)].map(([, title = "", number]) => ({
          title,
          number: Number(number),
          page,
        })),
      );
    const listed = entries.filter(({ title }) =>
      headings(pdf).some((heading) => letters(heading.text) === letters(title)),
    );
    expect(listed.length).toBeGreaterThan(8);
    for (const { title, number } of listed)
      expect(
        headings(pdf)
          .filter((heading) => letters(heading.text) === letters(title))
          .map(({ page }) => page),
      ).toContain(number);
    expect(pdf.texts.join("")).not.toContain("1023456789");
  });

  it("the contents of the handout are tagged as contents: entries with references, chapters with entries of their own", () => {
    const pdf = read.get(`public/${audience}/handout.pdf`)!;
    const tags = allTags(pdf.tags);
    const tables = tags.filter(({ role }) => role === "TOC");
    expect(tables.length).toBeGreaterThan(5);
    expect(new Set(tables.map(({ page }) => page))).toEqual(new Set([2]));
    const entries = tags.filter(({ role }) => role === "TOCI");
    const wanted = headings(pdf).filter(({ page, text }) => page > 2 || text === "How we know");
    expect(entries.length).toBe(wanted.length);
    for (const { children } of entries) {
      expect(children[0]).toMatchObject({ role: "Reference", children: [expect.objectContaining({ role: "Link" })] });
      for (const { role } of children.slice(1)) expect(role).toBe("TOC");
    }
    expect(tags.filter(({ lang }) => lang?.startsWith("x-"))).toEqual([]);
  });

  it("every chart of the handout is a figure with words for those who do not see it", () => {
    const pdf = read.get(`public/${audience}/handout.pdf`)!;
    const figures = allTags(pdf.tags).filter(({ role }) => role === "Figure");
    expect(figures.length).toBeGreaterThan(3);
    for (const { alt, page } of figures) expect([page, alt ?? ""]).toEqual([page, expect.stringMatching(/\w{3}/)]);
  });
});

/** The streams of a kind, each with what is in it. */
function streamsOf(file: PdfFile, isWanted: (dict: Dict) => boolean): string[] {
  const found = file.numbers.flatMap((number) => {
    const value = file.object(number);
    return value instanceof Stream && isWanted(value.dict) ? [value] : [];
  });
  return found.map((stream) =>
    createHash("sha256")
      .update(file.data(stream) ?? stream.raw)
      .digest("hex"),
  );
}

describe("a picture and faces on every page", () => {
  it("are in the file once, the faces cut to the letters in use", async () => {
    const folder = await makeTalk("picture", join(inject("runFolder"), "picture"));
    await mkdir(join(folder, "content", "images"));
    await copyFile(
      "tests/visual/mistakes/image-coarse/content/images/coarse.png",
      join(folder, "content/images/one.png"),
    );
    const slide = (at: number) =>
      `\n## Picture ${at}\n\n![A picture](images/one.png)\n\n:::handout\nText ${at}.\n:::\n`;
    await appendFile(join(folder, "content/chapters/one.md"), [1, 2, 3, 4].map(slide).join(""));
    const { files, report } = await build({ root: folder, only: ["slides", "handout"] });
    expect(report.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const printed = files.filter((path) => path.endsWith(".pdf"));
    expect(printed.length).toBe(2);
    for (const path of printed) {
      const file = new PdfFile(readFileSync(join(folder, "out", path)));
      const images = streamsOf(file, (dict) => file.name(dict.get("Subtype")) === "Image");
      expect(images.length, path).toBeGreaterThan(0);
      expect(new Set(images).size, path).toBe(images.length);
      const programs = new Set<number>();
      const names = file.numbers.flatMap((number) => {
        const value = file.object(number);
        if (!(value instanceof Map) || file.name(value.get("Type")) !== "FontDescriptor") return [];
        const program = value.get("FontFile2") ?? value.get("FontFile3");
        if (program instanceof Ref) programs.add(program.number);
        return [file.name(value.get("FontName")) ?? ""];
      });
      expect(names.length, path).toBeGreaterThan(1);
      expect(programs.size, path).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[A-Z]{6}\+/);
      expect(new Set(names.map((name) => name.slice(7))).size, path).toBe(names.length);
    }
  });
});

describe("the gallery of charts", () => {
  it("prints every type by the rules, as vectors", async () => {
    const out = join(inject("runFolder"), "gallery");
    const { files } = await build({ root: "tests/gallery", out, only: ["slides", "handout"] });
    const printed = files.filter((path) => path.endsWith(".pdf"));
    expect(printed.length).toBeGreaterThan(1);
    for (const path of printed) {
      const contents = readFileSync(join(out, path));
      expect([path, checkPdfUa(new PdfFile(contents))]).toEqual([path, []]);
      expect(contents.toString("latin1")).not.toMatch(/\/Subtype\s*\/Image/);
    }
  });
});
