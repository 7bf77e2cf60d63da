// A PDF -> the rules of PDF/UA-1 that it breaks. What a machine can check; whether an alternative text is a good one, it cannot.
// `checkPdfUa(new PdfFile(bytes))` is `[{ rule: "7.3-1", says: "A Figure has …", places: ["page 3: Figure"] }]`, and empty for a file that keeps all.
import type { PdfFile } from "../pdf/file.ts";
import { CheckedDocument } from "./document.ts";
import type { Failure } from "./rule.ts";
import { rules } from "./rules.ts";

/** Of an encrypted file only the encryption is judged: its texts cannot be read. */
export function checkPdfUa(file: PdfFile): Failure[] {
  const document = new CheckedDocument(file);
  return rules.flatMap((rule) => {
    if (document.isEncrypted && rule.id !== "7.16-1") return [];
    const places = [...new Set(rule.check(document))];
    return places.length > 0 ? [{ rule: rule.id, says: rule.says, places }] : [];
  });
}
