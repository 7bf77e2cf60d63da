// Trusted HTML without its comments: what an author notes for himself is in no output. What it would load is a mistake.
import { commentOpen, htmlLoads, restrictionStray } from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";

/** `readTrusted("<b><!-- a --></b>", place, report)` is `<b></b>`. A comment that is never closed is reported, and ends the text. */
export function readTrusted(html: string, place: Place, report: Report): string {
  const shown = withoutComments(html, place, report);
  if (/\baudience\s*=/i.test(shown)) report.add(restrictionStray(place));
  tellLoads(shown, place, report);
  return shown;
}

function withoutComments(html: string, place: Place, report: Report): string {
  let made = "";
  let from = 0;
  for (;;) {
    const start = html.indexOf("<!--", from);
    if (start < 0) return made + html.slice(from);
    made += html.slice(from, start);
    const end = html.indexOf("-->", start + 4);
    if (end < 0) {
      report.add(commentOpen(place));
      return made;
    }
    from = end + 3;
  }
}

const loads = /\s(?:src|srcset|poster|background)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

/** `<img src="a.png">` names a file that is not beside what is built, or an address that no deck asks. */
function tellLoads(html: string, place: Place, report: Report): void {
  for (const [, double, single, bare] of html.matchAll(loads)) {
    const address = (double ?? single ?? bare ?? "").trim();
    if (address !== "" && !/^(?:data:|#)/i.test(address)) report.add(htmlLoads(place, address));
  }
}
