// Variant -> files. Pure but for reading the fonts that we ship: same input, same bytes.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import Handlebars from "handlebars";
import { templateInvalid } from "../diagnostics/catalog/templates.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Chapter, Slide, Variant } from "../model/deck.ts";
import type { RenderedVariant } from "../model/output.ts";
import { createMarkdown } from "../formats/markdown.ts";
import { createExpressions } from "./expressions.ts";
import { createHighlight, languageOf } from "./code.ts";
import { fontCss } from "./fonts.ts";
import { formatFact } from "./number.ts";
import { createSlideRenderer, type SlideParts } from "./slide.ts";

export const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
const script = async (name: string) =>
  (await readFile(fileURLToPath(new URL(`../../dist/browser/${name}.js`, import.meta.url)), "utf8")).replaceAll(
    "</script",
    "<\\/script",
  );
const safeJson = (value: unknown) =>
  JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

export async function render(variant: Variant, report: Report): Promise<RenderedVariant> {
  const { deck, audience } = variant;
  const usedFacts = new Set<string>();
  const cited: string[] = [];
  const cite = (id: string) => void (cited.includes(id) || cited.push(id));
  const markdown = createMarkdown();
  const languages = variant.chapters
    .flatMap((chapter) => chapter.slides)
    .flatMap((slide) =>
      [...slide.text.matchAll(/^\s*(?:`{3,}|~{3,})([^`\n]*)$/gm)].map((match) => languageOf(match[1] ?? "")),
    );
  const renderSlide = createSlideRenderer(
    markdown,
    variant,
    createExpressions(variant, usedFacts, report),
    cite,
    await createHighlight(languages, report),
    report,
  );
  const handlebars = Handlebars.create();
  for (const [name, source] of deck.templates)
    if (name.startsWith("partials/")) handlebars.registerPartial(name.slice("partials/".length), source.text);
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  const apply = (name: string, context: object): string => {
    const source = deck.templates.get(name);
    if (!source) return "";
    try {
      const template = compiled.get(name) ?? handlebars.compile(source.text, { strict: true });
      compiled.set(name, template);
      return template(context);
    } catch (error) {
      // Most mistakes were found when the template was read; those need no second message.
      if (report.diagnostics.some(({ code, place }) => place.file === source.path || code === "partial-cycle"))
        return "";
      const message = (error as Error).message;
      const [, line = "1", column = "0"] = /(?:line |- )(\d+)(?::(\d+))?/.exec(message) ?? [];
      report.add(
        templateInvalid(
          { file: source.path, line: Number(line), column: Number(column) + 1 },
          message.split("\n").join(" "),
        ),
      );
      return "";
    }
  };

  const all = variant.chapters.flatMap((chapter) => chapter.slides);
  let page = 0;
  const chapters = variant.chapters.map((chapter) => ({
    id: chapter.id,
    title: plainText(chapter.title),
    slides: chapter.slides.map((slide) =>
      slideContext(slide, chapter, renderSlide(slide, chapter), ++page, all.length, apply),
    ),
  }));
  const slides = chapters.flatMap((chapter) => chapter.slides);
  const chartIds = [...new Set(slides.flatMap((slide) => slide.charts))];
  const format = { locale: audience.lang, maximumFractionDigits: 2 };
  const charts = Object.fromEntries(chartIds.map((id) => [id, { ...deck.charts.get(id)?.config, format }]));
  const css = ["base", "kamishibai"].map((name) => deck.templates.get(`themes/${name}.css`)?.text ?? "").join("\n");
  const sources = cited.flatMap((id) => {
    const reference = deck.references.get(id);
    return reference
      ? [
          {
            id,
            text: `${reference.publisher}: ${reference.title}${reference.issued ? `, ${reference.issued}` : ""}`,
            url: reference.url,
          },
        ]
      : [];
  });
  const contents = slides.map((slide) => ({
    title: slide.title,
    id: slide.id,
    level: slide.headingLevel,
    page: slide.page,
  }));
  const knowledge = [...usedFacts].sort().flatMap((id) => {
    const fact = deck.facts.get(id);
    return fact && fact.asTold !== "" && fact.status !== "confirmed"
      ? [{ asTold: fact.asTold, status: fact.status, value: formatFact(fact, audience.lang), why: fact.why }]
      : [];
  });
  const common = {
    lang: audience.lang,
    title: deck.title,
    subtitle: deck.subtitle,
    author: deck.author,
    audienceName: audience.name,
    label: audience.label,
    paper: audience.paper,
    chapters,
    sources,
    knowledge,
    contents,
  };

  const page_ = async (
    template: string,
    client: string,
    presenter: boolean,
    revealCss: string,
  ): Promise<(extra: object) => string> => {
    const shown = presenter
      ? chapters
      : chapters.map((chapter) => ({
          ...chapter,
          slides: chapter.slides.map((slide) => ({ ...slide, notesHtml: "", hasNotes: false })),
        }));
    const dataJson = safeJson({ charts, minutes: audience.minutes, title: deck.title });
    const code = await script(client);
    const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
    const csp = `default-src 'none'; script-src ${hash(code)}; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`;
    const body = apply(template, { ...common, chapters: shown, presenter, csp, css: "", script: "", dataJson: "" });
    const fonts = await fontCss(plainText(body) + JSON.stringify(charts), /<(pre|code)\b/.test(body));
    return (extra) =>
      apply(template, {
        ...common,
        ...extra,
        chapters: shown,
        presenter,
        csp,
        css: `${fonts}\n${revealCss}\n${css}`,
        script: code,
        dataJson,
      });
  };
  const handout = await page_("handout", "print", false, "");
  const reveal = await readFile(fileURLToPath(new URL("../../dist/browser/reveal.css", import.meta.url)), "utf8");
  return {
    audience: audience.id,
    public: (await page_("deck", "deck", false, reveal))({}),
    presenter: (await page_("deck", "presenter", true, reveal))({}),
    handout: (pages) => handout({ contents: contents.map((item) => ({ ...item, page: pages.get(item.id) ?? "" })) }),
    slides: (await page_("slides", "print", false, ""))({}),
    titles: slides.map((slide) => slide.title),
    summary: slides.map((slide) => ({
      id: slide.id,
      title: slide.title,
      chapter: slide.chapterId,
      charts: slide.charts,
    })),
    facts: [...usedFacts].sort(),
    meta: { title: deck.title, author: deck.author, lang: audience.lang },
  };
}

function slideContext(
  slide: Slide,
  chapter: Chapter,
  parts: SlideParts,
  page: number,
  pages: number,
  apply: (name: string, context: object) => string,
) {
  const attributes = Object.entries(slide.attributes.values).filter(
    ([key]) => !["layout", "tags", "audience", "title", "minutes"].includes(key),
  );
  const context = {
    ...parts,
    id: slide.id,
    chapterId: chapter.id,
    chapterTitle: plainText(chapter.title),
    title: plainText(parts.headingHtml) || slide.title,
    headingLevel: slide.level || 2,
    isChapter: slide.level === 1,
    hasHeading: slide.level > 0,
    hasChart: parts.chartsHtml !== "",
    hasBody: parts.bodyHtml !== "",
    hasCitations: parts.citations.length > 0,
    hasNotes: parts.notesHtml !== "",
    hasHandout: parts.handoutHtml !== "",
    classes: slide.attributes.classes.join(" "),
    attributesHtml: attributes.map(([key, value]) => `data-${key}="${Handlebars.escapeExpression(value)}"`).join(" "),
    page,
    pages,
  };
  return { ...context, innerHtml: apply(`layouts/${parts.layout}`, context) };
}
