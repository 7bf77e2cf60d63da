// out/manifest.json: what was made, for other programs. manifest-schema.ts says what they can rely on. It is made of records:
// the pages themselves are written by then, and forgotten.
import type { RenderedVariant, WrittenFile } from "../../model/output.ts";
import type { Manifest } from "../../formats/manifest-schema.ts";

type AudienceRecord = Manifest["audiences"][string];

/** One audience's entry; `files` are those that were written for it. */
export const recordOf = (
  { summary, facts, minutes, meta }: RenderedVariant,
  files: readonly WrittenFile[],
): AudienceRecord => ({
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
  files: [...files].sort((one, other) => (one.path < other.path ? -1 : 1)),
});

export function renderManifest(audiences: Readonly<Record<string, AudienceRecord>>): string {
  const manifest: Manifest = { version: 1, audiences };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
