// The language of a deck that does not say it: by its letters, or by the small words that only one language has so often.
const small: Readonly<Record<string, string>> = {
  de: "der die das und ist nicht ein eine mit für auf den von wir zu dem",
  fr: "le la les des et est une dans pour que nous avec sur du pas au",
  es: "el la los las y es una en para que con por del se más al",
  it: "il la gli di e è una per che con non del della sono nel alla",
  pt: "o os as um uma não para com que do da em é dos mais no",
  nl: "de het een en is van niet met voor op zijn dat wij te aan bij",
  en: "the and is of to in for with that this we are not on it as",
};

export function languageOf(text: string): string {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const all = Math.max(1, count(/\p{L}/gu));
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) / all > 0.05) return "ja";
  if (count(/\p{Script=Hangul}/gu) / all > 0.2) return "ko";
  if (count(/\p{Script=Han}/gu) / all > 0.2) return "zh-Hans";
  if (count(/\p{Script=Arabic}/gu) / all > 0.2) return "ar";
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  let [best, most] = ["en", 0];
  for (const [lang, list] of Object.entries(small)) {
    const own = new Set(list.split(" "));
    const found = words.filter((word) => own.has(word)).length;
    if (found > most || (found === most && lang === "en")) [best, most] = [lang, found];
  }
  return best;
}
