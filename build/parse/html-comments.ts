// Trusted HTML without its comments: what an author notes for himself is in no output.
import { commentOpen } from "../diagnostics/catalog/markdown.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";

/** `withoutComments("<b><!-- a --></b>", place, report)` is `<b></b>`; one that is never closed is reported, and ends the text. */
export function withoutComments(html: string, place: (offset: number) => Place, report: Report): string {
  let made = "";
  let from = 0;
  for (;;) {
    const start = html.indexOf("<!--", from);
    if (start < 0) return made + html.slice(from);
    made += html.slice(from, start);
    const end = html.indexOf("-->", start + 4);
    if (end < 0) {
      report.add(commentOpen(place(start)));
      return made;
    }
    from = end + 3;
  }
}
