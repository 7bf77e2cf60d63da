// Roles -> colours of the theme, read from the element at the moment of drawing: a dark slide has dark charts.

export type Rgb = readonly [number, number, number];
export interface Colours {
  readonly of: (role: string) => Rgb;
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly muted: Rgb;
  readonly line: Rgb;
  readonly wash: Rgb;
}

const parsed = new Map<string, Rgb>();
let pixel: CanvasRenderingContext2D | null = null;

/** Any colour that CSS knows: `#b3282d`, `rgb(…)`, `oklch(…)`. */
function parse(text: string): Rgb {
  const known = parsed.get(text);
  if (known) return known;
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  let rgb: Rgb;
  if (hex) rgb = [1, 2, 3].map((at) => Number.parseInt(hex[at] ?? "0", 16)) as unknown as Rgb;
  else {
    pixel ??= Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d", {
      willReadFrequently: true,
    });
    if (!pixel) return [0, 0, 0];
    pixel.fillStyle = text;
    pixel.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0] = pixel.getImageData(0, 0, 1, 1).data;
    rgb = [r, g, b];
  }
  parsed.set(text, rgb);
  return rgb;
}

export function readColours(element: Element, palette: readonly string[] = []): Colours {
  const style = getComputedStyle(element);
  const property = (name: string, fallback: string): Rgb =>
    parse(style.getPropertyValue(`--${name}`).trim() || fallback);
  const ink = property("ink", "#1d1b19");
  const muted = property("muted", "#5d584f");
  const of = (role: string): Rgb => {
    if (role === "ink") return ink;
    if (role === "muted") return muted;
    if (role === "quiet") return property("quiet", "#8b857b");
    if (role === "highlight") return property("highlight", style.getPropertyValue("--accent").trim() || "#b3282d");
    const own = palette[Number(role.replace("series-", "")) - 1];
    return own ? parse(own) : property(role, "#1f4e79");
  };
  return {
    of,
    ink,
    muted,
    paper: property("paper", "#ffffff"),
    line: property("line", "#d9d2c3"),
    wash: property("wash", "#f1ebdf"),
  };
}

export const css = ([r, g, b]: Rgb, alpha = 1): string =>
  alpha >= 1
    ? `rgb(${Math.round(r)},${Math.round(g)},${Math.round(b)})`
    : `rgba(${Math.round(r)},${Math.round(g)},${Math.round(b)},${Math.max(0, alpha).toFixed(3)})`;
export const mix = (a: Rgb, b: Rgb, t: number): Rgb => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
];

const linear = (value: number) => (value <= 10.314_75 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
export const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
const contrast = (a: Rgb, b: Rgb): number => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};
/** What is read best upon a filled shape: paper or ink; on a middle tone, which neither reaches, white or black. */
export function upon(fill: Rgb, { paper, ink }: Colours): Rgb {
  const best = (colours: readonly Rgb[]): Rgb =>
    colours.reduce((one, other) => (contrast(fill, other) > contrast(fill, one) ? other : one));
  const own = best([paper, ink]);
  return contrast(fill, own) >= 4.5
    ? own
    : best([
        [255, 255, 255],
        [0, 0, 0],
      ]); // one of these two always does
}

/** A series' colour for its letters: mixed with ink only as far as letters on paper need, 4.5 to 1 where a mark needs 3. */
export function letters(colour: Rgb, { paper, ink }: Colours): Rgb {
  for (let share = 0; share < 1; share += 0.04) {
    const mixed = mix(colour, ink, share);
    if (contrast(mixed, paper) >= 4.55) return mixed;
  }
  return ink;
}
