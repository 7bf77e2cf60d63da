// Numbers as people write them -> how they can be read. `1.240,5` has a comma for its decimals, `1.240` may have either.
export interface WrittenNumber {
  readonly negative: boolean;
  readonly core: string; // "1.240,5", without sign, currency, percent and footnote marks
  readonly sign: string; // "%", "€", "USD"; empty: none
  readonly form: NumberForm;
}
/** Which mark its decimals have: "either" where both readings fit, "none" where there is no mark. */
type NumberForm = "." | "," | "either" | "none";

const spaces = "[ \\u00a0\\u2007\\u2009\\u202f'’]";
const currency = "(?:[€$£¥₩₹]|R\\$|US\\$|EUR|USD|GBP|JPY|CHF|CNY|KRW|Fr\\.|kr|円|元)";
const pattern = new RegExp(
  `^(\\()?(${currency})?${spaces}?([-+−–])?${spaces}?(${currency})?${spaces}?(\\d(?:[\\d.,]|${spaces}(?=\\d{3}(?!\\d)))*(?:e[-+]?\\d+)?|[.,]\\d+)${spaces}?(%|％|${currency})?(?:[*†‡§¹²³⁴⁵⁶⁷⁸⁹ᵃᵇᶜᵈᵉᵖʳ]+|${spaces}(?:[a-z]|\\([a-z]\\)|\\d\\)))?(\\))?$`,
  "i",
);
const anySpace = new RegExp(spaces, "g");

/** `splitNumber("−1 240,5 €")` is `{ negative: true, core: "1 240,5", sign: "€", form: "," }`; of words, nothing. */
export function splitNumber(text: string): WrittenNumber | undefined {
  const [all, opens, before, minus, between, core = "", behind, closes] = pattern.exec(text) ?? [];
  if (all === undefined || (opens === undefined) !== (closes === undefined)) return undefined;
  if (opens !== undefined && minus !== undefined) return undefined;
  const signs = [before, between, behind].filter((one) => one !== undefined);
  if (signs.length > 1) return undefined;
  const sign = (signs[0] ?? "").replace("％", "%");
  const spaced = core.replace(anySpace, " ");
  const form = formOf(spaced);
  if (form === undefined) return undefined;
  return { negative: opens !== undefined || (minus !== undefined && minus !== "+"), core: spaced, sign, form };
}

/** Of what is no number, nothing. */
export function formOf(core: string): NumberForm | undefined {
  if (/^\d+$/.test(core)) return "none";
  if (/^\d+(?:\.\d+)?e[-+]?\d+$/i.test(core)) return ".";
  if (/^[1-9]\d{0,2}(?: \d{3})+$/.test(core)) return "none";
  const spaced = /^[1-9]\d{0,2}(?: \d{3})+([.,])\d+$/.exec(core);
  if (spaced) return spaced[1] as "." | ",";
  const single = /^(\d*)([.,])(\d+)$/.exec(core);
  if (single) {
    const [, whole = "", mark = "", rest = ""] = single;
    return rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole) ? "either" : (mark as "." | ",");
  }
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(core)) return ",";
  if (/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(core)) return ".";
  return undefined;
}

/** `plainNumber({ core: "1.240,5", … }, ",")` is `1240.5`, as JavaScript writes it. */
export function plainNumber({ core, negative }: Pick<WrittenNumber, "core" | "negative">, decimal: "." | ","): string {
  const group = decimal === "." ? "," : ".";
  const plain = core.replaceAll(" ", "").replaceAll(group, "").replace(decimal, ".");
  return `${negative ? "-" : ""}${plain}`;
}

/** What stands where there is no figure. */
export const usualMissing: readonly string[] = [
  "na",
  "n/a",
  "#n/a",
  "#nv",
  "nan",
  "null",
  "none",
  "-",
  "–",
  "—",
  ".",
  "..",
  "...",
  "…",
  ":",
  "/",
  "k. a.",
  "k.a.",
  "keine angabe",
  "n.d.",
  "nd",
  "s.d.",
  "n.a.",
  "n. a.",
  "tbd",
  "unknown",
];
