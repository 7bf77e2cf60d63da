// Bytes -> text: UTF-8 only, line ends made one, and characters that nobody sees reported.
import { characterControl, characterHidden, encodingInvalid } from "../diagnostics/catalog/files.ts";
import type { Report } from "../diagnostics/report.ts";

// Marks that reorder text (bidirectional overrides and isolates) and invisible tag characters.
const hidden = /[\u202a-\u202e\u2066-\u2069]|[\u{e0001}-\u{e007f}]/gu;
// Nothing that a page could hold, and what pages in the making are marked with.
// oxlint-disable-next-line no-control-regex
const control = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** `decodeText("content/deck.yaml", bytes, report)`; what is not UTF-8 is reported where it begins, and read as empty. */
export function decodeText(path: string, bytes: Uint8Array, report: Report): string {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let text: string;
  try {
    text = strict.decode(bytes);
    // In CSV a line end of another kind may hide a row: there they are checked instead.
    if (!/\.[ct]sv$/.test(path)) text = text.replace(/\r\n?/g, "\n");
  } catch {
    const lenient = new TextDecoder("utf-8").decode(bytes);
    report.add(encodingInvalid(placeIn(path, lenient, lenient.indexOf("\ufffd"))));
    return "";
  }
  const zero = text.indexOf("\0");
  if (zero >= 0) report.add(encodingInvalid(placeIn(path, text, zero)));
  for (const match of text.matchAll(hidden)) {
    const code = match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
    report.add(characterHidden(placeIn(path, text, match.index), `U+${code}`));
  }
  if (zero >= 0) return "";
  return text.replace(control, (character, offset: number) => {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    report.add(characterControl(placeIn(path, text, offset), `U+${code}`));
    return "\ufffd";
  });
}

function placeIn(file: string, text: string, offset: number) {
  const before = text.slice(0, Math.max(0, offset)).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
