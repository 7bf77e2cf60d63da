// One slide's Markdown -> the parts that a layout needs, each as HTML.
import type { Env, MarkdownIt, RendererRule, Token } from "markdown-it";
import { chartUnknown } from "../diagnostics/catalog/charts.ts";
import { sourceUnknown } from "../diagnostics/catalog/facts.ts";
import { fileMissing } from "../diagnostics/catalog/files.ts";
import { imageAltMissing, layoutUnknown } from "../diagnostics/catalog/markdown.ts";
import type { Place, Report } from "../diagnostics/report.ts";
import type { Chapter, Chart, Slide, Variant } from "../model/deck.ts";
import type { Highlight } from "./code.ts";
import { escapeHtml, figure } from "./figure.ts";
import { maths } from "./maths.ts";

export interface SlideParts {
  readonly layout: string;
  readonly headingHtml: string;
  readonly bodyHtml: string;
  readonly chartsHtml: string;
  readonly notesHtml: string;
  readonly handoutHtml: string;
  readonly citations: readonly { readonly label: string; readonly url: string }[];
  readonly charts: readonly string[];
  readonly images: readonly string[];
}
interface Environment extends Env {
  report: Report;
  place: (line: number) => Place;
  cited: string[];
  charts: string[];
  chapter: Chapter;
  at: Place;
  lines: readonly string[]; // of the slide, to find in which of a block's lines a piece stands
  range: readonly [number, number];
}
const rule =
  (render: (tokens: readonly Token[], index: number, env: Environment) => string): RendererRule =>
  (tokens, index, _options, env) =>
    render(tokens, index, env as Environment);
export type RenderSlide = (slide: Slide, chapter: Chapter) => SlideParts;

const layouts = [
  "title",
  "chapter",
  "plain",
  "chart",
  "chart-and-text",
  "two-columns",
  "comparison",
  "quote",
  "number",
  "numbers",
  "timeline",
  "table",
  "image",
  "code",
  "question",
  "closing",
];

export function createSlideRenderer(
  markdown: MarkdownIt,
  variant: Variant,
  evaluate: (expression: string, chapter: Chapter, place: Place) => string,
  cite: (id: string) => void,
  highlight: Highlight,
  report: Report,
): RenderSlide {
  const { deck } = variant;
  const rules = markdown.renderer.rules;
  // Inline pieces carry no place of their own: they are looked for in the lines of their block.
  const placeOf = (env: Environment, piece = ""): Place => {
    const [from, to] = env.range;
    for (let line = from; piece !== "" && line < to; line++) {
      const column = env.lines[line]?.indexOf(piece) ?? -1;
      if (column >= 0) return { ...env.place(line), column: column + 1 };
    }
    return env.at;
  };
  rules["maths"] = rule((tokens, index, env) => maths(tokens[index], placeOf(env), report));
  rules["task"] = (tokens, index) =>
    `<input type="checkbox" disabled${(tokens[index]!.meta as { done: boolean }).done ? " checked" : ""}> `;
  rules["fence"] = rule((tokens, index, env) =>
    highlight(tokens[index]?.info ?? "", tokens[index]?.content ?? "", placeOf(env)),
  );
  rules["expression"] = rule((tokens, index, env) =>
    escapeHtml(evaluate(tokens[index]?.content ?? "", env.chapter, placeOf(env, tokens[index]?.content))),
  );
  rules["citation"] = rule((tokens, index, env) => {
    const id = tokens[index]?.content ?? "";
    const reference = deck.references.get(id);
    if (!reference) report.add(sourceUnknown(placeOf(env, `@${id}`), id, [...deck.references.keys()]));
    else {
      cite(id);
      if (!env.cited.includes(id)) env.cited.push(id);
    }
    return "";
  });
  rules["chart"] = rule((tokens, index, env) => {
    const id = tokens[index]?.content ?? "";
    const chart: Chart | undefined = deck.charts.get(id);
    if (!chart) {
      report.add(chartUnknown(placeOf(env), id, [...deck.charts.keys()]));
      return "";
    }
    env.charts.push(id);
    for (const source of chart.source) {
      cite(source);
      if (!env.cited.includes(source)) env.cited.push(source);
    }
    return figure(chart);
  });
  rules["image"] = rule((tokens, index, env) => {
    const token = tokens[index];
    const name = decodeURI(String(String(token?.attrGet("src") ?? "")))
      .replace(/^(\.\.?\/)*/, "")
      .replace(/^images\//, "");
    const image = deck.images.find((item) => item.path === `content/images/${name}`);
    const alt = token?.content ?? "";
    if (alt === "") report.add(imageAltMissing(placeOf(env, "![")));
    if (!image) {
      report.add(fileMissing(placeOf(env, String(token?.attrGet("src") ?? "")), `content/images/${name}`));
      return "";
    }
    const type = name.endsWith(".svg") ? "svg+xml" : name.endsWith(".jpg") ? "jpeg" : (name.split(".").at(-1) ?? "png");
    return `<img alt="${escapeHtml(alt)}" src="data:image/${type};base64,${Buffer.from(image.bytes).toString("base64")}">`;
  });
  // Inline tokens carry no line of their own: the block around them gives it to every mistake inside.
  const renderTokens = (tokens: Token[], env: Environment): string => {
    let html = "";
    const { renderer, options } = markdown;
    for (const [index, token] of tokens.entries()) {
      if (token.map) {
        env.at = env.place(token.map[0]);
        env.range = token.map;
      }
      if (token.type === "inline") html += renderer.renderInline(token.children ?? [], options, env);
      else {
        const rule = rules[token.type];
        html += rule ? rule(tokens, index, options, env, renderer) : renderer.renderToken(tokens, index, options);
      }
    }
    return html.trim();
  };

  return (slide, chapter) => {
    const home = { file: slide.file, line: slide.line, column: 1 };
    const env: Environment = {
      report,
      place: (line) => slide.origins[line] ?? home,
      cited: [],
      charts: [],
      chapter,
      at: home,
      lines: slide.text.split("\n"),
      range: [0, 0],
    };
    const tokens = markdown.parse(slide.text, env);
    const parts: Record<"notes" | "handout" | "chart" | "body", Token[]> = {
      notes: [],
      handout: [],
      chart: [],
      body: [],
    };
    let into: keyof typeof parts = "body";
    for (const token of tokens) {
      const opens = /^container_(notes|handout)_open$/.exec(token.type)?.[1];
      if (opens) into = opens as "notes" | "handout";
      else if (/^container_(notes|handout)_close$/.test(token.type)) into = "body";
      else if (token.type === "chart" && token.level === 0) parts.chart.push(token);
      else parts[into].push(token);
    }
    steps(parts.body);
    const layout = slide.attributes.values["layout"] ?? detectLayout(slide, parts.body, parts.chart.length);
    if (!deck.templates.has(`layouts/${layout}`)) report.add(layoutUnknown(home, layout, layouts));
    // An environment of its own: the footnotes of the body are not the heading's.
    const headingEnv: Environment = {
      report,
      place: () => home,
      at: home,
      cited: env.cited,
      charts: [],
      chapter,
      lines: [],
      range: [0, 0],
    };
    const heading =
      slide.heading === "" ? "" : renderTokens(markdown.parseInline(slide.heading, headingEnv), headingEnv);
    const chartsHtml = renderTokens(parts.chart, env);
    const bodyHtml = renderTokens(parts.body, env).replaceAll("<p></p>", "");
    const handoutHtml = renderTokens(parts.handout, env).replaceAll("<p></p>", "");
    const notesHtml = renderTokens(parts.notes, env).replaceAll("<p></p>", "");
    return {
      layout,
      headingHtml: heading,
      bodyHtml,
      chartsHtml,
      notesHtml,
      handoutHtml,
      charts: env.charts,
      images: [],
      citations: unique(
        env.cited.flatMap((id) => {
          const reference = deck.references.get(id);
          return reference
            ? [
                {
                  label: `${reference.publisher.split(",")[0]}${reference.issued ? `, ${reference.issued.slice(0, 4)}` : ""}`,
                  url: reference.url,
                },
              ]
            : [];
        }),
      ),
    };
  };
}

/** Sources that read alike in short form are named once. */
const unique = (citations: readonly { label: string; url: string }[]) =>
  citations.filter((item, at) => citations.findIndex((other) => other.label === item.label) === at);

/** Each item of a list in `:::steps` becomes a fragment. */
function steps(tokens: readonly Token[]): void {
  let depth = 0;
  for (const token of tokens) {
    if (token.type === "container_steps_open") depth++;
    else if (token.type === "container_steps_close") depth--;
    else if (depth > 0 && token.type === "list_item_open") token.attrJoin("class", "fragment");
  }
}

function detectLayout(slide: Slide, body: readonly Token[], charts: number): string {
  if (slide.level === 1) return "chapter";
  const top = body.filter((token) => token.level === 0 && token.nesting >= 0).map((token) => token.type);
  const words = body.filter(
    (token) => token.type === "inline" && token.content.replace(/\[@[^\]]*\]/g, "").trim() !== "",
  ).length;
  if (charts > 0) return words === 0 ? "chart" : "chart-and-text";
  if (top.includes("container_columns_open")) return "two-columns";
  if (top.includes("container_timeline_open")) return "timeline";
  if (top.includes("container_question_open")) return "question";
  if (top[0] === "blockquote_open") return "quote";
  if (top.includes("table_open")) return "table";
  if (top[0] === "fence") return "code";
  const only = body.filter((token) => token.type === "inline");
  if (only.length === 1 && only[0]?.children?.some((child) => child.type === "image")) return "image";
  if (only.length === 1 && /^\{\{\s*fact [^}]*\}\}\s*(\[@[^\]]*\])?$/.test(only[0]?.content ?? "")) return "number";
  return "plain";
}
