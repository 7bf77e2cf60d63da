// The characters that the fonts inside a deck have: what a page shows beyond them comes from whatever font the machine has.
// `{ "Kamishibai Text": [32, 33, …], "Kamishibai Japanese": [12354, …] }`
import { convert } from "fontverter";
import { Blob, Face } from "harfbuzzjs";
import type { Coverage } from "./finding.ts";

const rule = /@font-face\s*\{([^}]*)\}/g;

export async function readCoverage(html: string): Promise<Coverage> {
  const coverage: Record<string, Set<number>> = {};
  for (const [, body = ""] of html.matchAll(rule)) {
    const family = /font-family:\s*["']?([^"';]+)/.exec(body)?.[1]?.trim();
    const data = /url\(["']?data:[^,]*;base64,([^)"']+)/.exec(body)?.[1];
    if (family === undefined || data === undefined) continue;
    // HarfBuzz reads no WOFF2.
    const bytes = await convert(Buffer.from(data, "base64"), "truetype");
    for (const point of new Face(new Blob(new Uint8Array(bytes))).collectUnicodes())
      (coverage[family] ??= new Set()).add(point);
  }
  return Object.fromEntries(Object.entries(coverage).map(([family, points]) => [family, [...points]]));
}
