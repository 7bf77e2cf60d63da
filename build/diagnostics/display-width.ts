// How many columns of a terminal a text takes: one a letter, two a letter of East Asia or an emoji, none a mark above a letter.
//
//   widthOf("東京 1") is 6; widthOf("👩‍💻") is 2, though it is five units long.

const wide =
  /[\u1100-\u115f\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f004}\u{1f0cf}\u{1f18e}\u{1f191}-\u{1f19a}\u{1f200}-\u{1f265}\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f7e0}-\u{1f7eb}\u{1f900}-\u{1f9ff}\u{1fa70}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const none = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}\p{Emoji_Modifier}\u1160-\u11ff]/u; // variation selectors are marks too

/** Of one code point; two regional letters, one column each, make a flag. */
function widthAt(character: string): number {
  if (character < "\u007f") return character < " " ? 0 : 1;
  return none.test(character) ? 0 : wide.test(character) ? 2 : 1;
}

export function widthOf(text: string): number {
  let width = 0;
  let joined = false; // what follows a joiner is part of the same picture
  for (const character of text) {
    if (!joined) width += widthAt(character);
    joined = character === "\u200d";
  }
  return width;
}

/** The beginning of a text that takes at most so many columns; never half a character. */
export function cutTo(text: string, most: number): string {
  if (text.length <= most / 2) return text;
  let end = 0;
  let width = 0;
  for (const character of text) {
    width += widthAt(character);
    if (width > most) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** Without what moves the cursor or turns the line around: a tab is two spaces, any other such character a �. */
export const printable = (text: string): string =>
  text.replaceAll("\t", "  ").replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, "\ufffd");
