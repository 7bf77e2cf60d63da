// The `chartjs:` of a chart against the names of Chart.js that act here: another one would be ignored without a word.
import { chartjsUnknown } from "../diagnostics/catalog/charts.ts";
import type { Report } from "../diagnostics/report.ts";
import { isRecord } from "../formats/yaml.ts";
import type { Path, YamlFile } from "../model/files.ts";
import { keyPlaceOf } from "../formats/yaml-places.ts";

/** The names allowed at one level. `true`: whatever is below. */
export interface Names {
  readonly [name: string]: Names | true;
}
const leaves = (text: string): Names => Object.fromEntries(text.split(/\s+/).map((name) => [name, true]));

/** Those that change what is drawn; a test tries each. The rest of Chart.js is switched off, drawn by us, or set by the grammar. */
export const chartjsNames: Names = {
  options: {
    ...leaves("cutout rotation circumference spacing"),
    layout: { padding: true },
    elements: {
      arc: leaves("borderRadius offset"),
      bar: leaves("borderRadius inflateAmount"),
      line: leaves("tension stepped borderDash cubicInterpolationMode"),
      point: leaves("pointStyle"),
    },
  },
};

/** Every name in it acts; nothing in it is ever run. Axes are the grammar's own: its ticks would not move with those of Chart.js. */
export function checkChartjs(value: Readonly<Record<string, unknown>>, file: YamlFile, report: Report): void {
  walk(value, chartjsNames, ["chartjs"]);

  function walk(value: unknown, names: Names | true, path: Path): void {
    if (names === true || !isRecord(value)) return;
    for (const [name, inner] of Object.entries(value)) {
      const below = Object.hasOwn(names, name) ? names[name] : undefined;
      if (below === undefined) report.add(chartjsUnknown(keyPlaceOf(file, [...path, name]), name, Object.keys(names)));
      else walk(inner, below, [...path, name]);
    }
  }
}
