// Straight quotes in a finished page -> the quotes of its language, in text only: never in tags, code, maths or scripts.
// One rule for all that is made: the talk, its slides on paper, the handout, and the words in charts.
//
//   curlQuotes("<p>Asia's \"tech\" giant</p>", "en") === "<p>Asia’s “tech” giant</p>"

const pairs: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ["“", "”", "‘", "’"],
  de: ["„", "“", "‚", "‘"],
  fr: ["«\u202f", "\u202f»", "‘", "’"],
};
const untouched = /^(script|style|pre|code|math|svg|textarea|kbd|samp)$/;

/** Quotes look at the letter before them, across inline tags; a block starts anew. */
export function curlQuotes(html: string, lang: string): string {
  const [open, close, openSingle, closeSingle] = pairs[lang.slice(0, 2).toLowerCase()] ?? pairs["en"]!;
  const single = (last: string, next: string, opens: boolean): string => {
    // Before digits it is an apostrophe, as in the ’90s; between letters too, in every language.
    if (opens) return /\d/.test(next) ? "’" : openSingle;
    return /\p{L}/u.test(last) && /\p{L}/u.test(next) ? "’" : closeSingle;
  };
  let before = " ";
  let inside = ""; // the element whose text stays as it is
  return html.replace(/<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)[^>]*>|[^<]+/g, (piece, slash: string, name: string) => {
    if (name !== undefined) {
      const tag = name.toLowerCase();
      if (inside === "" && slash === "" && untouched.test(tag) && !piece.endsWith("/>")) inside = tag;
      else if (slash === "/" && tag === inside) inside = "";
      if (!inline.test(tag)) before = " ";
      return piece;
    }
    if (inside !== "" || piece.startsWith("<!--")) {
      before = piece.at(-1) ?? before;
      return piece;
    }
    const text = piece.replace(/&(?:quot|#34|#x22);/g, '"').replace(/&(?:#39|#x27|apos);/g, "'");
    let curled = "";
    let from = 0;
    for (const { index, 0: quote } of text.matchAll(/["']/g)) {
      curled += text.slice(from, index);
      from = index + 1;
      const last = curled.at(-1) ?? before;
      const opens = /[\s([{\u2014\u2013“‘„«\u00a0\u202f/]/.test(last);
      curled += quote === "'" ? single(last, text.charAt(from), opens) : opens ? open : close;
    }
    curled += text.slice(from);
    before = curled.at(-1) ?? before;
    return curled;
  });
}
/** The same for the words that scripts will draw: `curlWords({ title: "Asia's" }, "en")`. */
export function curlWords(value: unknown, lang: string): unknown {
  if (typeof value === "string") return curlQuotes(value, lang);
  if (Array.isArray(value)) return value.map((one) => curlWords(one, lang));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [curlQuotes(key, lang), curlWords(one, lang)]));
}
const inline = /^(a|abbr|b|bdi|bdo|cite|del|dfn|em|i|ins|mark|q|s|small|span|strong|sub|sup|time|u)$/;
