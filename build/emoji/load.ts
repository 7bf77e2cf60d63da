// The drawings of a talk's emoji, read from the package: `(await loadEmoji(["🥵"])).get("🥵")` is `<svg …>`. What no drawing exists for
// is left out: it stays text, and is told like any other sign that no font has.
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { keyOf, shelfOf } from "./signs.ts";

const unpack = promisify(brotliDecompress);
const shelves = new Map<number, Promise<Readonly<Record<string, string>>>>();

function readShelf(at: number): Promise<Readonly<Record<string, string>>> {
  const read = async () => {
    const packed = await readFile(new URL(`../../dist/emoji/${at}.json.br`, import.meta.url));
    return JSON.parse((await unpack(packed)).toString("utf8")) as Record<string, string>;
  };
  const shelf = shelves.get(at) ?? read();
  shelves.set(at, shelf);
  return shelf;
}

export async function loadEmoji(signs: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const sign of new Set(signs)) {
    const key = keyOf(sign);
    const drawing = (await readShelf(shelfOf(key)))[key];
    if (drawing !== undefined) found.set(sign, drawing);
  }
  return found;
}
