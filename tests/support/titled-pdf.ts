// A PDF whose heading says any text at all, glyph by glyph: `titledPdf(["a", "", "fi"])`, where "" is a glyph that means nothing.
import { tinyObjects, tinyPdf } from "./tiny-pdf.ts";

const hex = (number: number) => number.toString(16).padStart(4, "0");
const utf16 = (text: string) => Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join("");
const stream = (data: string) => `<</Length ${data.length}>>\nstream\n${data}\nendstream`;

/** `isReversed`: as the browser writes a run from right to left. */
export function titledPdf(glyphs: readonly string[], isReversed = false): Buffer {
  const map = glyphs.flatMap((text, at) => (text === "" ? [] : [`<${hex(at + 1)}> <${utf16(text)}>`]));
  const order = glyphs.map((_, at) => hex(at + 1));
  const shown = (isReversed ? order.reverse() : order).map((code) => `<${code}> Tj`).join(" ");
  const text = isReversed ? `/ReversedChars BMC ${shown} EMC` : shown;
  const rest = [1, 2, 3, 4, 5].map((id) => `/Span <</MCID ${id}>> BDC ${id} 0 5 5 re f EMC`).join("\n");
  return tinyPdf({
    3: tinyObjects[3]!.replace("/Contents", "/Resources<</Font<</F<</Subtype/Type0/ToUnicode 20 0 R>>>>>>/Contents"),
    20: stream(`${map.length} beginbfchar ${map.join(" ")} endbfchar`),
    22: stream(`/Span <</MCID 0>> BDC BT /F 10 Tf ${text} ET EMC\n${rest}`),
  });
}
