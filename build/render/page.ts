// DeckView + a shell -> one self-contained HTML page: styles, fonts, scripts and chart data inside, nothing else allowed.
import { createHash } from "node:crypto";
import { Report } from "../diagnostics/report.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { ChartView } from "../model/chart.ts";
import type { Variant } from "../model/deck.ts";
import type { Assets } from "../model/output.ts";
import { directionOf } from "../words/direction.ts";
import { fontCss, mathsCss } from "../fonts/fonts.ts";
import { wordsOfStyles } from "./text.ts";
import { curlText, curlWords } from "./typography.ts";
import { framesIn } from "../tree/frames.ts";
import { ownStyles } from "./own-styles.ts";
import { scopeOf } from "./scope.ts";
import { accentRules, familiesOf } from "./theme.ts";
import type { ChapterView, DeckView } from "./view.ts";

export interface Page {
  readonly template: "deck" | "handout" | "handout-web" | "slides" | "chart";
  readonly scripts: readonly string[];
  readonly chartScript: Assets["chartScript"];
  readonly styles: readonly string[]; // before the theme's own
  readonly presenter: boolean;
  readonly hasCode: boolean; // a face of its own, which most pages need not carry
  readonly withoutBase?: boolean; // an article has no slides to style
  readonly sheets?: readonly string[]; // after the theme's own: "handout/page"
  readonly data?: object; // more for the scripts
  readonly extra?: object | ((report: Report) => object); // more for the template
}
// Styles and scripts take their places when the rest of the page is there: the fonts follow from its letters. No content can
// hold these marks.
const [cssMark, scriptMark] = ["\u0002", "\u0003"];
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

export async function fillPage(page: Page, view: DeckView, variant: Variant): Promise<Outcome<string>> {
  const report = new Report();
  const { info, audience } = variant;
  const spoken = page.presenter ? view.slides.flatMap((slide) => slide.spokenCharts) : [];
  const drawn = [...new Set([...view.charts, ...spoken])].flatMap((id) => view.chartViews.get(id) ?? []);
  // A deck without charts carries no code for charts, one of columns none for flows.
  const chartScript = drawn.length === 0 ? [] : [await page.chartScript(drawn.flatMap((chart) => chart.families))];
  const scripts = [...chartScript, ...page.scripts].map((script) => script.replaceAll("</script", "<\\/script"));
  const charts = drawn.map((chart) => `${safeJson(chart.id)}:${chartJson(chart, audience.lang)}`);
  const rest = wordsJson({ minutes: audience.minutes, title: info.title, ...page.data }, audience.lang);
  const dataJson = `{"charts":{${charts.join(",")}},${rest.slice(1)}`;
  const words = (text: string) => curlText(text, audience.lang);
  const filled = view.fill(
    page.template,
    {
      ...scopeOf(variant),
      lang: audience.lang,
      isRtl: directionOf(audience.lang) === "rtl",
      title: words(info.title),
      subtitle: words(info.subtitle),
      author: words(info.author),
      date: info.date,
      audienceName: words(audience.name),
      label: words(audience.handout.label),
      paper: audience.handout.paper,
      presenter: page.presenter,
      chapters: page.presenter ? view.chapters : view.chapters.map(withoutNotes),
      sources: view.sources,
      contents: view.slides.map(({ title, id, headingLevel, page: number }) => ({
        title,
        id,
        level: headingLevel,
        page: number,
      })),
      csp: `default-src 'none'; script-src ${[flag, ...scripts].map(hash).join(" ")}; style-src 'unsafe-inline'; img-src data:;${mediaPolicy(page, variant)} font-src data:; base-uri 'none'; form-action 'none'`,
      css: cssMark,
      scriptsHtml: scriptMark,
      dataJson,
      headHtml: `<script>${flag}</script>`,
      steps: false,
      isPart: false,
      ...(typeof page.extra === "function" ? page.extra(report) : page.extra),
    },
    report,
  );
  const { html, characters, words: said } = view.formulas.fill(filled);
  const families = familiesOf(audience.theme, variant.templates.get(`themes/${audience.theme.name}.css`)?.text ?? "");
  const styles = [...page.styles, ...themeStyles(variant, page, characters !== "")];
  const letters = lettersOf(filled) + said + wordsOfStyles(styles.join("\n"), audience.lang);
  const fonts = await Promise.all([
    fontCss(letters, page.hasCode, families, audience.lang, variant.library.fonts),
    mathsCss(characters),
  ]);
  const scriptsHtml = scripts.map((script) => `<script>${script}</script>`).join("\n");
  const value = putAt(putAt(html, cssMark, [...fonts, ...styles].join("\n")), scriptMark, scriptsHtml);
  return { value, diagnostics: report.diagnostics };
}

/** Clips lie in a folder beside the page, and are loaded from there alone; frames are of the sites that deck.yaml names. */
function mediaPolicy({ template }: Page, { library, info, chapters }: Variant): string {
  const plays = template === "deck" || template === "handout-web";
  const frames = template === "deck" ? info.frames.filter((site) => framesIn(chapters).includes(site)) : [];
  return (
    (plays && library.media.size > 0 ? " media-src 'self' data:;" : "") +
    (frames.length > 0 ? ` frame-src ${frames.join(" ")};` : "")
  );
}

/** `putAt("a?b", "?", "c")` is `acb`. */
function putAt(text: string, mark: string, put: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at) + put + text.slice(at + mark.length);
}

/** The letters of a page that not every face has anyhow. */
const lettersOf = (page: string): string => [...new Set(page.match(/[\u0080-\u{10ffff}]/gu))].join("");

/** Printed pages and the public deck never hold what the speaker says. */
const withoutNotes = (chapter: ChapterView) => ({
  ...chapter,
  slides: chapter.slides.map((slide) => (slide.hasNotes ? { ...slide, notesHtml: "", hasNotes: false } : slide)),
});

function themeStyles({ templates, library, audience }: Variant, page: Page, hasFormulas: boolean): string[] {
  const { id, theme } = audience;
  const { name, accent } = theme;
  const sheet = (path: string) => templates.get(`${path}.css`)?.text ?? "";
  const style = (theme: string) => sheet(`themes/${theme}`);
  return [
    style("tokens"),
    ...(page.withoutBase ? [] : ["base", "layouts"]).map(style),
    style("charts"),
    style("code"),
    ...(hasFormulas ? [style("maths")] : []),
    style(name),
    accentRules(accent, style(name)),
    ownStyles(library.styles, id),
    ...(page.sheets ?? []).map(sheet),
  ];
}
