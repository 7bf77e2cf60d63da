// An address -> a QR code as vector SVG, one path, with the address as its alternative text.
import qrcode from "qrcode-generator";
import { escapeHtml } from "../text.ts";

/** `qrSvg("https://example.org/#/bill", "QR code for")` is an `<svg role="img" aria-label="QR code for …">`. */
export function qrSvg(address: string, label: string): string {
  const code = qrcode(0, "M");
  code.addData(address, "Byte");
  code.make();
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
