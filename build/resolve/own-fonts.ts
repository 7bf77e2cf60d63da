// The font files of a talk -> its families. A file that is no font, or may not be embedded, is a mistake.
import { fontInvalid, fontRestricted } from "../diagnostics/catalog/files.ts";
import type { Report } from "../diagnostics/report.ts";
import { NotAFont, readFont } from "../fonts/own.ts";
import type { Binary } from "../model/deck.ts";
import type { OwnFace, OwnFonts } from "../model/font.ts";

export async function readFonts(files: readonly Binary[], report: Report): Promise<OwnFonts> {
  const families = new Map<string, OwnFace[]>();
  for (const { path, bytes } of files) {
    const place = { file: path, line: 1, column: 1 };
    try {
      const face = await readFont(path, bytes);
      if (face.isRestricted) report.add(fontRestricted(place, face.family));
      else families.set(face.family, [...(families.get(face.family) ?? []), face]);
    } catch (error) {
      if (!(error instanceof NotAFont)) throw error;
      report.add(fontInvalid(place, error.message));
    }
  }
  return families;
}
