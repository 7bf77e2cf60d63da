// A chart drawn without a browser: Chart.js and our own drawing on a canvas that records, with the widths of the deck's letters.
// What comes back is the list of what is written, what found no room, and what the canvas was asked.
import { readFileSync } from "node:fs";
import { Blob, Face, Font } from "harfbuzzjs";
import { createChart } from "../../build/client/charts/create-chart.ts";
import type { Colours, Rgb } from "../../build/client/charts/colours.ts";
import type { Settled } from "../../build/client/charts/labels.ts";
import { familyOf, type Pane } from "../../build/client/charts/pane.ts";
import { pictureOf } from "../../build/client/charts/picture.ts";
import { overlap, type Box } from "../../build/client/charts/place.ts";
import { sizesFor } from "../../build/client/charts/sizes.ts";
import type { ClientChart } from "../../build/model/chart-client.ts";
import "../../build/client/charts/annotations.ts";
import "../../build/client/charts/families/bar.ts";
import "../../build/client/charts/families/dot.ts";
import "../../build/client/charts/families/doughnut.ts";
import "../../build/client/charts/families/line.ts";
import "../../build/client/charts/families/log.ts";
import "../../build/client/charts/families/map.ts";
import "../../build/client/charts/families/matrix.ts";
import "../../build/client/charts/families/sankey.ts";
import "../../build/client/charts/families/scatter.ts";
import "../../build/client/charts/families/spread.ts";
import "../../build/client/charts/families/treemap.ts";

export interface DrawnPane extends Settled {
  readonly pane: Pane;
  readonly calls: readonly string[]; // of the canvas: "fillText 6.5 120 44.5"
}
export interface Ground {
  readonly width: number;
  readonly height: number;
  readonly zoom?: number;
  readonly paper?: boolean;
  readonly dark?: boolean;
  readonly step?: number;
}

const fonts = new Map(
  [400, 600].map((weight) => {
    const url = new URL(`../../dist/fonts/ibm-plex-sans-latin-${weight}-normal.sfnt`, import.meta.url);
    return [weight, new Font(new Face(new Blob(readFileSync(url))))] as const;
  }),
);
const advances = new Map<string, number>();
function advance(character: string, weight: number): number {
  const key = `${weight} ${character}`;
  const known = advances.get(key);
  if (known !== undefined) return known;
  const font = fonts.get(weight)!;
  const glyph = font.nominalGlyph(character.codePointAt(0)!);
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}、。（）]/u.test(character);
  const found = glyph ? font.glyphHAdvance(glyph) / font.face.upem : wide ? 1 : /\p{M}/u.test(character) ? 0 : 0.56;
  advances.set(key, found);
  return found;
}

/** A context that draws nothing and remembers. */
function recorder(canvas: object): { context: CanvasRenderingContext2D; calls: string[] } {
  const calls: string[] = [];
  const state: Record<string, unknown> = { canvas, font: "400 10px x", textAlign: "left" };
  const methods: Record<string, (...values: never[]) => unknown> = {
    measureText: (text: string) => {
      const [, weight = "400", size = "10"] = /^(\d+) ([\d.]+)px/.exec(String(state["font"])) ?? [];
      const width = [...text].reduce((sum, letter) => sum + advance(letter, Number(weight)), 0) * Number(size);
      return { width, actualBoundingBoxAscent: 0, actualBoundingBoxDescent: 0 };
    },
    createLinearGradient: () => ({ addColorStop: () => undefined }),
    getContext: () => undefined,
  };
  const context = new Proxy(state, {
    get: (target, name: string) => {
      if (name in target) return target[name];
      return (...values: never[]) => {
        calls.push([name, ...values.map(String)].join(" "));
        return methods[name]?.(...values);
      };
    },
    set: (target, name: string, value) => {
      target[name] = value;
      if (["fillStyle", "strokeStyle", "lineWidth", "lineJoin", "lineCap"].includes(name))
        calls.push(`${name} ${String(value)}`);
      return true;
    },
  }) as unknown as CanvasRenderingContext2D;
  return { context, calls };
}

const light = {
  paper: [255, 255, 255],
  ink: [29, 27, 25],
  muted: [93, 88, 79],
  line: [217, 210, 195],
  wash: [241, 235, 223],
};
const dark = {
  paper: [20, 24, 31],
  ink: [240, 240, 240],
  muted: [170, 170, 170],
  line: [60, 60, 60],
  wash: [40, 44, 51],
};
function coloursOf(isDark: boolean): Colours {
  const ground = (isDark ? dark : light) as unknown as Omit<Colours, "of">;
  const of = (role: string): Rgb => {
    if (role === "ink" || role === "muted") return ground[role];
    if (role === "quiet") return [139, 133, 123];
    const at = Number(role.replace("series-", "")) || 0;
    return [(at * 53) % 200, (at * 97) % 200, (at * 151) % 200];
  };
  return { ...ground, of };
}

/** Draws every panel of a chart, as wide as the ground divided among them. */
export function drawChart(client: ClientChart, ground: Ground): DrawnPane[] {
  const colours = coloursOf(ground.dark === true);
  let first = 0;
  return client.panels.map((panel): DrawnPane => {
    const canvas = { style: {} as Record<string, string>, width: ground.width, height: ground.height };
    const { context, calls } = recorder(canvas);
    Object.assign(canvas, { getContext: () => context });
    const picture = pictureOf(client, ground.step ?? client.states.length - 1, colours);
    const sizes = sizesFor(1, ground.zoom ?? 1, ground.paper === true);
    const pane: Pane = {
      chart: client,
      panel,
      first,
      canvas: canvas as unknown as HTMLCanvasElement,
      pen: { context, family: "x", lang: client.lang, labels: [] },
      sizes,
      width: ground.width,
      height: ground.height,
      colours,
      picture,
      drawn: undefined,
      taken: [],
      settled: { shown: [], leftOut: [] },
      active: undefined,
    };
    first += panel.series.length;
    if (!familyOf(client)) throw new Error(`There is no family "${client.family}".`);
    createChart(pane, client, "print");
    return { pane, ...pane.settled, calls };
  });
}

const shrunk = ({ x, y, width, height }: Box): Box => ({ x: x + 1, y: y + 3, width: width - 2, height: height - 6 });

/** What a reader would see wrong: text that stands out of its pane, is cut, or meets other text. */
export function faultsOf(drawn: DrawnPane): string[] {
  const { width, height } = drawn.pane;
  const found: string[] = [];
  for (const [at, one] of drawn.shown.entries()) {
    const text = one.label.lines.join(" / ");
    const { x, y, width: w, height: h } = one.box;
    if (x < -0.5 || y < -0.5 || x + w > width + 0.5 || y + h > height + 0.5) found.push(`"${text}" stands out`);
    if (text.includes("…")) found.push(`"${text}" is cut`);
    for (const other of drawn.shown.slice(at + 1))
      if (overlap(shrunk(one.box), shrunk(other.box)) > 0)
        found.push(`"${text}" meets "${other.label.lines.join(" / ")}"`);
  }
  if (drawn.calls.some((call) => /NaN|Infinity/.test(call))) found.push("draws at NaN");
  return found;
}
