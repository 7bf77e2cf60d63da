// Draws each canvas[data-chart] from the JSON in the page; redraws inside beforeprint, which makes the PDF's charts vectors.
import {
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  DoughnutController,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
  type ChartConfiguration,
} from "chart.js";

Chart.register(
  ArcElement,
  BarController,
  BarElement,
  CategoryScale,
  DoughnutController,
  Filler,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  Tooltip,
);

export interface DeckData {
  readonly charts: Record<string, ChartConfiguration & { format: { locale: string; maximumFractionDigits: number } }>;
  readonly minutes: number;
  readonly title: string;
}

export function readData(): DeckData {
  const data = JSON.parse(document.getElementById("deck-data")?.textContent || "{}") as Partial<DeckData>;
  return { charts: data.charts ?? {}, minutes: data.minutes ?? 0, title: data.title ?? document.title };
}

/** A face that only a canvas uses is never fetched for the page's own text, so each is loaded by name. */
async function loadFonts(): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
  await document.fonts.ready;
}

export async function drawCharts(data: DeckData, root: ParentNode = document): Promise<void> {
  await loadFonts();
  Chart.defaults.font.family = '"Kamishibai Text", "Kamishibai Japanese", sans-serif';
  Chart.defaults.font.size = 18;
  for (const canvas of root.querySelectorAll<HTMLCanvasElement>("canvas[data-chart]")) {
    const spec = data.charts[canvas.dataset["chart"] ?? ""];
    if (!spec || Chart.getChart(canvas)) continue;
    const { format, ...config } = structuredClone(spec);
    Chart.defaults.scales.linear.ticks.format = { maximumFractionDigits: format.maximumFractionDigits };
    new Chart(canvas, {
      ...config,
      options: {
        ...config.options,
        animation: false,
        responsive: true,
        maintainAspectRatio: false,
        locale: format.locale,
      },
    });
  }
}

addEventListener("beforeprint", () => {
  for (const chart of Object.values(Chart.instances)) {
    chart.stop();
    // Inside a scaled slide the first measure is wrong until an observer corrects it, which may be too late for the print.
    const box = chart.canvas.parentElement;
    if (box) chart.resize(box.clientWidth, box.clientHeight);
    chart.draw();
  }
});
