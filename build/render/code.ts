// Code highlighted at build time; a step of lines, as in ```ts {1|3-5}, is a fragment.
import { languageUnknown } from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import type { CodeBlock } from "../model/tree.ts";
import { escapeHtml } from "../formats/escape-html.ts";

export type Highlight = (block: CodeBlock, report: Report) => string;
const plain = ["", "text", "txt", "plain"];

interface Shiki {
  readonly known: readonly string[]; // names and aliases of all languages
  readonly toHtml: (code: string, language: string) => string;
}
const loaded = new Map<string, Promise<Shiki>>(); // audiences use the same languages

/** Its core and the grammars a talk uses; the whole of it takes twice as long to load. */
async function loadShiki(named: readonly string[]): Promise<Shiki> {
  const [core, { createOnigurumaEngine }, { bundledLanguages }] = await Promise.all([
    import("shiki/core"),
    import("shiki/engine/oniguruma"),
    import("shiki/langs"),
  ]);
  const known = Object.keys(bundledLanguages);
  // Colours are custom properties: the theme of the talk says what they are, on light slides and on dark ones.
  const theme = core.createCssVariablesTheme({ name: "kamishibai", variablePrefix: "--code-", fontStyle: true });
  const highlighter = await core.createHighlighterCore({
    themes: [theme],
    langs: named.filter((name) => known.includes(name)).map((name) => bundledLanguages[name as "ts"]),
    engine: createOnigurumaEngine(import("shiki/wasm")),
  });
  return {
    known,
    // Without a limit: with one, a busy machine would leave a line plain, and the same input would not give the same bytes.
    toHtml: (code, lang) => highlighter.codeToHtml(code, { lang, theme: "kamishibai", tokenizeTimeLimit: 0 }),
  };
}

/** Shiki is loaded only when a slide holds code in a named language. */
export async function createHighlight(languages: readonly string[]): Promise<Highlight> {
  const named = [...new Set(languages.map((name) => name.toLowerCase()))]
    .filter((name) => !plain.includes(name))
    .sort();
  const key = named.join();
  if (named.length > 0 && !loaded.has(key)) loaded.set(key, loadShiki(named));
  const shiki = await loaded.get(key);
  const known = shiki?.known ?? [];
  return ({ language: written, steps, text, place }, report) => {
    const language = written.toLowerCase(); // "R" is r
    if (!plain.includes(language) && !known.includes(language)) report.add(languageUnknown(place, written, known));
    const code = text.endsWith("\n") ? text.slice(0, -1) : text;
    const html =
      shiki && known.includes(language)
        ? shiki.toHtml(code, language)
        : `<pre tabindex="0"><code>${code
            .split("\n")
            .map((line) => `<span class="line">${escapeHtml(line)}</span>`)
            .join("\n")}</code></pre>`;
    const marks = steps.map(
      (lines, index) => `<span class="code-step${index > 0 ? " fragment" : ""}" data-lines="${lines}"></span>`,
    );
    return html + marks.join("");
  };
}
