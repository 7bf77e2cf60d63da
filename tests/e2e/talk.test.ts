// The whole path on the talk we ship: build, read the files back, look for what must not be there.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it } from "vitest";
import * as v from "valibot";
import { build } from "../../build/index.ts";
import { readPdf } from "../support/read-pdf.ts";
import { sharedTalk, type SharedTalk } from "../support/shared-talk.ts";
import { manifestSchema } from "../../build/formats/manifest-schema.ts";

const run = promisify(execFile);
let result: SharedTalk;
beforeAll(async () => {
  result = await sharedTalk();
});
const file = (path: string) => readFile(join(result.out, path));

describe("the talk", () => {
  it("makes a deck, a presenter's edition and two PDFs for each audience", () => {
    expect(result.diagnostics).toEqual([]);
    expect(result.trouble).toBeUndefined();
    for (const audience of ["executives", "policymakers", "students"])
      for (const path of [
        `presenter/${audience}.html`,
        ...["index.html", "handout.pdf", "slides.pdf"].map((name) => `public/${audience}/${name}`),
      ])
        expect(result.files).toContain(path);
  });

  it("lists every file in a manifest of the published shape, with its true size and hash", async () => {
    const manifest = v.parse(manifestSchema, JSON.parse((await file("manifest.json")).toString()));
    const listed = Object.values(manifest.audiences).flatMap((audience) => audience.files);
    expect([...listed.map(({ path }) => path), "index.html", "manifest.json"].sort()).toEqual(result.files);
    for (const { path, bytes, sha256 } of listed) {
      const contents = await file(path);
      expect([path, contents.length, createHash("sha256").update(contents).digest("hex")]).toEqual([
        path,
        bytes,
        sha256,
      ]);
    }
    for (const { slides, files } of Object.values(manifest.audiences))
      expect(files.find(({ path }) => path.endsWith("slides.pdf"))?.pages).toBe(slides.length);
  });

  it("keeps speaker notes out of everything public", async () => {
    const note = "no customs officer opened a box";
    expect((await file("presenter/executives.html")).toString()).toContain(note);
    for (const audience of ["executives", "policymakers", "students"]) {
      expect((await file(`public/${audience}/index.html`)).toString()).not.toContain(note);
      for (const kind of ["handout", "slides"])
        expect((await readPdf(await file(`public/${audience}/${kind}.pdf`))).texts.join(" ")).not.toContain(note);
    }
  });

  it("shows a slide for students to students only", async () => {
    const pages = async (audience: string) =>
      (await readPdf(await file(`public/${audience}/slides.pdf`))).texts.join(" ");
    expect(await pages("students")).toContain("One set of programs");
    expect(await pages("executives")).not.toContain("One set of programs");
    const deck = (await file("public/executives/index.html")).toString();
    expect(deck).not.toContain("nec-share");
    expect(deck).not.toContain("unicorns-2019");
  });

  it("prints charts as vectors, with their labels as text", async () => {
    const pdf = await file("public/executives/slides.pdf");
    expect(pdf.toString("latin1")).not.toMatch(/\/Subtype\s*\/Image/);
    expect((await readPdf(pdf)).texts[5]).toMatch(/2014.*2024/s);
  });

  it("loads nothing from the network", async () => {
    const deck = (await file("public/students/index.html")).toString();
    expect(deck).not.toMatch(/(src|href)="https?:[^"]*\.(js|css|woff2?|png)"/);
    expect(deck).toContain("default-src 'none'");
    expect(deck).not.toContain("script-src 'unsafe-inline'");
  });

  it("makes the same bytes twice", async () => {
    const folder = await mkdtemp(join(tmpdir(), "kamishibai-test-"));
    const second = join(folder, "second");
    await build({ root: ".", out: second });
    for (const path of result.files)
      expect((await readFile(join(second, path))).equals(await file(path)), path).toBe(true);
    await rm(folder, { recursive: true });
  });
});

describe("the printed handouts", () => {
  it.each(["executives", "policymakers", "students"])(
    "name the open chapter at the head of each page: %s",
    async (who) => {
      const { texts, bookmarks } = await readPdf(await file(`public/${who}/handout.pdf`));
      const sections = bookmarks.filter(({ level }) => level === 2);
      const back = sections.find(({ title }) => title === "Questions to discuss")!;
      const chapters = sections.slice(
        sections.findIndex(({ title }) => title === "The bill"),
        sections.indexOf(back),
      );
      expect(chapters.length).toBeGreaterThan(4);
      for (let page = 3; page < back.page!; page++) {
        // "Why Asia’s tech giant …  The bill 4 of 22 For the board  Chapter 1 …"
        const [, head, body = ""] = / colony\s+(.*?)\s*\d+ of \d+ For the \w+\s+([\s\S]*)/.exec(texts[page - 1]!) ?? [];
        const open = chapters.findLast((chapter) => chapter.page! < page)?.title ?? "";
        const opening = chapters.find((chapter) => chapter.page === page)?.title ?? "";
        expect(head?.trim(), `page ${page}`).toBe(body.startsWith("Chapter ") || open === "" ? opening : open);
      }
    },
  );
});

describe("a wrong audience name", () => {
  it("is a mistake with a hint, and exit code 1", async () => {
    await expect(run("node", ["dist/cli.js", "check", "--audience", "executive"])).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Did you mean "executives"?'),
    });
  });
});
