// What a page made for print writes on its charts, for the check of the PDF. What may cut a chart off is measured while the page stands;
// what is written on it is known when it was printed, for charts are drawn inside that.
//
//   const list = measureCharts(document, charts); … list() has for each slide, in the order of `listShown`, its charts
import type { PaintedChart } from "../model/output.ts";
import type { KamishibaiCharts } from "./charts/start.ts";
import { isSeen, slidesIn } from "./shown.ts";

interface Measured {
  readonly home: DOMRect;
  readonly scale: number; // pixels of the page for each of the canvas
  readonly frames: readonly DOMRect[]; // what cuts off what stands out of it
}

export function measureCharts(root: ParentNode, charts: KamishibaiCharts): () => PaintedChart[][] {
  const slides = slidesIn(root).map((slide) =>
    [...slide.querySelectorAll<HTMLElement>("figure.chart")].map((figure) => {
      const canvases = [...figure.querySelectorAll<HTMLCanvasElement>("canvas[data-chart]")];
      return {
        figure,
        name: canvases[0]?.dataset["chart"] ?? "",
        sizes: new Map(canvases.map((one) => [one, measure(one)])),
      };
    }),
  );
  return () =>
    slides.map((figures) =>
      figures.map(({ figure, name, sizes }) => ({
        chart: name,
        labels: charts.painted(figure).flatMap(({ canvas, lines, box }) => {
          const size = sizes.get(canvas);
          return size && isWhole(box, size) ? lines : [];
        }),
      })),
    );
}

/** Nothing where an author's style hides the canvas, or makes a bitmap of it. */
function measure(canvas: HTMLCanvasElement): Measured | undefined {
  if (!isSeen(canvas)) return undefined;
  const frames: DOMRect[] = [];
  for (let around: Element | null = canvas; around; around = around.parentElement) {
    const { filter, maskImage, clipPath, mixBlendMode, overflow } = getComputedStyle(around);
    if (filter !== "none" || maskImage !== "none" || clipPath !== "none" || mixBlendMode !== "normal") return undefined;
    if (overflow !== "visible" && around !== canvas) frames.push(around.getBoundingClientRect());
  }
  const place = canvas.parentElement!; // which the canvas will fill, once it is drawn
  const home = place.getBoundingClientRect();
  return { home, scale: home.width / Math.max(1, place.clientWidth), frames };
}

function isWhole(
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { home, scale, frames }: Measured,
): boolean {
  const [left, top] = [home.left + box.x * scale, home.top + box.y * scale];
  const [right, bottom] = [left + box.width * scale, top + box.height * scale];
  return frames.every(
    (frame) => left >= frame.left && top >= frame.top && right <= frame.right && bottom <= frame.bottom,
  );
}
