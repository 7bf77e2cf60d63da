// out/manifest.json: what was made, for other programs. manifest-schema.ts says what they can rely on.
import { createHash } from "node:crypto";
import type { RenderedVariant } from "../../model/output.ts";
import type { Manifest } from "../../formats/manifest-schema.ts";

/** `pages` are the page counts of the PDFs by path. */
export function renderManifest(
  variants: readonly RenderedVariant[],
  files: ReadonlyMap<string, string | Uint8Array>,
  pages: ReadonlyMap<string, number>,
): string {
  const entry = ([path, contents]: [string, string | Uint8Array]) => ({
    path,
    bytes: Buffer.byteLength(contents),
    sha256: createHash("sha256").update(contents).digest("hex"),
    ...(pages.has(path) ? { pages: pages.get(path) ?? 0 } : {}),
  });
  const audiences: Manifest["audiences"] = Object.fromEntries(
    variants.map(({ audience, summary, facts, minutes, meta }) => [
      audience,
      {
        title: meta.title,
        lang: meta.lang,
        minutes,
        slides: summary.map(({ id, title, chapter, charts }, index) => ({
          id,
          title,
          chapter,
          charts: [...charts],
          page: index + 1,
        })),
        facts: [...facts],
        files: [...files]
          .filter(([path]) => path.startsWith(`public/${audience}/`) || path === `presenter/${audience}.html`)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(entry),
      },
    ]),
  );
  const manifest: Manifest = { version: 1, audiences };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
