// Straight quotes in words -> the quotes of their language. One rule for all that is made: the talk, its slides on paper, the
// handout, and the words in charts. Code, formulas and addresses are never given to it.
//
//   curlText("Asia's \"tech\" giant", "en") === "Asia’s “tech” giant"

/** Of each language, or of a region: what opens and closes, then the same for the inner or single ones. */
const pairs: Readonly<Record<string, readonly [string, string, string, string]>> = {
  ar: ["«", "»", "‘", "’"],
  cs: ["„", "“", "‚", "‘"],
  da: ["”", "”", "’", "’"],
  de: ["„", "“", "‚", "‘"],
  "de-ch": ["«", "»", "‹", "›"],
  en: ["“", "”", "‘", "’"],
  es: ["«", "»", "‘", "’"],
  fi: ["”", "”", "’", "’"],
  fr: ["«\u202f", "\u202f»", "‘", "’"],
  hu: ["„", "”", "‚", "’"],
  it: ["«", "»", "‘", "’"],
  ja: ["「", "」", "‘", "’"],
  nb: ["«", "»", "‘", "’"],
  no: ["«", "»", "‘", "’"],
  pl: ["„", "”", "‚", "’"],
  "pt-pt": ["«", "»", "‘", "’"],
  ro: ["„", "”", "‚", "’"],
  ru: ["«", "»", "„", "“"],
  sv: ["”", "”", "’", "’"],
  uk: ["«", "»", "„", "“"],
  "zh-hant": ["「", "」", "‘", "’"],
  "zh-tw": ["「", "」", "‘", "’"],
};
function pairOf(lang: string): readonly [string, string, string, string] {
  const name = lang.toLowerCase();
  return pairs[name] ?? pairs[name.split("-")[0]!] ?? pairs["en"]!; // also of pt, nl, zh, ko
}

const isHan = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3001\u3002\uff0c\uff1a]/u;

/** `before` is the letter that stands before the text in its block: a quote behind a space opens. */
export function curlText(text: string, lang: string, before = " "): string {
  if (!/["']/.test(text)) return text;
  const [open, close, openSingle, closeSingle] = pairOf(lang);
  const single = (last: string, next: string, opens: boolean): string => {
    // Before digits it is an apostrophe, as in the ’90s; between letters too, in every language.
    if (opens) return /\d/.test(next) ? "’" : openSingle;
    return /\p{L}/u.test(last) && /\p{L}/u.test(next) ? "’" : closeSingle;
  };
  let curled = "";
  let from = 0;
  let last = before;
  let isOpen = false; // where no spaces tell, as in Chinese and Japanese, every other one closes
  const quotes = [...text.matchAll(/["']/g)];
  for (const [at, { index, 0: quote }] of quotes.entries()) {
    if (index > from) {
      last = text.charAt(index - 1);
      curled += text.slice(from, index);
    }
    from = index + 1;
    const isUnspaced: boolean = quote === '"' && isHan.test(last) && !isOpen && at < quotes.length - 1;
    const opens: boolean = isUnspaced || /[\s([{\u2014\u2013“‘„«「（\u00a0\u202f/]/.test(last);
    const put = quote === "'" ? single(last, text.charAt(from), opens) : opens ? open : close;
    if (quote === '"') isOpen = opens;
    curled += put;
    last = put.at(-1)!;
  }
  return curled + text.slice(from);
}

/** The same for all words of a value that scripts or templates will show: `curlWords({ title: "Asia's" }, "en")`. */
export function curlWords<Value>(value: Value, lang: string): Value {
  if (typeof value === "string") return curlText(value, lang) as Value;
  if (Array.isArray(value)) return value.map((one: unknown) => curlWords(one, lang)) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [curlText(key, lang), curlWords(one as unknown, lang)]),
  ) as Value;
}
