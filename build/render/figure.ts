// A chart as a figure: title, unit, canvas, a mark for each step, the values as a table.
//
// Chromium tags a figure in the PDF only if it has a label and no role of its own; the canvas alone is lost. Where scripts are
// blocked, the stylesheet shows description and table in the place of the canvas.
import type { ChartView } from "../model/chart.ts";
import type { ClientChart } from "../model/chart-client.ts";
import type { PageWords } from "../model/words.ts";
import { escapeHtml } from "../formats/escape-html.ts";
import { curlText } from "./typography.ts";

/** `place` is the attribute that says where its line stands; empty in what is built. */
export function figure(
  view: ChartView,
  lang: string,
  words: PageWords,
  place = "",
  classes: readonly string[] = [],
): string {
  const { panels } = view.client;
  const steps = Array.from(
    { length: view.stepCount },
    (_, index) => `<span class="fragment chart-step" data-step="${index + 1}" aria-hidden="true"></span>`,
  ).join("");
  const notes =
    view.notes.length === 0 ? "" : `<p class="chart-note">${escapeHtml(curlText(view.notes.join(" "), lang))}</p>`;
  const subtitle =
    view.subtitle === "" ? "" : `<p class="chart-subtitle">${escapeHtml(curlText(view.subtitle, lang))}</p>`;
  return `<figure class="${["chart", ...classes].map(escapeHtml).join(" ")}"${place} data-type="${view.type}" aria-label="${escapeHtml(`${view.title}. ${view.description}`)}"><div class="chart-head"><p class="chart-title">${escapeHtml(curlText(view.title, lang))}</p>${subtitle}</div><div class="chart-area" data-help="${escapeHtml(words.chartArrows)}" data-keys="${escapeHtml(words.chartKeys)}">${panels.length === 1 ? canvas(view, 0) : grid(view, panels, lang)}</div>${notes}<p class="chart-description">${escapeHtml(curlText(view.description, lang))}</p>${table(view, lang)}<div class="chart-live" aria-live="polite"></div>${steps}</figure>`;
}

const canvas = (view: ChartView, panel: number, title = view.title): string =>
  `<div class="chart-canvas"><canvas data-chart="${escapeHtml(view.id)}" data-panel="${panel}" role="img" aria-label="${escapeHtml(title)}"></canvas></div>`;

/** Small multiples: as many columns as keep the panels wider than high. */
function grid(view: ChartView, panels: ClientChart["panels"], lang: string): string {
  const count = panels.length;
  const columns = count <= 4 ? count : count <= 6 ? 3 : count <= 8 ? 4 : count === 9 ? 3 : 4;
  const cells = panels.map(
    ({ title }, index) =>
      `<div class="chart-panel"><p class="chart-panel-title">${escapeHtml(curlText(title, lang))}</p>${canvas(view, index, title)}</div>`,
  );
  return `<div class="chart-panels" style="--columns: ${columns}">${cells.join("")}</div>`;
}

function table({ table: { caption, head, rows } }: ChartView, lang: string): string {
  const words = (text: string) => escapeHtml(curlText(text, lang));
  const names = head.map((cell) => `<th scope="col">${words(cell)}</th>`).join("");
  const body = rows.map(
    ([first = "", ...rest]) =>
      `<tr><th scope="row">${words(first)}</th>${rest.map((cell) => `<td>${words(cell)}</td>`).join("")}</tr>`,
  );
  return `<div class="data-table"><table class="data"><caption>${words(caption)}</caption><thead><tr>${names}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}
