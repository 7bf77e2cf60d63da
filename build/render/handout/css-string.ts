// Text as a string of CSS: no character of it can end the string, the rule or the style element.

/** `cssString('a "b"')` is `"a \\22 b\\22 "`. */
export const cssString = (text: string): string =>
  `"${text.replace(/\s+/g, " ").replace(/["\\<>&\n]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
