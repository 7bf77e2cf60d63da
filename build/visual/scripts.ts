// What is put into the page of a deck that is looked at: axe-core, and our inspector.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);

export const readScripts = (): Promise<string[]> =>
  Promise.all([
    readFile(require.resolve("axe-core/axe.min.js"), "utf8"),
    readFile(fileURLToPath(new URL("../../dist/browser/inspector.js", import.meta.url)), "utf8"),
  ]);
