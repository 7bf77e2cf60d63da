// Colours as eyes see them: contrast by WCAG 2, difference in OKLab, and three kinds of colour blindness.
export type Colour = string; // "#b3282d"
type Triple = readonly [number, number, number];

const channels = (colour: Colour): Triple =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255) as unknown as Triple;
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const encoded = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);
const light = (colour: Colour): Triple => channels(colour).map(linear) as unknown as Triple;
const multiply = (rows: readonly Triple[], [a, b, c]: Triple): Triple =>
  rows.map(([x, y, z]) => x * a + y * b + z * c) as unknown as Triple;
const write = (colour: Triple): Colour =>
  `#${colour
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, encoded(value))) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;

const luminance = (colour: Colour): number => {
  const [red, green, blue] = light(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
/** `contrast("#ffffff", "#000000")` is 21. */
export function contrast(a: Colour, b: Colour): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const toCones: readonly Triple[] = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const toLab: readonly Triple[] = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
/** Lightness from 0 to 1, and two axes of hue (Björn Ottosson, 2020). */
export const oklab = (colour: Colour): Triple =>
  multiply(toLab, multiply(toCones, light(colour)).map(Math.cbrt) as unknown as Triple);
const fromLab: readonly Triple[] = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
];
const fromCones: readonly Triple[] = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
];
/** Lightness, chroma and hue in degrees; nothing where no screen shows the colour. */
export function fromOklch(lightness: number, chroma: number, hue: number): Colour | undefined {
  const [a, b] = [Math.cos((hue * Math.PI) / 180) * chroma, Math.sin((hue * Math.PI) / 180) * chroma];
  const cones = multiply(fromLab, [lightness, a, b]).map((value) => value ** 3) as unknown as Triple;
  const found = multiply(fromCones, cones);
  return found.every((value) => value > -0.002 && value < 1.002) ? write(found) : undefined;
}
/** How far apart two colours look: 0 for the same, 1 for black and white. */
export function difference(a: Colour, b: Colour): number {
  const [first, second] = [oklab(a), oklab(b)];
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

// Machado, Oliveira and Fernandes (2009), full severity, on linear light.
export const visions = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, readonly Triple[]>;
export const seenWith = (vision: keyof typeof visions, colour: Colour): Colour =>
  write(multiply(visions[vision], light(colour)));

/** `mixedLight("#000000", "#ffffff", 0.5)` is `"#bcbcbc"`: half the light, not half the number. */
export const mixedLight = (from: Colour, to: Colour, share: number): Colour => {
  const end = light(to);
  return write(light(from).map((value, at) => value * (1 - share) + (end[at] ?? 0) * share) as unknown as Triple);
};

/** The same hue, darker or lighter until it has the contrast to each of the papers; nothing where none has. */
export function withContrast(colour: Colour, papers: readonly Colour[], least: number): Colour | undefined {
  for (let share = 0; share <= 1; share += 0.02)
    for (const end of ["#000000", "#ffffff"]) {
      const mixed = mixedLight(colour, end, share);
      if (papers.every((paper) => contrast(mixed, paper) >= least)) return mixed;
    }
  return undefined;
}
