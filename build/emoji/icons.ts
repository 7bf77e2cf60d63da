// Icons by name, from Lucide: `(await loadIcons()).get("anchor")` is `<svg …>`. Read only by decks that name one.
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";

let icons: Promise<ReadonlyMap<string, string>> | undefined;

export const loadIcons = (): Promise<ReadonlyMap<string, string>> => (icons ??= read());

async function read(): Promise<ReadonlyMap<string, string>> {
  const packed = await readFile(new URL("../../dist/emoji/icons.json.br", import.meta.url));
  const bodies = JSON.parse((await promisify(brotliDecompress)(packed)).toString("utf8")) as Record<string, string>;
  const drawing = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${body}</svg>`;
  return new Map(Object.entries(bodies).map(([name, body]) => [name, drawing(body)]));
}
