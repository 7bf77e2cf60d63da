// The countries of the world as shapes on a flat map, and the names that data calls them by. assets/world.ts reads them for talks
// that draw them.
//
//   await loadWorld(); worldMap().find("KOR", "en") is the place of South Korea in worldMap().shapes
import type { ClientShape } from "../model/chart-client.ts";

export interface StoredMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly ClientShape[];
  readonly names: readonly (readonly string[])[]; // of each shape: in English and as ISO 3166 codes
  readonly codes: readonly (string | null)[]; // "JP"
}
export interface WorldMap extends Pick<StoredMap, "width" | "height" | "shapes"> {
  /** By ISO code of two or three letters, or number, or by its name in English or in `lang`; -1: none. */
  readonly find: (name: string, lang: string) => number;
  readonly names: readonly string[];
}
let world: WorldMap | undefined;

export function worldMap(): WorldMap {
  if (!world) throw new Error("The map is asked for before it is loaded.");
  return world;
}

export const hasWorld = (): boolean => world !== undefined;
export function useWorld({ names, codes, ...map }: StoredMap): void {
  const byName = new Map<string, number>();
  for (const [at, own] of names.entries())
    for (const name of own) if (!byName.has(plain(name))) byName.set(plain(name), at);
  const inLanguage = new Map<string, ReadonlyMap<string, number>>();
  const namesIn = (lang: string) => {
    const made =
      inLanguage.get(lang) ??
      new Map(codes.flatMap((code, at) => (code === null ? [] : [[plain(nameOf(code, lang)), at] as const])));
    inLanguage.set(lang, made);
    return made;
  };
  const find = (name: string, lang: string) =>
    byName.get(plain(name)) ?? namesIn("en").get(plain(name)) ?? namesIn(lang).get(plain(name)) ?? -1;
  world = { ...map, find, names: names.map(([first = ""]) => first) };
}

const plain = (name: string) => name.normalize("NFKC").toLowerCase().trim();
function nameOf(code: string, lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}
