// A chart made of strings, parsed and resolved: what the unit tests of charts are written with.
import { loadWorld } from "../../../build/assets/world.ts";
import { parseChart } from "../../../build/charts/parse-chart.ts";
import { resolveChart } from "../../../build/charts/resolve-chart.ts";
import { Report } from "../../../build/diagnostics/report.ts";
import { namedTables, parseTables } from "../../../build/parse/tables.ts";

await loadWorld(); // as the pipeline does for a talk with maps
const head = "title: T\nunit: things\ndescription: D\n";

/** `chart("type: line\ndata: …", { "a.csv": "x,y\n1,2" })`: title, unit and description are added where they are missing. */
export function chart(
  yaml: string,
  files: Readonly<Record<string, string>> = {},
  papers: readonly string[] = ["#ffffff"],
  sources: readonly string[] = ["kyodo"],
) {
  const report = new Report();
  const missing = head
    .split("\n")
    .filter((line) => line !== "" && !new RegExp(`^(# .*)?${line.split(":")[0]}:`, "m").test(yaml));
  const source = { path: "content/charts/c.yaml", text: [yaml, ...missing].join("\n") };
  const spec = report.take(parseChart("c", source, "en"));
  const named = new Map(
    Object.entries(files).map(([name, text]) => [`content/data/${name}`, { path: `content/data/${name}`, text }]),
  );
  const tables = report.take(parseTables(namedTables([spec], []), named));
  const resolved = report.take(resolveChart(spec, { tables, sources, papers }));
  const { data } = resolved;
  return {
    spec,
    data,
    chart: resolved,
    report,
    codes: report.sorted().map(({ code }) => code),
    mistakes: report.sorted().map(({ code, place }) => `${place.file}:${place.line}:${place.column} ${code}`),
    /** The values of each series, by its name. */
    values: Object.fromEntries(data.series.map(({ name, points }) => [name, points.map(({ y }) => y)])),
  };
}
