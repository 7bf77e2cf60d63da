// The `chartjs:` of a chart against the names that Chart.js knows: a misspelt option would be ignored without a word.
import { axesTwo } from "../diagnostics/catalog/chart-crimes.ts";
import { chartjsUnknown } from "../diagnostics/catalog/charts.ts";
import type { Report } from "../diagnostics/report.ts";
import { isRecord } from "../formats/yaml.ts";
import type { Path, YamlFile } from "../model/files.ts";
import type { ChartTypeName } from "../model/chart.ts";
import { keyPlaceOf } from "../formats/yaml-places.ts";

/** The names allowed at one level. `true`: whatever is below; `*`: any name. */
export interface Names {
  readonly [name: string]: Names | true;
}
const leaves = (text: string): Names => Object.fromEntries(text.split(/\s+/).map((name) => [name, true]));

const font = leaves("family size style lineHeight weight");
const colours = leaves("color backgroundColor borderColor hoverBackgroundColor hoverBorderColor hoverColor");
const padding = true;
const title: Names = { ...leaves("display text align position fullSize weight color padding reverse"), font };
const scale: Names = {
  ...leaves(
    "type display position offset reverse beginAtZero bounds clip grace min max suggestedMin suggestedMax stack",
  ),
  ...leaves("stackWeight weight axis labels stacked backgroundColor alignToPixels startAngle animate time adapters"),
  grid: leaves(
    "display lineWidth drawOnChartArea drawTicks tickLength tickWidth tickColor offset color circular z tickBorderDash tickBorderDashOffset",
  ),
  border: leaves("display dash dashOffset width color z"),
  title,
  angleLines: leaves("display lineWidth borderDash borderDashOffset color"),
  pointLabels: {
    ...leaves("display color padding backdropColor backdropPadding borderRadius centerPointLabels"),
    font,
  },
  ticks: {
    ...leaves(
      "display color padding align crossAlign autoSkip autoSkipPadding includeBounds labelOffset mirror minRotation",
    ),
    ...leaves(
      "maxRotation maxTicksLimit stepSize count precision sampleSize source format z major minor showLabelBackdrop",
    ),
    ...leaves("backdropColor backdropPadding textStrokeColor textStrokeWidth"),
    font,
  },
};
const arc = leaves(
  "backgroundColor borderColor borderAlign borderDash borderDashOffset borderJoinStyle borderRadius borderWidth offset spacing spacingMode angle circular selfJoin",
);
const bar = leaves("backgroundColor borderColor borderSkipped borderWidth borderRadius inflateAmount pointStyle base");
const line = leaves(
  "backgroundColor borderColor borderCapStyle borderDash borderDashOffset borderJoinStyle borderWidth capBezierPoints cubicInterpolationMode fill spanGaps stepped tension",
);
const point = leaves(
  "backgroundColor borderColor borderWidth hitRadius hoverBorderWidth hoverRadius pointStyle radius rotation",
);
const dataset: Names = {
  ...colours,
  ...leaves("barPercentage categoryPercentage barThickness maxBarThickness minBarLength grouped skipNull borderWidth"),
  ...leaves(
    "borderRadius borderSkipped borderDash cutout rotation circumference radius spacing spacingMode weight offset",
  ),
  ...leaves("showLine spanGaps fill stepped tension pointRadius pointStyle pointBackgroundColor pointBorderColor clip"),
  ...leaves("indexAxis parsing normalized hidden order stack xAxisID yAxisID label data type animation animations"),
  ...leaves("datasetElementType dataElementType startAngle elements"),
};
export const chartjsNames: Names = {
  type: true,
  data: { labels: true, datasets: true },
  options: {
    ...colours,
    ...leaves(
      "animation animations transitions responsive maintainAspectRatio aspectRatio resizeDelay devicePixelRatio",
    ),
    ...leaves(
      "locale events indexAxis parsing normalized clip showLine drawActiveElementsOnTop onHover onClick onResize",
    ),
    ...leaves("hover cutout radius rotation circumference spacing datasetElementType dataElementType skipNull grouped"),
    font,
    layout: { autoPadding: true, padding },
    interaction: leaves("mode intersect axis includeInvisible"),
    elements: { arc, bar, line, point },
    datasets: { "*": dataset },
    scales: { "*": scale },
    plugins: {
      annotation: true,
      colors: leaves("enabled forceOverride"),
      decimation: leaves("enabled algorithm samples threshold"),
      filler: leaves("propagate drawTime"),
      legend: {
        ...leaves(
          "display position align fullSize reverse weight maxHeight maxWidth rtl textDirection onClick onHover onLeave",
        ),
        labels: {
          ...leaves(
            "color boxWidth boxHeight padding pointStyle pointStyleWidth textAlign usePointStyle useBorderRadius borderRadius",
          ),
          ...leaves("generateLabels filter sort"),
          font,
        },
        title,
      },
      title,
      subtitle: title,
      tooltip: {
        ...leaves(
          "enabled external mode intersect position backgroundColor titleColor titleFont titleSpacing titleMarginBottom",
        ),
        ...leaves(
          "titleAlign bodyColor bodySpacing bodyFont bodyAlign footerColor footerSpacing footerMarginTop footerFont",
        ),
        ...leaves(
          "footerAlign padding caretPadding caretSize cornerRadius boxHeight boxWidth boxPadding multiKeyBackground",
        ),
        ...leaves(
          "displayColors borderColor borderWidth animation animations rtl textDirection xAlign yAlign usePointStyle",
        ),
        ...leaves("callbacks filter itemSort"),
      },
    },
  },
};

/** Every name in it is one of Chart.js; nothing in it is ever run. */
export function checkChartjs(
  value: Readonly<Record<string, unknown>>,
  type: ChartTypeName,
  file: YamlFile,
  report: Report,
) {
  walk(value, chartjsNames, ["chartjs"]);
  const options = isRecord(value["options"]) ? value["options"] : {};
  const scales = isRecord(options["scales"]) ? Object.keys(options["scales"]) : [];
  const upright = scales.filter((name) => name !== "x" && (name.startsWith("y") || !name.startsWith("x")));
  if (upright.length > 1)
    report.add(axesTwo(keyPlaceOf(file, ["chartjs", "options", "scales", upright[1] ?? ""]), upright, type));

  function walk(value: unknown, names: Names | true, path: Path): void {
    if (names === true || !isRecord(value)) return;
    for (const [name, inner] of Object.entries(value)) {
      const below = Object.hasOwn(names, name) ? names[name] : names["*"];
      if (below === undefined) report.add(chartjsUnknown(keyPlaceOf(file, [...path, name]), name, Object.keys(names)));
      else walk(inner, below, [...path, name]);
    }
  }
}
