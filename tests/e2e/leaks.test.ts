// Words planted for one audience, in many kinds of place, looked for in every file of the other: raw bytes of the HTML, and
// of the PDFs the decoded text, the outline, the links and the tags.
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFString } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { build } from "../../build/index.ts";

const audiences = ["alpha", "beta"] as const;
const png = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
// A place and its word: "Qalphaheading". The letters stay apart from each other in extracted text, so they are plain ASCII.
const word = (audience: string, place: string) => `Q${audience}${place}`;
const inAll = [
  "heading",
  "text",
  "alt",
  "link",
  "row",
  "series",
  "fact",
  "id",
  "chart",
  "only",
  "footnote",
  "description",
];

const slide = (a: string) => `## ${word(a, "heading")} {#${word(a, "id")} tags="${a}"}

${word(a, "text")} [go](https://example.org/${word(a, "link")}) costs {{fact "${word(a, "factid")}"}}[^f] [@${word(a, "source")}] and ![${word(a, "alt")}](images/${word(a, "file")}.png)

[^f]: ${word(a, "footnote")}

::chart[${a}]

:::notes
${word(a, "notes")} {{fact "${word(a, "spokenfactid")}"}} [@${word(a, "spokensource")}]

::chart[${a}spoken]
:::

:::handout
${word(a, "handout")}
:::
`;
const files = (): Record<string, string | Buffer> => ({
  "deck.yaml": "title: Shared\nauthor: Somebody\n",
  ...Object.fromEntries(
    audiences.flatMap((a) => [
      [`audiences/${a}.yaml`, `name: ${word(a, "name")}\nshow: [${a}]\nvars: { client: ${word(a, "var")} }\n`],
      [
        `charts/${a}.yaml`,
        `type: grouped\nunit: things\ntitle: ${word(a, "chart")}\ndescription: ${word(a, "description")}\ndata: { file: ${a}.csv, x: x, y: y, series: s }\n`,
      ],
      [
        `charts/${a}spoken.yaml`,
        `type: column\nunit: things\ntitle: ${word(a, "spokenchart")}\ndescription: ${word(a, "spokendescription")}\ndata: { rows: [{ x: a, y: 1 }, { x: b, y: 2 }], x: x, y: y }\n`,
      ],
      [`data/${a}.csv`, `x,y,s\n${word(a, "row")},1,${word(a, "series")}\n${word(a, "row")},2,Others\n`],
      [`images/${word(a, "file")}.png`, png],
    ]),
  ),
  "facts.yaml": audiences
    .map(
      (a) =>
        `${word(a, "factid")}: { value: 7, unit: ${word(a, "fact")} }\n${word(a, "spokenfactid")}: { value: 8, unit: ${word(a, "spokenfact")}, status: corrected, as_told: ${word(a, "spokentold")} }\n`,
    )
    .join(""),
  "sources.yaml": audiences
    .flatMap((a) =>
      ["source", "spokensource"].map((place) => `- { id: ${word(a, place)}, title: ${word(a, place)} }\n`),
    )
    .join(""),
  "chapters/one.md": `# Opening\n\nfor all\n\n${audiences.map((a) => `:::only{audience="${a}"}\n${word(a, "only")}\n:::\n`).join("\n")}\n${audiences.map(slide).join("\n")}`,
});

/** Every string of every object, decoded: alternative texts, titles, targets of links. */
async function stringsOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (value instanceof PDFString || value instanceof PDFHexString) found.push(value.decodeText());
    else if (value instanceof PDFArray) for (const item of value.asArray()) visit(item);
    else if (value instanceof PDFDict) for (const item of value.values()) visit(item);
  };
  for (const [, value] of pdf.context.enumerateIndirectObjects()) visit(value);
  return found;
}

/** Everything a reader of a PDF can get out of it, white space removed. */
async function decoded(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const found: string[] = [
    Buffer.from(bytes).toString("latin1"),
    ...(await stringsOf(bytes)),
    JSON.stringify(await pdf.getOutline()),
    JSON.stringify(await pdf.getMetadata()),
    JSON.stringify(Object.keys(await pdf.getDestinations())),
  ];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    found.push((await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join(""));
    found.push(
      JSON.stringify(await page.getStructTree()),
      JSON.stringify(
        (await page.getAnnotations()).map((note: { url?: string; contentsObj?: unknown }) => [
          note.url,
          note.contentsObj,
        ]),
      ),
    );
  }
  await task.destroy();
  return found.join("\n").replace(/[\s\u00ad-]+/g, "");
}

describe("words planted for one audience", () => {
  let root = "";
  const texts = new Map<string, string>();
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), "kamishibai-leaks-"));
    for (const [path, contents] of Object.entries(files())) {
      await mkdir(dirname(join(root, "content", path)), { recursive: true });
      await writeFile(join(root, "content", path), contents);
    }
    const result = await build({ root });
    expect(result.report.diagnostics).toEqual([]);
    for (const path of result.files.filter((file) => !["index.html", "manifest.json"].includes(file))) {
      const bytes = await readFile(join(root, "out", path));
      texts.set(path, path.endsWith(".pdf") ? await decoded(bytes) : bytes.toString("utf8"));
    }
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  const filesOf = (audience: string) => [...texts].filter(([path]) => path.includes(audience));

  it.each([
    ["alpha", "beta"],
    ["beta", "alpha"],
  ])("for %s are in no file of %s", (own, other) => {
    expect(filesOf(other).length).toBe(4);
    for (const [path, text] of filesOf(other)) expect(text.includes(`Q${own}`), path).toBe(false);
  });
  it.each(audiences)("for %s are all found on their own side, so the search is not blind", (own) => {
    for (const place of inAll)
      expect(
        filesOf(own)
          .filter(([, text]) => text.includes(word(own, place)))
          .map(([path]) => path),
        place,
      ).toContain(`public/${own}/index.html`);
    for (const kind of ["slides", "handout"])
      for (const place of [
        "heading",
        "text",
        "alt",
        "link",
        "row",
        "series",
        "fact",
        "only",
        "description",
        ...(kind === "handout" ? ["handout"] : []),
      ])
        expect(texts.get(`public/${own}/${kind}.pdf`)?.includes(word(own, place)), `${kind} ${place}`).toBe(true);
    expect(texts.get(`public/${own}/index.html`)?.includes(word(own, "source"))).toBe(true);
  });
  it.each(audiences)(
    "in the notes for %s are the presenter's alone, with the facts, sources and charts they name",
    (own) => {
      const presenter = texts.get(`presenter/${own}.html`) ?? "";
      for (const place of ["notes", "spokenfact", "spokenchart", "spokendescription"])
        expect(presenter.includes(word(own, place)), place).toBe(true);
      for (const [path, text] of filesOf(own).filter(([name]) => name.startsWith("public/")))
        for (const place of ["notes", "spoken"])
          expect(text.includes(word(own, place)), `${path} ${place}`).toBe(false);
    },
  );
});
