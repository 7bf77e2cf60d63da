// Bundles the browser's code once into classic scripts: browsers refuse ES modules over file:.
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const folder = fileURLToPath(new URL("../../dist/browser", import.meta.url));
await mkdir(folder, { recursive: true });
const source = (name: string) => fileURLToPath(new URL(`../../build/client/${name}.ts`, import.meta.url));
for (const name of ["deck", "presenter", "print"])
  await build({
    entryPoints: [source(name)],
    outfile: `${folder}/${name}.js`,
    bundle: true,
    format: "iife",
    minify: true,
    target: "chrome120",
    legalComments: "none",
    charset: "utf8",
  });
await build({
  stdin: { contents: '@import "reveal.js/reveal.css";', resolveDir: process.cwd(), loader: "css" },
  outfile: `${folder}/reveal.css`,
  bundle: true,
  minify: true,
});
