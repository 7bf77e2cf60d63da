// One chart alone as a page: `kamishibai chart` makes a drawing, a picture or a PDF of it.
import { fill } from "../../words/words.ts";
import { Report } from "../../diagnostics/report.ts";
import type { Outcome } from "../../model/diagnostic.ts";
import type { Variant } from "../../model/deck.ts";
import type { Assets, ChartForm } from "../../model/output.ts";
import { citationLabel } from "../citations.ts";
import { figure } from "../figure.ts";
import { fillPage } from "../page.ts";
import { curlText } from "../typography.ts";
import { createShared } from "../shared.ts";
import { createView } from "../view.ts";

/** `variant` holds the chart, whether a slide shows it or not. */
export async function renderChart(
  variant: Variant,
  id: string,
  form: ChartForm,
  assets: Assets,
): Promise<Outcome<{ readonly html: string; readonly title: string }>> {
  const report = new Report();
  const view = report.take(await createView({ ...variant, chapters: [] }, createShared(assets.templates)));
  const chart = view.chartViews.get(id)!;
  const { lang } = variant.audience;
  const sources = chart.source.flatMap((source) => variant.library.references.get(source) ?? []);
  const labels = [...new Set(sources.map((source) => citationLabel(source)))];
  const html = report.take(
    await fillPage(
      {
        template: "chart",
        scripts: [assets.printScript],
        chartScript: (families) => assets.chartScript(form.kind === "svg" ? [...families, "svg"] : families),
        styles: [],
        presenter: false,
        hasCode: false,
        extra: {
          title: curlText(chart.title, lang),
          figureHtml: figure(chart, lang, variant.words.page),
          sourceText:
            labels.length === 0 ? "" : fill(variant.words.charts.sourceOf, { text: curlText(labels.join("; "), lang) }),
          width: form.width,
          height: form.height,
          printed: form.kind === "pdf",
        },
      },
      { ...view, charts: [id] },
      variant,
    ),
  );
  return { value: { html, title: chart.title }, diagnostics: report.diagnostics };
}
