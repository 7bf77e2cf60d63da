// Run when the package is compiled: the countries of the world as shapes on a flat map, with the names that data calls them by,
// into dist/maps/world.json. assets/world.ts reads it.
import { mkdir, writeFile } from "node:fs/promises";
import { geoNaturalEarth1, geoPath } from "d3-geo";
import isoCodes from "iso-3166-1";
import * as topojson from "topojson-client";
import atlas from "world-atlas/countries-50m.json" with { type: "json" };
import type { StoredMap } from "../charts/world-map.ts";
import type { ClientShape } from "../model/chart-client.ts";

const size = { width: 2000, height: 972 }; // a grid of whole numbers, half a pixel of a slide each
const least = 3; // of these units: points nearer to each other are one

function makeWorld(): StoredMap {
  // Of a CommonJS package Node sees the whole as its default.
  const { feature: featuresOf } = own(topojson);
  const iso = own(isoCodes);
  const topology = atlas as unknown as Parameters<typeof featuresOf>[0];
  const all = featuresOf(topology, topology.objects["countries"]!) as GeoJSON.FeatureCollection;
  const features = all.features.filter(({ id }) => id !== "010"); // Antarctica would be a fifth of the map
  const projection = geoNaturalEarth1().fitSize([size.width, size.height], { ...all, features });
  const shapes: ClientShape[] = [];
  const names: string[][] = [];
  const codes: (string | null)[] = []; // "JP"
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
    shapes.push({ rings: seen.length > 0 ? seen : [dotAt(x, y)], x: Math.round(x), y: Math.round(y) });
    const known = feature.id === undefined ? undefined : iso.whereNumeric(String(feature.id));
    const called = String((feature.properties as { name?: string } | null)?.name ?? "");
    names.push([
      ...new Set(
        [called, known?.country, known?.alpha2, known?.alpha3, feature.id].flatMap((name) => name ?? []).map(String),
      ),
    ]);
    codes.push(known?.alpha2 ?? null);
  }
  return { ...size, shapes, names, codes };
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

/** France without Guiana: where a name is written. */
function largestPart(feature: GeoJSON.Feature): GeoJSON.Feature {
  const { geometry } = feature;
  if (geometry.type !== "MultiPolygon") return feature;
  const most = geometry.coordinates.reduce((one, other) => (other[0]!.length > one[0]!.length ? other : one));
  return { ...feature, geometry: { type: "Polygon", coordinates: most } };
}

const root = new URL("../../dist/maps/", import.meta.url);
await mkdir(root, { recursive: true });
await writeFile(new URL("world.json", root), JSON.stringify(makeWorld()));
