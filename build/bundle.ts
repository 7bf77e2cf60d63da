// Run by `npm run compile`, last: the command line and the library as a few files in dist/bundle/, since a program made of two
// hundred modules spends longer on finding and reading them than on a talk of twenty slides. What only some builds need
// stays outside and is loaded when it is needed.
import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build, type Plugin } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
// Loaded from node_modules when a build needs it: a browser, code, formulas, drawings, a chart's script.
const outside = [
  "@csstools/css-tokenizer",
  "@sparticuz/chromium",
  "@viz-js/viz",
  "axe-core",
  "css-tree",
  "fontverter",
  "harfbuzzjs",
  "katex",
  "puppeteer-core",
  "saxes",
  "sharp",
  "shiki",
];
// Handlebars asks for it to make source maps, which we never do, and is content without.
const withoutSourceMaps: Plugin = {
  name: "without-source-maps",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^source-map$/ }, () => ({ path: "source-map", namespace: "none" }));
    onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: "module.exports = {}" }));
  },
};

// The form of it that Node sees cannot be bundled; this one has no default export.
const bundledJsonc: Plugin = {
  name: "bundled-jsonc",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^jsonc-parser$/ }, () => ({ path: "jsonc-parser", namespace: "jsonc" }));
    onLoad({ filter: /.*/, namespace: "jsonc" }, () => ({
      contents: `import { visit } from "jsonc-parser/lib/esm/main.js"; export default { visit };`,
      resolveDir: root,
    }));
  },
};
// Markdown-it's tokens are made by the hundred thousand, and each of their nine fields by a function that older engines needed.
const slowField = /function _defineProperty\(e, r, t\) \{[^]*?\n\}/;
const fastTokens: Plugin = {
  name: "fast-tokens",
  setup({ onLoad }) {
    onLoad({ filter: /markdown-it\.mjs$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      const contents = text.replace(slowField, "function _defineProperty(e, r, t) { e[r] = t; return e; }");
      if (contents === text)
        throw new Error(`${path} is written otherwise now: look whether its tokens are still slow.`);
      return { contents };
    });
  },
};

await rm(`${root}/dist/bundle`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: { cli: "build/cli.ts", index: "build/index.ts", finisher: "build/print/finisher.ts" },
  outdir: "dist/bundle",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  external: outside.flatMap((name) => [name, `${name}/*`]),
  plugins: [withoutSourceMaps, bundledJsonc, fastTokens],
  banner: {
    js: 'import { createRequire as createNodeRequire } from "node:module"; const require = createNodeRequire(import.meta.url);',
  },
  chunkNames: "[name]-[hash]",
  minifyWhitespace: true, // half the text is read in half the time; names stay, for the stack of a bug
  minifySyntax: true,
  legalComments: "none",
  charset: "utf8",
});
// The addresses that package.json and everyone else uses.
await writeFile(`${root}/dist/cli.js`, "#!/usr/bin/env node\nimport './bundle/cli.js';\n");
await writeFile(`${root}/dist/index.js`, "export * from './bundle/index.js';\n");
await chmod(`${root}/dist/cli.js`, 0o755);
