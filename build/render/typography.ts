// Straight quotes in a finished page -> the quotes of its language, in text only: never in tags, code, maths or scripts.
// One rule for all that is made: the talk, its slides on paper, the handout, and the words in charts.
//
//   curlQuotes("<p>Asia's \"tech\" giant</p>", "en") === "<p>Asia’s “tech” giant</p>"

const pairs: Readonly<Record<string, readonly [string, string, string, string]>> = {
  en: ["“", "”", "‘", "’"],
  de: ["„", "“", "‚", "‘"],
  fr: ["«\u202f", "\u202f»", "‘", "’"],
};

const whole = /<(script|style|pre|code|math|svg|textarea|kbd|samp)\b[\s\S]*?<\/\1|<!--[\s\S]*?-->/gi; // stays as it is
const quoted =
  /(?<=^|>)(?:[^<"']*["']|[^<&]*(?:&(?!quot;|apos;|#34;|#39;|#x22;|#x27;)[^<&]*)*&(?:quot|apos|#34|#39|#x22|#x27);)[^<]*/g;

/** Quotes look at the letter before them, across inline tags; a block starts anew. */
export function curlQuotes(html: string, lang: string): string {
  const curl = curlIn(lang);
  let made = "";
  let copied = 0; // up to here `made` has it
  // Only texts with quotes are visited: of a page with tables the others are ten thousand.
  const visit = (from: number, to: number) => {
    for (const { 0: text, index } of html.slice(from, to).matchAll(quoted)) {
      const at = from + index;
      made += html.slice(copied, at);
      made += curl(text, letterBefore(at));
      copied = at + text.length;
    }
  };
  function letterBefore(at: number): string {
    while (at > 0 && html[at - 1] === ">") {
      const tag = html.lastIndexOf("<", at - 1);
      const name = /^<\/?([a-z][\w-]*)/i.exec(html.slice(tag, tag + 40))?.[1];
      if (tag < 0 || (name !== undefined && !inline.test(name))) return " ";
      at = tag;
    }
    return (at === copied ? made.at(-1) : html[at - 1]) ?? " ";
  }
  let at = 0;
  for (const { 0: element, index } of html.matchAll(whole)) {
    visit(at, index);
    at = index + element.length;
  }
  visit(at, html.length);
  return made + html.slice(copied);
}

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
