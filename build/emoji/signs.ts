// Signs that are shown as pictures: `emojiIn("Hot 🥵, and ❤️ is drawn, ❤ is text")` is `["🥵", "❤️"]`.
const candidate = /[\p{Emoji_Presentation}\p{Regional_Indicator}\u{1f3fb}-\u{1f3ff}]|\ufe0f/u;
let segmenter: Intl.Segmenter | undefined;

/** Whether it is worth a closer look: most text has none. */
export const mayHoldEmoji = (text: string): boolean => candidate.test(text);

const chunk = 600; // letters at a time: the segmenter slows down as its text grows

/** The signs of a text, as a reader counts them. */
export function signsOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  const signs: string[] = [];
  for (let from = 0; from < text.length;) {
    const found = Array.from(segmenter.segment(text.slice(from, from + chunk)), ({ segment }) => segment);
    if (from + chunk < text.length && found.length > 1) found.pop(); // it may go on
    for (const sign of found) {
      signs.push(sign);
      from += sign.length;
    }
  }
  return signs;
}

const isEmoji = (sign: string): boolean => candidate.test(sign) && !/^[\d#*©®™]/.test(sign);
export const emojiIn = (text: string): string[] => (mayHoldEmoji(text) ? signsOf(text).filter(isEmoji) : []);

/** What a sign is called in the store: its code points without the mark that asks for a picture. */
export const keyOf = (sign: string): string =>
  [...sign]
    .map((character) => character.codePointAt(0)!.toString(16))
    .filter((code) => code !== "fe0f")
    .join("-");
/** Drawings are kept in so many files, by the first letter of a sign. */
export const shelfOf = (key: string): number => Number.parseInt(key, 16) % 64;
