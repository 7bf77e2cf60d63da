// Straight quotes in finished HTML -> the quotes of its language, in text only: never in tags, code, maths or scripts.
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
    for (const [index, character] of [...text].entries()) {
      const opens = /[\s([{\u2014\u2013“‘„«\u00a0\u202f/]/.test(before);
      const next = [...text][index + 1] ?? "";
      if (character === '"') curled += opens ? open : close;
      else if (character === "'") curled += single(before, next, opens);
      else curled += character;
      before = character;
    }
    return curled;
  });
}
const inline = /^(a|abbr|b|bdi|bdo|cite|del|dfn|em|i|ins|mark|q|s|small|span|strong|sub|sup|time|u)$/;
