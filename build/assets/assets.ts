// The files that every page is made with, from the package: the browser's scripts and reveal.js's own styles.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Assets, ReadyTemplates } from "../model/output.ts";
import { chartScript } from "./chart-script.ts";

const read = (name: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../dist/browser/${name}`, import.meta.url)), "utf8");

export async function loadAssets(): Promise<Assets> {
  const templates = import(new URL("../../dist/templates.js", import.meta.url).href) as Promise<{
    default: ReadyTemplates;
  }>;
  const [deckScript, presenterScript, printScript, revealCss] = await Promise.all(
    ["deck.js", "presenter.js", "print.js", "reveal.css"].map(read),
  );
  return {
    deckScript: deckScript ?? "",
    presenterScript: presenterScript ?? "",
    printScript: printScript ?? "",
    revealCss: revealCss ?? "",
    templates: (await templates).default,
    chartScript,
    hyphenScript,
  };
}

const parted = ["de", "es", "fr", "it", "nl", "pt"];
/** What parts words in a language: `de-CH` as `de`; "" where none are parted. */
const hyphenScript = async (lang: string): Promise<string> => {
  const language = lang.split("-")[0]!.toLowerCase();
  return parted.includes(language) ? read(`hyphens-${language}.js`) : "";
};
