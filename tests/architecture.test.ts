// Who may import whom. Stages never import each other: they meet in pipeline.ts.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

const allowed: Record<string, readonly string[]> = {
  model: [],
  diagnostics: ["model"],
  directives: ["model"],
  tree: ["model"],
  outputs: ["model"],
  formats: ["model", "diagnostics", "directives"],
  numbers: ["model"],
  words: ["model"],
  charts: ["schemas", "model", "diagnostics", "formats", "numbers", "words"],
  schemas: ["model", "diagnostics", "formats", "fonts", "charts", "words"],
  read: ["model", "diagnostics"],
  parse: ["model", "diagnostics", "formats", "numbers", "charts", "schemas", "directives", "tree", "words"],
  resolve: ["model", "diagnostics", "formats", "charts", "fonts", "directives", "tree", "images", "words"],
  fonts: ["model"],
  emoji: [],
  diagrams: ["model"],
  images: ["model", "diagnostics", "formats"],
  render: [
    "model",
    "diagnostics",
    "formats",
    "numbers",
    "charts",
    "fonts",
    "directives",
    "tree",
    "images",
    "words",
    "emoji",
    "diagrams",
  ],
  host: [],
  write: ["diagnostics", "host"],
  assets: ["model", "diagnostics", "charts"],
  pdf: [],
  pdfua: ["pdf"],
  print: ["diagnostics", "model", "host", "pdf", "pdfua"],
  visual: ["diagnostics", "model", "print"],
  // Writes our Markdown, and reads it as a build would.
  import: ["model", "diagnostics", "formats", "directives", "diagrams", "parse", "render"],
  client: ["model"], // the types of the JSON in the page
  "pipeline.ts": [
    "model",
    "assets",
    "diagnostics",
    "formats",
    "read",
    "parse",
    "resolve",
    "render",
    "write",
    "print",
    "outputs",
    "images",
    "words",
  ],
  "index.ts": ["pipeline.ts", "diagnostics", "model"],
  commands: [
    "import",
    "pipeline.ts",
    "formats",
    "charts",
    "schemas",
    "diagnostics",
    "model",
    "print",
    "visual",
    "outputs",
  ],
  "cli.ts": ["commands", "diagnostics", "host"],
  "bundle.ts": [],
};
const files = readdirSync("build", { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.endsWith(".d.ts"),
);
const partOf = (path: string) => path.split("/")[0] ?? path;

describe("imports", () => {
  it.each(files)("of build/%s stay inside the table", (file) => {
    const text = readFileSync(join("build", file), "utf8");
    for (const [, target = ""] of text.matchAll(/(?:from|import\()\s*"(\.[^"]+)"/g)) {
      const part = partOf(relative("build", join("build", dirname(file), target)));
      if (part !== partOf(file)) expect(allowed[partOf(file)], `${file} imports ${target}`).toContain(part);
    }
  });
  it.each(files)("of Node's file system in build/%s are where the world is touched", (file) => {
    const touches = /from "node:(fs|net|http|child_process)/.test(readFileSync(join("build", file), "utf8"));
    if (touches)
      expect([
        "host",
        "read",
        "fonts",
        "emoji",
        "write",
        "print",
        "client",
        "assets",
        "render",
        "visual",
        "cli.ts",
        "bundle.ts",
      ]).toContain(partOf(file));
  });
});
