// An address -> a QR code as vector SVG, one path, with the address as its alternative text.
import qrcode from "qrcode-generator";
import { escapeHtml } from "../../formats/escape-html.ts";

/** `qrSvg("https://example.org/#/bill", "QR code for")` is an `<svg role="img" aria-label="QR code for …">`. */
export function qrSvg(address: string, label: string): string {
  const code = codeOf(asciiOf(address));
  if (!code) return "";
  const count = code.getModuleCount();
  let path = "";
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++)
      if (code.isDark(row, column)) {
        let end = column;
        while (end < count && code.isDark(row, end)) end++;
        path += `M${column} ${row}h${end - column}v1h-${end - column}z`;
        column = end;
      }
  // Four modules of quiet around, as the standard wants.
  return `<svg class="qr" role="img" aria-label="${escapeHtml(`${label} ${address}`)}" viewBox="-4 -4 ${count + 8} ${count + 8}" shape-rendering="crispEdges"><rect x="-4" y="-4" width="${count + 8}" height="${count + 8}" fill="#fff"/><path fill="#000" d="${path}"/></svg>`;
}

/** Readers guess the encoding of other letters, often wrongly; so they are written as an address writes them: `%E6%9D%B1`. */
function asciiOf(address: string): string {
  if (/^[!-~]*$/.test(address)) return address;
  return URL.canParse(address) ? new URL(address).href : String.fromCharCode(...new TextEncoder().encode(address));
}

/** With a quarter of it to spare for dirt where there is room, else a seventh; nothing where no code holds so much. */
function codeOf(data: string): QRCode | undefined {
  for (const [level, most] of bytes)
    if (data.length <= most) {
      const code = qrcode(0, level);
      code.addData(data, "Byte");
      code.make();
      return code;
    }
  return undefined;
}
const bytes = [
  ["M", 2331],
  ["L", 2953],
] as const; // of the largest code
