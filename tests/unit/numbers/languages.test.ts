// What a newspaper of each language prints: figures, percents, money, large numbers, dates. ~ is a space that does not break, ^ a narrow one.
import { describe, expect, it } from "vitest";
import { dateText } from "../../../build/charts/date-format.ts";
import { formatNumber, formatPercent } from "../../../build/numbers/number.ts";
import { formatDate } from "../../../build/render/handout/dates.ts";
import { formatFact } from "../../../build/render/number.ts";

const printed: readonly (readonly string[])[] = [
  [
    "en",
    "1,234,567.89",
    "48.2%",
    "¥6.46 trillion",
    "$2.5 billion",
    "€1.21 million",
    "CA$40 million",
    "76.2 billion",
    "¥151.46 per dollar",
    "10 Feb 2024",
    "10 February 2024",
  ],
  [
    "ja",
    "1,234,567.89",
    "48.2%",
    "6兆4600億円",
    "25億ドル",
    "121万ユーロ",
    "4000万カナダドル",
    "762億",
    "1ドル151.46円",
    "2024年2月10日",
    "2024年2月10日",
  ],
  [
    "de",
    "1.234.567,89",
    "48,2~%",
    "6,46 Billionen~¥",
    "2,5 Milliarden~$",
    "1,21 Millionen~€",
    "40 Millionen~CA$",
    "76,2 Milliarden",
    "151,46~¥/USD",
    "10. Feb. 2024",
    "10. Februar 2024",
  ],
  [
    "fr",
    "1^234^567,89",
    "48,2~%",
    "6,46 billions~¥",
    "2,5 milliards~$",
    "1,21 million~€",
    "40 millions~$CA",
    "76,2 milliards",
    "151,46~¥/USD",
    "10 févr. 2024",
    "10 février 2024",
  ],
  [
    "es",
    "1.234.567,89",
    "48,2~%",
    "6,46 billones~¥",
    "2,5 mil millones~US$",
    "1,21 millones~€",
    "40 millones~CAD",
    "76,2 mil millones",
    "151,46~¥/USD",
    "10 feb 2024",
    "10 de febrero de 2024",
  ],
  [
    "it",
    "1.234.567,89",
    "48,2%",
    "6,46 mila miliardi~¥",
    "2,5 miliardi~$",
    "1,21 milioni~€",
    "40 milioni~CA$",
    "76,2 miliardi",
    "151,46~¥/USD",
    "10 feb 2024",
    "10 febbraio 2024",
  ],
  [
    "pt",
    "1.234.567,89",
    "48,2%",
    "¥~6,46 trilhões",
    "US$~2,5 bilhões",
    "€~1,21 milhão",
    "CA$~40 milhões",
    "76,2 bilhões",
    "¥~151,46/USD",
    "10 de fev. de 2024",
    "10 de fevereiro de 2024",
  ],
  [
    "nl",
    "1.234.567,89",
    "48,2%",
    "¥~6,46 biljoen",
    "$~2,5 miljard",
    "€~1,21 miljoen",
    "C$~40 miljoen",
    "76,2 miljard",
    "¥~151,46/USD",
    "10 feb 2024",
    "10 februari 2024",
  ],
  [
    "zh-Hans",
    "1,234,567.89",
    "48.2%",
    "6.46万亿日元",
    "25亿美元",
    "121万欧元",
    "4000万加元",
    "762亿",
    "1美元兑151.46日元",
    "2024年2月10日",
    "2024年2月10日",
  ],
  [
    "ko",
    "1,234,567.89",
    "48.2%",
    "6.46조 엔",
    "25억 달러",
    "121만 유로",
    "4000만 캐나다달러",
    "762억",
    "1달러당 151.46 엔",
    "2024년 2월 10일",
    "2024년 2월 10일",
  ],
];

describe("numbers, money and dates", () => {
  it.each(printed)("in %s", (lang = "", ...expected) => {
    const money = (value: number, unit: string, digits?: number) => formatFact({ value, unit, digits }, lang);
    const written = [
      formatNumber(1234567.89, lang),
      formatPercent(48.2, lang),
      money(6.4622, "trillion JPY", 3),
      money(2.5, "billion USD"),
      money(1.21, "million EUR"),
      money(40, "million CAD"),
      money(76.2, "billion"),
      money(151.46, "JPY/USD"),
      dateText(Date.UTC(2024, 1, 10), "day", lang),
      formatDate("2024-02-10", lang),
    ];
    expect(written.map((one) => one.replaceAll("\u00a0", "~").replaceAll("\u202f", "^"))).toEqual(expected);
  });
  it("in Arabic stand in the order of its writing, with Latin digits", () => {
    const bare = (text: string) => text.replace(/[\u200e\u200f]/g, "");
    expect(bare(formatNumber(1234567.89, "ar"))).toBe("1,234,567.89");
    expect(bare(formatFact({ value: 2.5, unit: "billion USD", digits: undefined }, "ar"))).toBe("2.5 مليار\u00a0دولار");
    expect(bare(formatDate("2024-02-10", "ar"))).toBe("10 فبراير 2024");
  });
  it("tell no two dollars, yen or crowns by the same sign", () => {
    for (const lang of ["en", ...printed.map(([name = ""]) => name), "sv", "ar"])
      for (const group of [
        ["USD", "CAD", "AUD", "NZD", "HKD", "MXN"],
        ["JPY", "CNY"],
        ["SEK", "NOK", "DKK"],
      ])
        expect(new Set(group.map((unit) => formatFact({ value: 3, unit, digits: undefined }, lang))).size, lang).toBe(
          group.length,
        );
  });
});
