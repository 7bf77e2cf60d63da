// How each token of ours becomes HTML: the renderer's rules, one line a kind.
import type { MarkdownIt, Token } from "markdown-it";
import { placeOfToken } from "../formats/markdown/places.ts";
import { imagePath } from "../formats/markdown/walk.ts";
import type { Place, Report } from "../diagnostics/report.ts";
import type { ChartView } from "../model/chart.ts";
import type { Chapter, Variant } from "../model/deck.ts";
import { citationLabel } from "./citations.ts";
import type { Highlight } from "./code.ts";
import type { Evaluate } from "./expressions.ts";
import { figure } from "./figure.ts";
import { footnoteMark } from "./footnotes.ts";
import { imageHtml } from "./images.ts";
import { maths } from "./maths.ts";
import { wordsOf } from "./stage-words.ts";
import { escapeHtml } from "./text.ts";

/** What is gathered while one part of a slide is rendered. */
export interface Scope {
  readonly chapter: Chapter;
  readonly prefix: string; // of ids inside the part: "bill-body"
  readonly cited: Map<string, string>; // source id -> locator
  readonly spoken: boolean; // speaker notes: what they name must not show anywhere else
  readonly citesInText: boolean; // in the reader's text a citation stands where it was written, and leads to the list at the end
  readonly charts: string[];
  readonly notes: Token[]; // references to footnotes, in their order
  block: Token | undefined;
}
export interface Tools {
  readonly evaluate: Evaluate;
  readonly highlight: Highlight;
  readonly charts: ReadonlyMap<string, ChartView>;
  readonly lang: string;
  readonly report: Report;
  readonly places: boolean; // each block says where it comes from: for `check --visual`, never in what is built
}
type Rule = (token: Token, scope: Scope) => string;

/** Renders a run of tokens within a scope. */
export type RenderTokens = (tokens: readonly Token[], scope: Scope) => string;

export function createRenderer(markdown: MarkdownIt, variant: Variant, tools: Tools): RenderTokens {
  const { library } = variant;
  const { renderer, options } = markdown;
  const words = wordsOf(tools.lang).page;
  const place = (token: Token, scope: Scope) => placeOfToken(scope.chapter.text, scope.block, token);
  const rules: Record<string, Rule> = {
    maths: (token, scope) => maths(token, place(token, scope), tools.report),
    task: (token) => {
      const { done } = token.meta as { done: boolean };
      return `<input type="checkbox" disabled${done ? " checked" : ""} aria-label="${done ? words.done : words.open}"> `;
    },
    fence: (token, scope) => tools.highlight(token.info, token.content, place(token, scope)),
    expression: (token, scope) =>
      escapeHtml(tools.evaluate(token.content, scope.chapter, place(token, scope), scope.spoken)),
    citation: (token, scope) => {
      const { locator = "", first, last } = token.meta as { locator?: string; first: boolean; last: boolean };
      if (!scope.cited.has(token.content)) scope.cited.set(token.content, locator);
      const reference = library.references.get(token.content);
      if (!scope.citesInText || !reference) return "";
      const link = `<a class="cited" href="#source-${token.content}">${escapeHtml(citationLabel(reference, locator))}</a>`;
      return `${first ? " (" : "; "}${link}${last ? ")" : ""}`;
    },
    chart: (token, scope) => {
      const chart = tools.charts.get(token.content);
      if (!chart) return "";
      scope.charts.push(chart.id);
      for (const source of chart.source) if (!scope.cited.has(source)) scope.cited.set(source, "");
      return figure(chart, tools.lang);
    },
    image: (token, scope) =>
      imageHtml(token, library.images.get(imagePath(token)), scope.prefix, place(token, scope), tools.report),
    footnote_ref: (token, scope) => footnoteMark(token, scope.notes, scope.prefix, tools.lang),
  };
  for (const [name, rule] of Object.entries(rules))
    renderer.rules[name] = (tokens, index, _options, scope) => rule(tokens[index]!, scope as unknown as Scope);

  return (tokens, scope) => {
    let html = "";
    for (const [index, token] of tokens.entries()) {
      if (token.map) scope.block = token;
      const rule = renderer.rules[token.type];
      if (token.type === "inline") html += renderer.renderInline(token.children ?? [], options, scope as never);
      else {
        const own = rule
          ? rule(tokens as Token[], index, options, scope as never, renderer)
          : renderer.renderToken(tokens as Token[], index, options);
        html += tools.places && token.map ? withPlace(own, place(token, scope)) : own;
      }
    }
    // The empty corner of a table heads nothing: a screen reader must not announce it as a heading.
    return html
      .replaceAll("<p></p>", "")
      .replace(/<th( [^>]*)?><\/th>/g, "<td></td>")
      .trim();
  };
}

/** `withPlace("<p>", { file: "content/a.md", line: 3 })` is `<p data-place="content/a.md:3">`. */
const withPlace = (html: string, { file, line }: Place): string =>
  html.replace(/^\s*<[a-z][\w-]*/, (tag) => `${tag} data-place="${escapeHtml(file)}:${line}"`);
