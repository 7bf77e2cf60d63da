// Browsers know no `mathvariant` but "normal" any more: letters of another alphabet are characters of their own.
//
//   inAlphabet("double-struck", "R") -> ℝ    italicOf("α") -> 𝛼

interface Alphabet {
  readonly capitals: number;
  readonly small: number;
  readonly digits?: number;
  readonly greekCapitals?: number;
  readonly greekSmall?: number;
}
const alphabets: Readonly<Record<string, Alphabet>> = {
  bold: { capitals: 0x1d400, small: 0x1d41a, digits: 0x1d7ce, greekCapitals: 0x1d6a8, greekSmall: 0x1d6c2 },
  italic: { capitals: 0x1d434, small: 0x1d44e, greekCapitals: 0x1d6e2, greekSmall: 0x1d6fc },
  "bold-italic": {
    capitals: 0x1d468,
    small: 0x1d482,
    digits: 0x1d7ce,
    greekCapitals: 0x1d71c,
    greekSmall: 0x1d736,
  },
  script: { capitals: 0x1d49c, small: 0x1d4b6 },
  fraktur: { capitals: 0x1d504, small: 0x1d51e },
  "double-struck": { capitals: 0x1d538, small: 0x1d552, digits: 0x1d7d8 },
  "sans-serif": { capitals: 0x1d5a0, small: 0x1d5ba, digits: 0x1d7e2 },
  "bold-sans-serif": { capitals: 0x1d5d4, small: 0x1d5ee, digits: 0x1d7ec },
  "sans-serif-italic": { capitals: 0x1d608, small: 0x1d622, digits: 0x1d7e2 },
  "sans-serif-bold-italic": { capitals: 0x1d63c, small: 0x1d656, digits: 0x1d7ec },
  monospace: { capitals: 0x1d670, small: 0x1d68a, digits: 0x1d7f6 },
};
// Those that Unicode had before the alphabets came.
const older = new Map(
  (
    "italic h=ℎ,script B=ℬ,script E=ℰ,script F=ℱ,script H=ℋ,script I=ℐ,script L=ℒ,script M=ℳ,script R=ℛ,script e=ℯ,script g=ℊ," +
    "script o=ℴ,fraktur C=ℭ,fraktur H=ℌ,fraktur I=ℑ,fraktur R=ℜ,fraktur Z=ℨ,double-struck C=ℂ,double-struck H=ℍ," +
    "double-struck N=ℕ,double-struck P=ℙ,double-struck Q=ℚ,double-struck R=ℝ,double-struck Z=ℤ"
  )
    .split(",")
    .map((pair) => pair.split("=") as [string, string]),
);

export const isAlphabet = (variant: string): boolean => variant in alphabets;

/** `inAlphabet("double-struck", "R")` is `ℝ`; a letter that the alphabet lacks stays as it is. */
export function inAlphabet(variant: string, letter: string): string {
  const { capitals, small, digits, greekCapitals, greekSmall } = alphabets[variant]!;
  const at = (start: number | undefined, first: string) =>
    start === undefined ? letter : String.fromCodePoint(start + letter.codePointAt(0)! - first.codePointAt(0)!);
  const ranges: readonly (readonly [RegExp, number | undefined, string])[] = [
    [/[A-Z]/, capitals, "A"],
    [/[a-z]/, small, "a"],
    [/[0-9]/, digits, "0"],
    [/[Α-Ω]/, greekCapitals, "Α"],
    [/[α-ω]/, greekSmall, "α"],
  ];
  const range = ranges.find(([pattern]) => pattern.test(letter));
  return older.get(`${variant} ${letter}`) ?? (range ? at(range[1], range[2]) : letter);
}

/** A browser sets a letter that stands alone in italics: `italicOf("α")` is `𝛼`. */
export const italicOf = (letter: string): string => inAlphabet("italic", letter);
