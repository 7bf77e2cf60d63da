// What deck.yaml says for every audience, and what each says otherwise.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { check } from "../../../build/pipeline.ts";

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));
async function read(files: Readonly<Record<string, string>>) {
  const root = await mkdtemp(join(tmpdir(), "kamishibai-deck-wide-"));
  folders.push(root);
  for (const [path, text] of Object.entries({ "content/chapters/one.md": "# One\n\n## Two\n\nText.\n", ...files })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const { report, variants } = await check({ root });
  const pages = await Promise.all(
    variants.map(async (one) => [one.audience, (await one.slides(false)).value] as const),
  );
  return {
    pages: new Map(pages),
    told: report.sorted().map(({ code, place }) => `${place.file}:${place.line} ${code}`),
  };
}

describe("deck.yaml", () => {
  it("gives every audience its theme, header and footer, unless they say otherwise", async () => {
    const { pages, told } = await read({
      "content/deck.yaml":
        'title: T\ndate: "2025-02-10"\nvars: { firm: Acme }\ntheme: { name: night, accent: "#0b5fa5" }\nheader: { en: Confidential, de: Vertraulich }\nfooter: "{{audience.label}} · {{vars.firm}} · {{chapter.title}} · {{deck.date}}"\nhandout: { paper: Letter }\n',
      "content/audiences/board.yaml": 'name: Board\nlabel: "For the <board>"\n',
      "content/audiences/german.yaml": "name: Alle\nlang: de\nvars: { firm: Muster }\nfooter: '{{vars.firm}}'\n",
    });
    expect(told).toEqual([]);
    expect(pages.get("board")).toContain('<p class="header">Confidential</p>');
    expect(pages.get("board")).toContain('<p class="footer">For the &lt;board&gt; · Acme · One · 2025-02-10</p>');
    expect(pages.get("german")).toContain('<p class="header">Vertraulich</p>');
    expect(pages.get("german")).toContain('<p class="footer">Muster</p>');
    expect(pages.get("german")).not.toContain("Acme");
  });

  it("is where a mistake in them stands, or the audience's file", async () => {
    const { told } = await read({
      "content/deck.yaml": "title: T\ntheme:\n  name: nigth\nfooter: '{{vars.frm}}'\n",
      "content/audiences/a.yaml": "name: A\n",
      "content/audiences/b.yaml": "name: B\ntheme: { name: nowhere }\n",
    });
    expect(told.filter((one) => one.includes("theme"))).toEqual([
      "content/audiences/b.yaml:2 theme-unknown",
      "content/deck.yaml:3 theme-unknown",
    ]);
    expect(told.some((one) => one.startsWith("content/deck.yaml:4 "))).toBe(true);
  });
});

describe("a template of the author's", () => {
  it("knows deck, audience, vars and chapter, and is told which names there are", async () => {
    const { pages, told } = await read({
      "content/deck.yaml": "title: T\nvars: { mark: ink }\n",
      "templates/partials/foot.hbs": "<p>{{deck.title}}, {{audience.name}}, {{vars.mark}}, {{chapter.title}}</p>",
      "content/audiences/a.yaml": "name: A\n",
      "content/audiences/b.yaml": "name: B\nvars: { mark: pencil }\n",
    });
    expect(told).toEqual([]);
    expect(pages.get("a")).toContain("<p>T, A, ink, One</p>");
    expect(pages.get("b")).toContain("<p>T, B, pencil, One</p>");
    const wrong = await read({
      "content/deck.yaml": "title: T\nvars: { mark: ink }\n",
      "templates/partials/foot.hbs": "{{vars.makr}}",
    });
    expect(wrong.told).toEqual(["templates/partials/foot.hbs:1 variable-unknown"]);
  });
});
