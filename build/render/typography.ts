// Straight quotes in a finished page -> the quotes of its language, in text only: never in tags, code, maths or scripts.
// One rule for all that is made: the talk, its slides on paper, the handout, and the words in charts.
//
//   curlQuotes("<p>Asia's \"tech\" giant</p>", "en") === "<p>Asia’s “tech” giant</p>"

const pairs: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ["“", "”", "‘", "’"],
  de: ["„", "“", "‚", "‘"],
  fr: ["«\u202f", "\u202f»", "‘", "’"],
};
const untouched = /^(script|style|pre|code|math|svg|textarea|kbd|samp)$/i;

const quotes = /["']|&(?:quot|apos|#34|#39|#x22|#x27);/;

/** Quotes look at the letter before them, across inline tags; a block starts anew. */
export function curlQuotes(html: string, lang: string): string {
  const curl = curlIn(lang);
  let made = "";
  let copied = 0; // up to here `made` has it
  let before = " ";
  for (let at = 0; at < html.length;) {
    const tag = html.indexOf("<", at);
    const end = tag < 0 ? html.length : tag;
    if (end > at) {
      const text = html.slice(at, end);
      const curled = quotes.test(text) ? curl(text, before) : text;
      if (curled !== text) {
        made += html.slice(copied, at) + curled;
        copied = end;
      }
      before = curled.at(-1) ?? before;
    }
    if (tag < 0) break;
    const { next, isBlock } = passTag(html, tag);
    if (isBlock) before = " ";
    at = next;
  }
  return made + html.slice(copied);
}

/** Past a tag or a comment; past the whole element if its text stays as it is. */
function passTag(html: string, at: number): { next: number; isBlock: boolean } {
  const after = (text: string, from: number) => {
    const found = html.indexOf(text, from);
    return found < 0 ? html.length : found + text.length;
  };
  if (html.startsWith("<!--", at)) return { next: after("-->", at), isBlock: false };
  const opens = html[at + 1] !== "/";
  tagName.lastIndex = at + (opens ? 1 : 2);
  const name = tagName.exec(html)?.[0] ?? "";
  if (name === "") return { next: at + 1, isBlock: false };
  const [next, isBlock] = [after(">", at), !inline.test(name)];
  if (!opens || !untouched.test(name) || html.startsWith("/>", next - 2)) return { next, isBlock };
  const close = html.indexOf(`</${name}`, next);
  return { next: close < 0 ? html.length : close, isBlock };
}
const tagName = /[a-z][\w-]*/iy;

function curlIn(lang: string): (text: string, before: string) => string {
  const [open, close, openSingle, closeSingle] = pairs[lang.slice(0, 2).toLowerCase()] ?? pairs["en"]!;
  const single = (last: string, next: string, opens: boolean): string => {
    // Before digits it is an apostrophe, as in the ’90s; between letters too, in every language.
    if (opens) return /\d/.test(next) ? "’" : openSingle;
    return /\p{L}/u.test(last) && /\p{L}/u.test(next) ? "’" : closeSingle;
  };
  return (given, before) => {
    const text = given.replace(/&(?:quot|#34|#x22);/g, '"').replace(/&(?:#39|#x27|apos);/g, "'");
    let curled = "";
    let from = 0;
    for (const { index, 0: quote } of text.matchAll(/["']/g)) {
      curled += text.slice(from, index);
      from = index + 1;
      const last = curled.at(-1) ?? before;
      const opens = /[\s([{\u2014\u2013“‘„«\u00a0\u202f/]/.test(last);
      curled += quote === "'" ? single(last, text.charAt(from), opens) : opens ? open : close;
    }
    return curled + text.slice(from);
  };
}
/** The same for the words that scripts will draw: `curlWords({ title: "Asia's" }, "en")`. */
export function curlWords(value: unknown, lang: string): unknown {
  if (typeof value === "string") return curlQuotes(value, lang);
  if (Array.isArray(value)) return value.map((one) => curlWords(one, lang));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [curlQuotes(key, lang), curlWords(one, lang)]));
}
const inline = /^(a|abbr|b|bdi|bdo|cite|del|dfn|em|i|ins|mark|q|s|small|span|strong|sub|sup|time|u)$/i;
