// A chart as a figure: title, unit, canvas with its description, and the values as a table.
import type { Chart } from "../model/deck.ts";

export const escapeHtml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

// Chromium tags a figure in the PDF only if it has a label and no role of its own; the canvas alone is lost.
export function figure(chart: Chart): string {
  const head = chart.table.head.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("");
  const rows = chart.table.rows
    .map(
      ([first = "", ...rest]) =>
        `<tr><th scope="row">${escapeHtml(first)}</th>${rest.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`,
    )
    .join("");
  return `<figure class="chart" aria-label="${escapeHtml(`${chart.title}. ${chart.description}`)}"><div class="chart-head"><p class="chart-title">${escapeHtml(chart.title)}</p><p class="chart-subtitle">${escapeHtml(chart.subtitle)}</p></div><div class="chart-canvas"><canvas data-chart="${escapeHtml(chart.id)}" role="img" aria-label="${escapeHtml(chart.title)}"></canvas></div><div class="data-table"><table class="data"><caption>${escapeHtml(chart.title)}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div></figure>`;
}
