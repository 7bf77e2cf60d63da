// The chart colours of a theme beside an accent that the author chose: what could be taken for it is replaced.
//
//   besideAccent("#0b5cad", { paper, wash, ink, quiet, series }) -> { quiet: "#888782", series: ["#0b5cad", "#18194b", …] }
import { type Colour, contrast, fromOklch, mixedLight, oklab, seenWith, visions } from "./colours.ts";

export interface GroundColours {
  readonly paper: Colour;
  readonly wash: Colour;
  readonly ink: Colour;
  readonly quiet: Colour;
  readonly series: readonly Colour[]; // the first is the accent's
}
const blind = Object.keys(visions) as (keyof typeof visions)[];
const leastContrast = 3;

/** A colour as each kind of eye sees it. Hundreds are compared with each other, so each is computed once. */
const seen = new Map<Colour, ReturnType<typeof oklab>[]>();
function eyes(colour: Colour): ReturnType<typeof oklab>[] {
  const known = seen.get(colour) ?? [colour, ...blind.map((vision) => seenWith(vision, colour))].map(oklab);
  seen.set(colour, known);
  return known;
}

/** How well two colours are told apart by the eye that does it worst, and in grey print too: from 1 on they are. */
export function apart(a: Colour, b: Colour, grey = false): number {
  const [one, other] = [eyes(a), eyes(b)];
  let least = Number.POSITIVE_INFINITY;
  for (const [eye, [l = 0, x = 0, y = 0]] of one.entries()) {
    const [m = 0, v = 0, w = 0] = other[eye] ?? [];
    least = Math.min(least, Math.hypot(l - m, x - v, y - w) / (eye === 0 ? 0.1 : 0.066));
    if (eye === 0 && grey) least = Math.min(least, Math.abs(l - m) / 0.03);
  }
  return least;
}

/** The first series takes the accent; the others and the quiet colour stay as they are unless they are too close to it. */
export function besideAccent(accent: Colour, ground: GroundColours): Pick<GroundColours, "quiet" | "series"> {
  const quiet = quietBeside(accent, ground);
  const series = [accent, ...ground.series.slice(1)];
  for (const [at, colour] of series.entries())
    if (at > 0 && Math.min(apart(colour, accent), apart(colour, quiet)) < 1)
      series[at] = farthest([...series.filter((_, other) => other !== at), quiet], ground);
  return { quiet, series };
}

/** Moved towards the paper or towards the ink, as little as it takes. */
function quietBeside(accent: Colour, { paper, wash, ink, quiet }: GroundColours): Colour {
  const steps = Array.from({ length: 20 }, (_, at) => at / 40);
  const moved = steps.flatMap((share) => [paper, ink].map((end) => mixedLight(quiet, end, share)));
  const visible = moved.filter((one) => Math.min(contrast(one, paper), contrast(one, wash)) >= leastContrast);
  return (
    visible.find((one) => apart(one, accent) >= 1.2) ??
    visible.reduce((best, one) => (apart(one, accent) > apart(best, accent) ? one : best), quiet)
  );
}

function farthest(others: readonly Colour[], { paper, wash, series: [first = paper] }: GroundColours): Colour {
  const room = (one: Colour) => Math.min(...others.map((other) => apart(one, other, true)));
  // What the accent replaced belongs to the theme: it is taken where it is told apart.
  if (room(first) >= 1) return first;
  const visible = candidates().filter((one) => Math.min(contrast(one, paper), contrast(one, wash)) >= leastContrast);
  let [best, most] = [first, room(first)];
  for (const one of visible) {
    const own = room(one);
    if (own > most) [best, most] = [one, own];
  }
  return best;
}

let made: readonly Colour[] | undefined;
function candidates(): readonly Colour[] {
  const steps = (from: number, to: number, count: number) =>
    Array.from({ length: count }, (_, at) => from + ((to - from) * at) / (count - 1));
  made ??= steps(0.2, 0.95, 16).flatMap((lightness) =>
    [0.06, 0.12, 0.18].flatMap((chroma) => steps(0, 345, 24).flatMap((hue) => fromOklch(lightness, chroma, hue) ?? [])),
  );
  return made;
}
