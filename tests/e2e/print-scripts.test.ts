// Headings in any script, with emoji and formulas, pictures alone and slides without a heading are printed like any other; a
// build of which a file cannot be printed hands out the rest, and ends by itself.
// `KAMISHIBAI_FAILED_PRINTS=50 npx vitest run tests/e2e/print-scripts.test.ts` makes fifty such builds, four at a time.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PdfFile } from "../../build/pdf/file.ts";
import type { Dict, Value } from "../../build/pdf/objects.ts";
import { run } from "../support/small-talk.ts";

const headings = [
  "Latin with ligatures: ﬂoor and ﬁeld",
  "Ανάπτυξη",
  "Рост экономики",
  "צמיחה בשנת 2024",
  "النمو الاقتصادي في عام 2024",
  "हिन्दी में वृद्धि",
  "การเติบโตทางเศรษฐกิจ",
  "பொருளாதார வளர்ச்சி",
  "ეკონომიკური ზრდა",
  "Տնտեսական աճ",
  "東京と𠮷野家",
  "경제 성장",
  "Japan 🇯🇵 goes first 🚀 👩‍👩‍👧",
  "It grows by $g = 3\\%$ a year",
  "🥵",
  "h̷̢̛e̸̡re ́",
];
const others = `--- {title="A picture between two thoughts"}

![](a.svg){.decorative}

--- {title="A pause"}

Other words stand here, not the title.

---
`;
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><rect width="90" height="60" fill="#0a7"/></svg>`;

let folder = "";
async function talk(name: string, chapter: string): Promise<string> {
  const root = join(folder, name);
  for (const part of ["content/chapters", "content/images", "templates"])
    await mkdir(join(root, part), { recursive: true });
  await writeFile(join(root, "content/deck.yaml"), "title: A talk\nlang: en\n");
  await writeFile(join(root, "content/chapters/one.md"), chapter);
  await writeFile(join(root, "content/images/a.svg"), drawing);
  return root;
}
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "kamishibai-test-"))));
afterAll(() => rm(folder, { recursive: true, force: true }));

const bookmarks = (file: PdfFile): string[] => {
  const read = (value: Value | undefined): string[] => {
    const item: Dict | null = file.dict(value);
    return item ? [file.text(item.get("Title")) ?? "", ...read(item.get("First")), ...read(item.get("Next"))] : [];
  };
  return read(file.dict(file.catalog.get("Outlines"))?.get("First"));
};

describe("slides of every kind", () => {
  it("are printed, and their bookmarks read as they were written", async () => {
    const slides = headings.map((heading) => `## ${heading}\n\nWords.\n`);
    const root = await talk("scripts", `# A talk\n\n${slides.join("\n")}\n${others}`);
    const { code, output } = await run(["build", root]);
    expect(code, output).toBe(0);
    const file = new PdfFile(await readFile(join(root, "out/public/everyone/slides.pdf")));
    expect(bookmarks(file)).toEqual(expect.arrayContaining(["צמיחה בשנת 2024", "Рост экономики", "東京と𠮷野家"]));
    const steps = await run(["build", root, "--steps", "--only", "slides"]);
    expect(steps.code, steps.output).toBe(0);
  });

  it("are no broken pages where a layout of the talk's own shows no heading, or there is no slide at all", async () => {
    const root = await talk("own-layout", "# A talk\n\n## Money\n\nWords.\n");
    await mkdir(join(root, "templates/layouts"));
    await writeFile(join(root, "templates/layouts/plain.hbs"), '<div class="body">{{{bodyHtml}}}</div>');
    const made = await run(["build", root]);
    expect(made.code, made.output).toBe(0);
  });
});

describe("a file that is printed wrongly", () => {
  const runs = Number(process.env["KAMISHIBAI_FAILED_PRINTS"] ?? 4);

  it(
    "is told with its slide; the rest is handed out, and the build ends",
    { timeout: 60_000 + runs * 5_000 },
    async () => {
      const root = await talk("wrong", "# A talk\n\n## Money\n\nWords.\n\n## People\n\nWords.\n");
      const shell = await readFile("templates/slides.hbs", "utf8");
      const broken = shell.replace("</section>", '</section><p style="break-before: page">One more</p>');
      await writeFile(join(root, "templates/slides.hbs"), broken);
      let begun = 0;
      const work = async (worker: number) => {
        for (; begun < runs;) {
          begun++;
          const began = performance.now();
          const out = join(root, `out-${worker}`);
          const { code, signal, output } = await run(["build", root, "--out", out]);
          expect([code, signal], output).toEqual([2, null]);
          expect(performance.now() - began).toBeLessThan(30_000);
          expect(output).toMatch(
            /slides\.pdf was printed wrongly: \d pages were printed for 3 slides\. It begins with page 2, where “Money” \(content\/chapters\/one\.md:3:1\) should stand\./,
          );
          expect((await readdir(join(out, "public/everyone"))).sort()).toEqual(["handout.pdf", "index.html"]);
        }
      };
      await Promise.all([0, 1, 2, 3].map(work));
    },
  );

  it("may also be late: the HTML is handed out", async () => {
    const root = await talk("late", "# A talk\n\n## Money\n\nWords.\n");
    const { code, output } = await run(["build", root], { ...process.env, KAMISHIBAI_PRINT_SECONDS: "0.01" });
    expect(code, output).toBe(2);
    expect(output).toContain("Printing took longer than 0.01 seconds.");
    expect(await readdir(join(root, "out/public/everyone"))).toEqual(["index.html"]);
  });
});
