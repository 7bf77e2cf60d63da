// The colours that an author chose: seen on the background, and told apart by everyone, in grey print too.
import { colourFaint, coloursAlike } from "../diagnostics/catalog/chart-crimes.ts";
import type { Report } from "../diagnostics/report.ts";
import type { ChartSpec } from "../model/chart.ts";
import { contrast, difference, oklab, seenWith, type visions, withContrast } from "./colours.ts";
import { placeIn } from "./places.ts";

const leastContrast = 3;
const leastDifference = 0.1; // in OKLab; two neighbours of the theme's own palette are at least so far apart
const leastLightness = 0.04; // what grey print still tells apart

/** `papers`: the background colours that the chart will stand on, see papers.ts. */
export function checkPalette(spec: ChartSpec, papers: readonly string[], report: Report): void {
  const place = (at: number) => placeIn(spec, ["palette", at]);
  for (const [at, colour] of spec.palette.entries()) {
    const [worst] = papers.toSorted((a, b) => contrast(colour, a) - contrast(colour, b));
    if (worst !== undefined && contrast(colour, worst) < leastContrast)
      report.add(
        colourFaint(
          place(at),
          colour,
          contrast(colour, worst),
          worst,
          papers,
          withContrast(colour, papers, leastContrast),
        ),
      );
    for (const other of spec.palette.slice(0, at)) {
      const how = howAlike(other, colour);
      if (how) report.add(coloursAlike(place(at), other, colour, how));
    }
  }
}

function howAlike(a: string, b: string): string | undefined {
  if (difference(a, b) < leastDifference) return "by anyone";
  const blind: readonly (keyof typeof visions)[] = ["deuteranopia", "protanopia", "tritanopia"];
  const vision = blind.find((name) => difference(seenWith(name, a), seenWith(name, b)) < leastDifference);
  if (vision) return `with ${vision}, a colour blindness`;
  return Math.abs(oklab(a)[0] - oklab(b)[0]) < leastLightness ? "in grey print: they differ by hue alone" : undefined;
}
