// The currencies of ISO 4217 and how they are told: a code in capitals that is not here is a unit like any other (TEU, FTE).

const codes = new Set(
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY
  COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR
  IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR
  MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD
  SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF
  XPF YER ZAR ZMW`.split(/\s+/),
);

/** `isCurrency("JPY")`; `TEU`, a container, is none. */
export const isCurrency = (code: string): boolean => codes.has(code);

/** The signs in English of those that are told often; any other is asked of Intl. No two have the same. */
export const englishSigns: Readonly<Record<string, string>> = {
  AUD: "A$",
  BRL: "R$",
  CAD: "CA$",
  CHF: "CHF",
  CNY: "CN¥",
  CZK: "CZK",
  DKK: "DKK",
  EUR: "€",
  GBP: "£",
  HKD: "HK$",
  ILS: "₪",
  INR: "₹",
  JPY: "¥",
  KRW: "₩",
  MXN: "MX$",
  NOK: "NOK",
  NZD: "NZ$",
  PLN: "PLN",
  SAR: "SAR",
  SEK: "SEK",
  SGD: "SGD",
  TRY: "TRY",
  TWD: "NT$",
  USD: "$",
  ZAR: "ZAR",
};

interface CurrencyNames {
  readonly gap: string; // between the figure and the name
  readonly rate: string; // "1{per}{amount}"
  readonly names: Readonly<Record<string, string>>;
}
/** In these languages a name follows the figure; a currency without a name here is told by its code. */
const namesBehind: Readonly<Record<string, CurrencyNames>> = {
  ja: {
    gap: "",
    rate: "1{per}{amount}",
    names: {
      AUD: "豪ドル",
      CAD: "カナダドル",
      CHF: "スイスフラン",
      CNY: "元",
      EUR: "ユーロ",
      GBP: "ポンド",
      INR: "ルピー",
      JPY: "円",
      KRW: "ウォン",
      USD: "ドル",
    },
  },
  zh: {
    gap: "",
    rate: "1{per}兑{amount}",
    names: {
      AUD: "澳元",
      CAD: "加元",
      CHF: "瑞士法郎",
      CNY: "元",
      EUR: "欧元",
      GBP: "英镑",
      HKD: "港元",
      INR: "印度卢比",
      JPY: "日元",
      KRW: "韩元",
      USD: "美元",
    },
  },
  ar: {
    gap: "\u00a0",
    rate: "{amount} لكل {per}",
    names: {
      AUD: "دولار أسترالي",
      CAD: "دولار كندي",
      CHF: "فرنك سويسري",
      CNY: "يوان",
      EUR: "يورو",
      GBP: "جنيه إسترليني",
      INR: "روبية هندية",
      JPY: "ين",
      KRW: "وون كوري",
      USD: "دولار",
    },
  },
  ko: {
    gap: " ",
    rate: "1{per}당 {amount}",
    names: {
      AUD: "호주달러",
      CAD: "캐나다달러",
      CHF: "스위스프랑",
      CNY: "위안",
      EUR: "유로",
      GBP: "파운드",
      INR: "루피",
      JPY: "엔",
      KRW: "원",
      USD: "달러",
    },
  },
};
export const currencyNames = (lang: string): CurrencyNames | undefined =>
  Object.hasOwn(namesBehind, language(lang)) ? namesBehind[language(lang)] : undefined;
const language = (lang: string): string => lang.split("-")[0]!.toLowerCase();

/** Signs that several currencies share, and whose each is where nothing else is said. */
const shared: Readonly<Record<string, string>> = { $: "USD", "¥": "JPY", "£": "GBP", kr: "" };
/** Where a bare dollar is not the American one. */
const ownDollar = ["es", "pt"];
/** Whether a narrow sign can be read as one currency only. */
export const isOwnSign = (sign: string, currency: string, lang: string): boolean =>
  !Object.hasOwn(shared, sign) || (shared[sign] === currency && !(sign === "$" && ownDollar.includes(language(lang))));
