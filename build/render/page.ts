// DeckView + a shell -> one self-contained HTML page: styles, fonts, scripts and chart data inside, nothing else allowed.
import { createHash } from "node:crypto";
import type { ChartView } from "../model/chart.ts";
import type { Variant } from "../model/deck.ts";
import type { Assets } from "../model/output.ts";
import { fontCss, mathsCss } from "../fonts/fonts.ts";
import { takeFormulas } from "./maths.ts";
import { plainText, wordsOfStyles } from "./text.ts";
import { curlQuotes, curlWords } from "./typography.ts";
import { accentRules, familiesOf } from "./theme.ts";
import type { ChapterView, DeckView } from "./view.ts";

export interface Page {
  readonly template: "deck" | "handout" | "handout-web" | "slides" | "chart";
  readonly scripts: readonly string[];
  readonly chartScript: Assets["chartScript"];
  readonly styles: readonly string[]; // before the theme's own
  readonly presenter: boolean;
  readonly withoutBase?: boolean; // an article has no slides to style
  readonly sheets?: readonly string[]; // after the theme's own: "handout/page"
  readonly data?: object; // more for the scripts
  readonly extra?: object; // more for the template
}
// The fonts follow from the page's text, so they take their place when the page is there. No content can hold this mark.
const fontMark = "\u0000fonts\u0000";
// Set before anything is painted: the styles show slides and tables in a row where scripts are blocked.
const flag = 'document.documentElement.dataset.scripts="true"';
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** JSON that may stand in a script element, whatever it holds. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");

/** JSON whose words have the quotes of their language; most hold none. */
function wordsJson(value: unknown, lang: string): string {
  const text = safeJson(value);
  return /'|\\"/.test(text) ? safeJson(curlWords(value, lang)) : text;
}
// A chart stands in several pages of an audience.
const written = new WeakMap<ChartView, string>();
function chartJson(chart: ChartView, lang: string): string {
  const text = written.get(chart) ?? wordsJson(chart.client, lang);
  written.set(chart, text);
  return text;
}

export async function fillPage(page: Page, view: DeckView, variant: Variant): Promise<string> {
  const { info, audience } = variant;
  const spoken = page.presenter ? view.slides.flatMap((slide) => slide.spokenCharts) : [];
  const drawn = [...new Set([...view.charts, ...spoken])].flatMap((id) => view.chartViews.get(id) ?? []);
  // A deck without charts carries no code for charts, one of columns none for flows.
  const chartScript = drawn.length === 0 ? [] : [await page.chartScript(drawn.flatMap((chart) => chart.families))];
  const scripts = [...chartScript, ...page.scripts].map((script) => script.replaceAll("</script", "<\\/script"));
  const charts = drawn.map((chart) => `${safeJson(chart.id)}:${chartJson(chart, audience.lang)}`);
  const rest = wordsJson({ minutes: audience.minutes, title: info.title, ...page.data }, audience.lang);
  const dataJson = `{"charts":{${charts.join(",")}},${rest.slice(1)}`;
  const filled = view.fill(page.template, {
    lang: audience.lang,
    title: info.title,
    subtitle: info.subtitle,
    author: info.author,
    date: info.date,
    audienceName: audience.name,
    label: audience.handout.label,
    paper: audience.handout.paper,
    presenter: page.presenter,
    chapters: page.presenter ? view.chapters : view.chapters.map(withoutNotes),
    sources: view.sources,
    knowledge: view.knowledge,
    contents: view.slides.map(({ title, id, headingLevel, page: number }) => ({
      title,
      id,
      level: headingLevel,
      page: number,
    })),
    csp: `default-src 'none'; script-src ${[flag, ...scripts].map(hash).join(" ")}; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'`,
    css: [fontMark, ...page.styles, ...themeStyles(variant, page)].join("\n"),
    scriptsHtml: scripts.map((script) => `<script>${script}</script>`).join("\n"),
    dataJson,
    headHtml: `<script>${flag}</script>`,
    steps: false,
    ...page.extra,
  });
  // Before the fonts are cut to the page's letters.
  const html = curlQuotes(filled, audience.lang);
  const families = familiesOf(audience.theme, variant.templates.get(`themes/${audience.theme.name}.css`)?.text ?? "");
  const body = html.indexOf("<body");
  const { characters, others } = takeFormulas(html.slice(body, html.indexOf("<script>", body)));
  const words = [plainText(others), dataJson, info.title, wordsOfStyles(html.slice(0, body), audience.lang)].join(" ");
  const fonts = [fontCss(words, /<(pre|code)\b/.test(html), families), mathsCss(characters)];
  return html.replace(fontMark, (await Promise.all(fonts)).join("\n"));
}

/** Printed pages and the public deck never hold what the speaker says. */
const withoutNotes = (chapter: ChapterView) => ({
  ...chapter,
  slides: chapter.slides.map((slide) => ({ ...slide, notesHtml: "", hasNotes: false })),
});

function themeStyles({ templates, audience }: Variant, page: Page): string[] {
  const { name, accent } = audience.theme;
  const sheet = (path: string) => templates.get(`${path}.css`)?.text ?? "";
  const style = (theme: string) => sheet(`themes/${theme}`);
  return [
    style("tokens"),
    ...(page.withoutBase ? [] : ["base", "layouts"]).map(style),
    style("charts"),
    style("code"),
    style(name),
    accentRules(accent, style(name)),
    ...(page.sheets ?? []).map(sheet),
  ];
}
