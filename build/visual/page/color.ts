// Colours as numbers, and their contrast as WCAG 2 defines it.

export interface Color {
  readonly red: number; // 0 to 255
  readonly green: number;
  readonly blue: number;
  readonly alpha: number; // 0 to 1
}

const scratch = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true })!;
const known = new Map<string, Color>();

/** Any CSS colour, in whatever notation: the browser itself turns it into pixels. */
export function parseColor(text: string): Color {
  const before = known.get(text);
  if (before) return before;
  scratch.clearRect(0, 0, 1, 1);
  scratch.fillStyle = "#000";
  scratch.fillStyle = text;
  scratch.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = scratch.getImageData(0, 0, 1, 1).data;
  const color = { red, green, blue, alpha: alpha / 255 };
  known.set(text, color);
  return color;
}

/** `over(half-transparent black, white)` is grey. */
export function over(upper: Color, lower: Color): Color {
  const alpha = upper.alpha + lower.alpha * (1 - upper.alpha);
  const mix = (a: number, b: number) =>
    alpha === 0 ? 0 : (a * upper.alpha + b * lower.alpha * (1 - upper.alpha)) / alpha;
  return {
    red: mix(upper.red, lower.red),
    green: mix(upper.green, lower.green),
    blue: mix(upper.blue, lower.blue),
    alpha,
  };
}

function luminance({ red, green, blue }: Color): number {
  const linear = (value: number) =>
    value / 255 <= 0.040_45 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** From 1 (the same) to 21 (black on white). */
export function contrast(one: Color, other: Color): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

export const toHex = ({ red, green, blue }: Color): string =>
  `#${[red, green, blue].map((value) => Math.round(value).toString(16).padStart(2, "0")).join("")}`;

/** The background under a text from its pixels: the colour that a quarter of them are as near to the text's as, or nearer. */
export function hardest(pixels: Uint8ClampedArray, text: Color, paper: Color): Color | undefined {
  const counts = new Map<number, { count: number; color: Color }>();
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixels.subarray(at, at + 4);
    const bucket = (red >> 3) | ((green >> 3) << 5) | ((blue >> 3) << 10) | ((alpha >> 3) << 15);
    const entry = counts.get(bucket);
    if (entry) entry.count++;
    else counts.set(bucket, { count: 1, color: over({ red, green, blue, alpha: alpha / 255 }, paper) });
  }
  const sorted = [...counts.values()]
    .map((entry) => ({ ...entry, ratio: contrast(over(text, entry.color), entry.color) }))
    .sort((a, b) => a.ratio - b.ratio);
  let left = pixels.length / 4 / 4;
  for (const { count, color } of sorted) {
    left -= count;
    if (left <= 0) return color;
  }
  return undefined;
}
