// In which direction a language is written: `directionOf("ar-EG")` is `rtl`.
const fromTheRight = new Set("ar arc ckb dv fa he ks nqo ps sd syr ug ur yi".split(" "));
const scripts = new Set(["arab", "hebr", "thaa", "syrc", "nkoo", "adlm"]);

export function directionOf(lang: string): "ltr" | "rtl" {
  const [language = "", ...rest] = lang.toLowerCase().split("-");
  const script = rest.find((part) => part.length === 4);
  return (script === undefined ? fromTheRight.has(language) : scripts.has(script)) ? "rtl" : "ltr";
}
