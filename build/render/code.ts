// Code highlighted at build time; a step of lines, as in ```ts {1|3-5}, is a fragment.
import { languageUnknown } from "../diagnostics/catalog/markdown.ts";
import type { Place, Report } from "../diagnostics/report.ts";
import { escapeHtml } from "./figure.ts";

export type Highlight = (info: string, code: string, place: Place) => string;
const plain = ["", "text", "txt", "plain"];

export const languageOf = (info: string): string => /^[^\s{]*/.exec(info.trim())?.[0] ?? "";

/** Shiki is loaded only when a slide holds code in a named language. */
export async function createHighlight(languages: readonly string[], report: Report): Promise<Highlight> {
  const named = [...new Set(languages)].filter((name) => !plain.includes(name));
  const shiki = named.length > 0 ? await import("shiki") : undefined;
  const known = shiki ? [...Object.keys(shiki.bundledLanguages), ...Object.keys(shiki.bundledLanguagesAlias)] : [];
  // Colours are custom properties: the theme of the talk says what they are, on light slides and on dark ones.
  const theme = shiki?.createCssVariablesTheme({ name: "kamishibai", variablePrefix: "--code-", fontStyle: true });
  const highlighter = await shiki?.createHighlighter({
    themes: theme ? [theme] : [],
    langs: named.filter((name) => known.includes(name)),
  });
  return (info, code, place) => {
    const language = languageOf(info);
    if (!plain.includes(language) && !known.includes(language)) report.add(languageUnknown(place, language, known));
    const html =
      highlighter && known.includes(language)
        ? highlighter.codeToHtml(code.replace(/\n$/, ""), {
            lang: language,
            theme: "kamishibai",
            tokenizeTimeLimit: 0, // a busy machine must not change the bytes
          })
        : `<pre tabindex="0"><code>${code
            .replace(/\n$/, "")
            .split("\n")
            .map((line) => `<span class="line">${escapeHtml(line)}</span>`)
            .join("\n")}</code></pre>`;
    const steps = /\{([\d,|\s-]+)\}/.exec(info)?.[1]?.split("|") ?? [];
    const marks = steps
      .map(
        (lines, index) => `<span class="code-step${index > 0 ? " fragment" : ""}" data-lines="${lines.trim()}"></span>`,
      )
      .join("");
    return `<div class="code">${html}${marks}</div>`;
  };
}
