// Bundles the browser's code once into classic scripts: browsers refuse ES modules over file:.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { chartParts } from "./chart-parts.ts";

const folder = fileURLToPath(new URL("../../dist/browser", import.meta.url));
await mkdir(folder, { recursive: true });
const source = (path: string) => fileURLToPath(new URL(`../../build/${path}.ts`, import.meta.url));
const scripts = {
  deck: "client/deck",
  presenter: "client/presenter",
  print: "client/print",
  inspector: "visual/page/inspector", // for `check --visual`: in no deck
};
const usesReveal = ["deck", "presenter"];
// reveal.js ships no notice in its code; its licence wants one in every copy.
const revealNotice =
  "/*! reveal.js, https://revealjs.com, (c) 2011-2026 Hakim El Hattab and reveal.js contributors, MIT licence */";
for (const [name, path] of Object.entries(scripts))
  await build({
    entryPoints: [source(path)],
    outfile: `${folder}/${name}.js`,
    bundle: true,
    format: "iife",
    minify: true,
    target: "chrome120",
    legalComments: "inline", // what a licence asks to keep
    banner: usesReveal.includes(name) ? { js: revealNotice } : {},
    charset: "utf8",
  });
await build({
  stdin: { contents: '@import "reveal.js/reveal.css";', resolveDir: process.cwd(), loader: "css" },
  outfile: `${folder}/reveal.css`,
  bundle: true,
  minify: true,
});

// It sets what is written from the right in the system's sans serif, which is none of the deck's faces.
const reveal = await readFile(`${folder}/reveal.css`, "utf8");
const own = reveal.replace("direction:rtl;font-family:sans-serif", "direction:rtl");
if (own === reveal) throw new Error("reveal.css has other rules for writing from the right.");
await writeFile(`${folder}/reveal.css`, own);

// Where words are parted, for printed documents: see handout/hyphenate.ts. English, set ragged, has short words and parts none.
const patterns = { de: "de-1996", es: "es", fr: "fr", it: "it", nl: "nl", pt: "pt" };
for (const [lang, name] of Object.entries(patterns))
  await build({
    stdin: {
      contents: `import hyphen from "hyphen";import patterns from "hyphen/patterns/${name}.js";globalThis.kamishibaiHyphenate=hyphen(patterns,{minWordLength:7,hyphenChar:"\\u00ad"});`,
      resolveDir: process.cwd(),
    },
    outfile: `${folder}/hyphens-${lang}.js`,
    bundle: true,
    format: "iife",
    minify: true,
    legalComments: "inline",
    charset: "utf8",
  });

const root = fileURLToPath(new URL("../..", import.meta.url));
const charts = "build/client/charts";
const modules: Record<string, string> = {
  annotations: `${charts}/annotations.ts`,
  svg: `${charts}/svg.ts`, // for `kamishibai chart`: in no deck
};
for (const name of (await readdir(`${root}/${charts}/families`)).sort())
  if (!name.startsWith("bar-") && !name.startsWith("line-"))
    modules[name.replace(".ts", "")] = `${charts}/families/${name}`;
await writeFile(`${folder}/charts.json`, JSON.stringify(await chartParts(root, `${charts}/start.ts`, modules)));
