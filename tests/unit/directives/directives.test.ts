import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ofImages, ofPieces, ofReveal, ofSlides } from "../../../build/directives/attributes.ts";
import { containerNames, containers, directiveOf, leaves } from "../../../build/directives/directives.ts";
import type { Directive } from "../../../build/model/directive.ts";
import { talk } from "../talk.ts";

const table: readonly Directive[] = [...Object.values(containers), ...Object.values(leaves)];
const named = table.map((directive) => [directive.name, directive] as const);
const manual = readdirSync("docs", { encoding: "utf8" })
  .filter((name) => name.endsWith(".md"))
  .map((name) => readFileSync(`docs/${name}`, "utf8"))
  .join("\n");

/** What the examples name. */
const files = {
  "audiences/board.yaml": "name: The board\n",
  "audiences/staff.yaml": "name: The staff\n",
  "charts/digital-deficit.yaml":
    "type: column\ntitle: T\nunit: trillion JPY a year\ndomain: listed\ndescription: D\ndata: { rows: [{ year: 2014, yen: 2 }], x: year, y: yen }\n",
  "data/bills.csv": "country,year,bill\nJapan,2014,2.0\nJapan,2024,6.46\n",
  "media/harbour.webm": "",
  "media/bell.wav": "",
  "chapters/shared/method.md": "A line from another file.\n",
  "deck.yaml": "title: T\nchapters: [one]\n",
};
const mistakesIn = (markdown: string) => talk({ ...files, "chapters/one.md": `# One\n\n${markdown}\n` }).mistakes();
/** The example with other braces behind the directive's name. */
const withBraces = ({ example, name }: Directive, braces: string) =>
  example.replace(new RegExp(`^(:+${name}(?:\\[[^\\]]*\\])?)(?:\\{[^}]*\\})?$`, "m"), `$1{${braces}}`);

describe("the table of directives", () => {
  it("has a file for each, of its name, and no other", () => {
    const own = readdirSync("build/directives").filter((file) => !["attributes.ts", "directives.ts"].includes(file));
    expect(own.sort()).toEqual(table.map(({ name }) => `${name}.ts`).sort());
    for (const [key, { name, kind }] of [...Object.entries(containers), ...Object.entries(leaves)]) {
      expect(name).toBe(key);
      expect(kind).toBe(key in containers ? "container" : "leaf");
      expect(directiveOf(key)?.name).toBe(key);
    }
  });
  it.each(named)("has an example of %s that is understood", (name, { example }) => {
    expect(example).toMatch(new RegExp(`^:{2,}${name}\\b`, "m"));
    expect(mistakesIn(example)).toEqual([]);
  });
  it.each(named)("has %s in the manual", (name, { summary }) => {
    expect(new RegExp(`^:{2,}${name}\\b|\`:{2,}${name}\\b`, "m").test(manual)).toBe(true);
    expect(summary).toMatch(/\.$/);
  });
  it("is the table of the manual", () => {
    const code = (text: string) => `\`${text}\``;
    const rows = table.map(({ kind, name, summary, attributes, within }) => [
      kind === "container" ? code(`:::${name}`) : code(name === "toc" ? `::${name}` : `::${name}[…]`),
      summary,
      within === "anywhere"
        ? "a slide, a block, an item"
        : within.map((place) => (place === "slide" ? "a slide" : code(place))).join(", "),
      Object.keys(attributes).map(code).join(", "),
    ]);
    const lines = [["", "what it is", "stands in", "braces"], ["---", "---", "---", "---"], ...rows];
    expect(readFileSync("docs/writing.md", "utf8")).toContain(lines.map((row) => `| ${row.join(" | ")} |`).join("\n"));
  });
  it.each(named)("lets %s stand, and hold, only what is in it", (_, directive) => {
    const { within } = directive;
    if (within !== "anywhere")
      for (const place of within) if (place !== "slide") expect(containerNames).toContain(place);
    if (directive.kind === "container" && directive.holds !== "blocks")
      for (const held of directive.holds) expect(containerNames).toContain(held);
  });
  it.each(named)("has %s say what its braces may hold, and by what kind", (_, directive) => {
    expect(mistakesIn(withBraces(directive, "nonsense=1"))).not.toEqual([]);
    for (const [name, kind] of Object.entries(directive.attributes)) {
      expect(["audiences", "tags", "text", "number", "size", "language", "id", "flag"]).toContain(kind);
      if (kind === "audiences" || kind === "number")
        expect(mistakesIn(withBraces(directive, `${name}="nobody at all"`)), name).not.toEqual([]);
    }
  });
  it("has a kind for each attribute of slides, images and pieces", () => {
    for (const known of [ofSlides, ofReveal, ofPieces, ofImages]) {
      const numbers = Object.entries(known).filter(([, kind]) => kind === "number");
      for (const [name] of numbers)
        expect(mistakesIn(`${known === ofSlides ? "## " : ""}A [word]{.x} {${name}=many}`)).not.toEqual([]);
      for (const kind of Object.values(known))
        expect(["audiences", "tags", "text", "number", "size", "language", "id"]).toContain(kind);
    }
  });
});
