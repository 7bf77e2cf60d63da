// The countries of the world as shapes on a flat map, and the names that data calls them by. Loaded for talks that draw them.
//
//   await loadWorld(); worldMap().find("KOR", "en") is the place of South Korea in worldMap().shapes
import type { ClientShape } from "../../model/chart-client.ts";

export interface WorldMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly ClientShape[];
  /** By ISO code of two or three letters, or number, or by its name in English or in `lang`; -1: none. */
  readonly find: (name: string, lang: string) => number;
  readonly names: readonly string[];
}
const size = { width: 2000, height: 972 }; // a grid of whole numbers, half a pixel of a slide each
const least = 3; // of these units: points nearer to each other are one

let world: WorldMap | undefined;
export function worldMap(): WorldMap {
  if (!world) throw new Error("The map is asked for before it is loaded.");
  return world;
}

export async function loadWorld(): Promise<void> {
  if (world) return;
  const [{ geoNaturalEarth1, geoPath }, topojson, atlas, isoCodes] = await Promise.all([
    import("d3-geo"),
    import("topojson-client"),
    import("world-atlas/countries-50m.json", { with: { type: "json" } }),
    import("iso-3166-1"),
  ]);
  // Of a CommonJS package Node sees the whole as its default.
  const { feature: featuresOf } = own(topojson);
  const iso = own(isoCodes);
  const topology = atlas.default as unknown as Parameters<typeof featuresOf>[0];
  const all = featuresOf(topology, topology.objects["countries"]!) as GeoJSON.FeatureCollection;
  const features = all.features.filter(({ id }) => id !== "010"); // Antarctica would be a fifth of the map
  const projection = geoNaturalEarth1().fitSize([size.width, size.height], { ...all, features });
  const shapes: ClientShape[] = [];
  const byName = new Map<string, number>();
  const names: string[] = [];
  const codes = new Map<number, string>(); // "JP"
  for (const feature of features) {
    const rings: number[][] = [];
    let ring: number[] = [];
    const add = (x: number, y: number) => {
      const [lastX, lastY] = ring.slice(-2);
      const [roundX, roundY] = [Math.round(x), Math.round(y)];
      if (lastX !== undefined && Math.hypot(roundX - lastX, roundY - lastY!) < least) return;
      ring.push(roundX, roundY);
    };
    const path = geoPath(projection, {
      moveTo: (x: number, y: number) => {
        ring = [];
        rings.push(ring);
        add(x, y);
      },
      lineTo: add,
      closePath: () => undefined,
      arc: () => undefined,
      beginPath: () => undefined,
    });
    path(feature);
    const areas = rings.map(areaOf);
    const largest = Math.max(...areas);
    const [x, y] = geoPath(projection).centroid(largestPart(feature));
    const seen = rings.filter((one, at) => one.length >= 6 && (areas[at]! > speck || areas[at] === largest));
    const at = shapes.push({ rings: seen.length > 0 ? seen : [dotAt(x, y)], x: Math.round(x), y: Math.round(y) }) - 1;
    const known = feature.id === undefined ? undefined : iso.whereNumeric(String(feature.id));
    const called = String((feature.properties as { name?: string } | null)?.name ?? "");
    names.push(known?.country ?? called);
    if (known) codes.set(at, known.alpha2);
    for (const name of [called, known?.country, known?.alpha2, known?.alpha3, feature.id])
      if (name !== undefined && !byName.has(plain(String(name)))) byName.set(plain(String(name)), at);
  }
  const inLanguage = new Map<string, ReadonlyMap<string, number>>();
  const namesIn = (lang: string) => {
    const made =
      inLanguage.get(lang) ?? new Map([...codes].map(([at, code]) => [plain(nameOf(code, lang)), at] as const));
    inLanguage.set(lang, made);
    return made;
  };
  const find = (name: string, lang: string) =>
    byName.get(plain(name)) ?? namesIn("en").get(plain(name)) ?? namesIn(lang).get(plain(name)) ?? -1;
  world = { ...size, shapes, find, names };
}

const own = <Module extends object>(module: Module): Module =>
  "default" in module && typeof module.default === "object" ? own(module.default as Module) : module;
const speck = 12; // square units: islets that nobody sees
/** A country too small for its outline: Monaco. */
const dotAt = (x: number, y: number): number[] =>
  [x - 2, y - 2, x + 2, y - 2, x + 2, y + 2, x - 2, y + 2].map((value) => Math.max(0, Math.round(value)));
function areaOf(ring: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < ring.length; at += 2) {
    const [x, y] = [ring[at]!, ring[at + 1]!];
    const [nextX, nextY] = [ring[(at + 2) % ring.length]!, ring[(at + 3) % ring.length]!];
    sum += x * nextY - nextX * y;
  }
  return Math.abs(sum / 2);
}

const plain = (name: string) => name.normalize("NFKC").toLowerCase().trim();
function nameOf(code: string, lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** France without Guiana: where a name is written. */
function largestPart(feature: GeoJSON.Feature): GeoJSON.Feature {
  const { geometry } = feature;
  if (geometry.type !== "MultiPolygon") return feature;
  const most = geometry.coordinates.reduce((one, other) => (other[0]!.length > one[0]!.length ? other : one));
  return { ...feature, geometry: { type: "Polygon", coordinates: most } };
}
