// The browser's charts script for the families that a deck uses: a deck of columns carries no code for flows.
//
//   await bundleCharts(["bar"]) is one classic script that defines globalThis.kamishibaiCharts
import { fileURLToPath } from "node:url";

// Compiled in the package, TypeScript under test: esbuild reads both.
const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
const folder = fileURLToPath(new URL("../client/charts/", import.meta.url));
const shared = new Set(["annotations", "svg"]); // what any chart may need
const moduleOf = (family: string) =>
  shared.has(family) ? `./${family}.${extension}` : `./families/${family}.${extension}`;
const bundles = new Map<string, Promise<string>>();

/** `families` as in `ChartView.families`. The same set is bundled once. */
export function bundleCharts(families: Iterable<string>): Promise<string> {
  const set = [...new Set(families)].sort();
  const key = set.join(" ");
  const made = bundles.get(key) ?? bundle(set);
  bundles.set(key, made);
  return made;
}

async function bundle(families: readonly string[]): Promise<string> {
  const { build } = await import("esbuild"); // not for a deck without charts
  const imports = [`./start.${extension}`, ...families.map(moduleOf)].map((path) => `import ${JSON.stringify(path)};`);
  const { outputFiles } = await build({
    stdin: { contents: imports.join("\n"), resolveDir: folder, loader: "js" },
    bundle: true,
    write: false,
    format: "iife",
    minify: true,
    target: "chrome120",
    legalComments: "inline", // what a licence asks to keep
    charset: "utf8",
    logLevel: "silent",
  });
  return outputFiles[0]!.text;
}
