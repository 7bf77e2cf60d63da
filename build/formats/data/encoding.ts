// The bytes of a data file that is not UTF-8 -> its text: UTF-16, Windows-1252 (and with it Latin-1), Shift_JIS. What two of them read
// as words is told, not guessed.

export type Decoded = { readonly text: string; readonly encoding: string } | { readonly readings: readonly string[] };

/** `wanted` is what formats.yaml says; a label such as "shift_jis" or "latin1". */
export function decodeData(bytes: Uint8Array, wanted?: string): Decoded {
  if (wanted !== undefined) {
    const text = decode(bytes, wanted);
    return text === undefined ? { readings: [] } : { text, encoding: wanted };
  }
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  if (marked !== undefined) return { text: decode(bytes, marked) ?? "", encoding: marked };
  const found = (["windows-1252", "shift_jis"] as const).flatMap((encoding) => {
    const text = decode(bytes, encoding);
    return text !== undefined && readsAs[encoding](text) ? [{ text, encoding }] : [];
  });
  const [only] = found;
  return found.length === 1 && only ? only : { readings: found.map(({ encoding }) => encoding) };
}

// What Windows-1252 has where Latin-1 has controls; Node decodes both as Latin-1.
const high = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    if (new TextDecoder(label).encoding === "windows-1252")
      // oxlint-disable-next-line no-control-regex
      return Buffer.from(bytes)
        .toString("latin1")
        .replace(/[\u0080-\u009f]/g, (sign) => high[sign.charCodeAt(0) - 0x80]!);
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

// What Western files hold beside ASCII: letters and the signs of their texts.
const western = /^[\n\r\t -~\u00a0-\u00ff€‚„…†‡‰Š‹ŒŽ‘’“”•–—™š›œžŸ]*$/;
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const readsAs = {
  // A letter with an accent stands among letters; Japanese read so is signs in a row.
  "windows-1252": (text: string) => western.test(text) && !/[¡-¿ƒ‚„†‡‰Š‹ŒŽ‘“”•][¡-¿‚„†‡‰‹“”•]|[À-ÿ]{4}/.test(text),
  // A sign of Japanese does not stand behind a small Latin letter in one word.
  shift_jis: (text: string) =>
    japanese.test(text) &&
    !/[\ue000-\uf8ff]|[a-z][\p{Script=Han}\uff61-\uff9f]|[\p{Script=Han}\uff61-\uff9f][a-z]/u.test(text),
};
