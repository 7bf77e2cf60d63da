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
  for (const canvas of root.querySelectorAll<HTMLCanvasElement>("canvas[data-chart]")) {
    const spec = data.charts[canvas.dataset["chart"] ?? ""];
    if (spec && !Chart.getChart(canvas)) drawChart(canvas, spec, true);
  }
}

function drawChart(canvas: HTMLCanvasElement, spec: DeckData["charts"][string], responsive: boolean): void {
  Chart.defaults.font.family = '"Kamishibai Text", "Kamishibai Japanese", sans-serif';
  Chart.defaults.font.size = 18;
  const { format, ...config } = structuredClone(spec);
  Chart.defaults.scales.linear.ticks.format = { maximumFractionDigits: format.maximumFractionDigits };
  new Chart(canvas, {
    ...config,
    options: { ...config.options, animation: false, responsive, maintainAspectRatio: false, locale: format.locale },
  });
}

/**
 * For a page made for print: every chart is drawn once, inside beforeprint, on a canvas that was never drawn on before and
 * is not cleared. Then it is vectors; and a clearing would put all that stands on the page before it into a mask. The size is
 * measured here: in a scaled slide an observer would measure again, before or after the print.
 */
export async function prepareForPrint(data: DeckData): Promise<void> {
  await loadFonts();
  addEventListener("beforeprint", () => {
    Chart.prototype.clear = function () {
      return this;
    };
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>("canvas[data-chart]")) {
      const box = canvas.parentElement;
      const spec = data.charts[canvas.dataset["chart"] ?? ""];
      if (!box || !spec || Chart.getChart(canvas)) continue;
      canvas.width = box.clientWidth;
      canvas.height = box.clientHeight;
      drawChart(canvas, spec, false);
    }
  });
}
