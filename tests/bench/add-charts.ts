// The same charts at the end of a deck of `deck.ts`: for us as charts, for reveal.js as the canvases of Chart.js that people put
// into such slides. `await addCharts(folder, 5)`
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const years = Array.from({ length: 10 }, (_, at) => 2015 + at);
const value = (chart: number, at: number): number => ((chart * 13 + at * 7) % 40) + 10;

export async function addCharts(folder: string, count: number): Promise<void> {
  const library = join(dirname(createRequire(import.meta.url).resolve("chart.js")), "chart.umd.min.js");
  await mkdir(join(folder, "content", "charts"), { recursive: true });
  let html = `\n<script>${await readFile(library, "utf8")}</script>\n`;
  let markdown = "";
  for (let chart = 1; chart <= count; chart++) {
    const title = `Chart ${chart}: the bill, year by year`;
    const type = chart % 2 === 0 ? "line" : "bar";
    const values = years.map((_, at) => value(chart, at));
    await writeFile(join(folder, "content", "charts", `chart-${chart}.yaml`), ours(type, years, values));
    markdown += `\n## ${title}\n\n::chart[chart-${chart}]\n`;
    html += `\n## ${title}\n\n${canvas(chart, type, values)}\n`;
  }
  await appendFile(join(folder, "content", "chapters", "one.md"), markdown);
  await appendFile(join(folder, "pandoc.md"), html);
}

const ours = (type: string, labels: readonly number[], values: readonly number[]): string =>
  [
    `type: ${type === "bar" ? "column" : "line"}`,
    "title: The bill",
    "description: A made-up series for measuring.",
    "unit: billion yen",
    "data:",
    "  x: year",
    "  y: bill",
    `  rows: [${labels.map((year, at) => `{ year: ${year}, bill: ${values[at]} }`).join(", ")}]`,
    "",
  ].join("\n");

/** One line without a blank one: Markdown would end the HTML there. */
const canvas = (chart: number, type: string, values: readonly number[]): string => {
  const config = {
    type,
    data: { labels: years, datasets: [{ label: "billion yen", data: values }] },
    options: { animation: false, responsive: false, devicePixelRatio: 2 },
  };
  return `<canvas id="chart-${chart}" width="960" height="480"></canvas><script>new Chart("chart-${chart}", ${JSON.stringify(config)})</script>`;
};
