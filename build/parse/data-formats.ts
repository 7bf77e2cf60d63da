// content/data/formats.yaml -> for each data file how it is written.
import type { ChartSpec } from "../model/chart.ts";
import { dataFormatDiffers, dataFormatUnused } from "../diagnostics/catalog/files.ts";
import type { DataFormat } from "../model/files.ts";
import { Report } from "../diagnostics/report.ts";
import { checkSchema } from "../formats/schema.ts";
import { readYaml } from "../formats/yaml.ts";
import { keyPlaceOf } from "../formats/yaml-places.ts";
import type { Outcome } from "../model/diagnostic.ts";
import type { Source } from "../model/deck.ts";
import { dataFormatsSchema } from "../schemas/data-formats.ts";

/** Later lines overrule earlier ones, key by key: `"*.csv"` first, then what one file has of its own. `names` are the data files that there are. */
export function parseDataFormats(
  source: Source | undefined,
  names: readonly string[],
): Outcome<(name: string) => DataFormat> {
  const report = new Report();
  if (!source) return { value: () => ({}), diagnostics: [] };
  const file = readYaml(source, report);
  const all = Object.entries(
    (checkSchema(file, dataFormatsSchema, report) ?? {}) as Readonly<Record<string, DataFormat>>,
  );
  for (const [glob] of all)
    if (!names.some((name) => fits(name, glob))) report.add(dataFormatUnused(keyPlaceOf(file, [glob]), glob, names));
  const value = (name: string): DataFormat =>
    saidBy(source.path, Object.assign({}, ...all.flatMap(([glob, one]) => (fits(name, glob) ? [one] : []))));
  return { value, diagnostics: report.diagnostics };
}

/** `fits("hospital-2024.csv", "hospital*.csv")`. */
function fits(name: string, glob: string): boolean {
  const [first = "", ...rest] = glob.split("*");
  if (rest.length === 0) return name === glob;
  const last = rest.pop()!;
  if (!name.startsWith(first) || !name.endsWith(last) || name.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = name.indexOf(part, at);
    if (found < 0 || found + part.length > name.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}

/** What charts say of their own files. A file is read once, so two charts may not say it differently. */
export function chartFormats(charts: readonly ChartSpec[], report: Report): ReadonlyMap<string, DataFormat> {
  const found = new Map<string, { readonly format: DataFormat; readonly id: string; readonly path: string }>();
  for (const { id, data, file } of charts) {
    if (!data.format || !("file" in data.from)) continue;
    const other = found.get(data.from.file);
    if (!other) found.set(data.from.file, { format: data.format, id, path: file.path });
    else if (JSON.stringify(other.format) !== JSON.stringify(data.format))
      report.add(dataFormatDiffers(keyPlaceOf(file, ["data", Object.keys(data.format)[0]!]), data.from.file, other.id));
  }
  return new Map([...found].map(([name, { format, path }]) => [name, saidBy(path, format)]));
}

const saidBy = (path: string, format: DataFormat): DataFormat => ({
  ...format,
  saidIn: Object.fromEntries(Object.keys(format).map((key) => [key, path])),
});
