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

/** The signs in English of those that are told often; any other is asked of Intl. */
export const englishSigns: Readonly<Record<string, string>> = {
  AUD: "$",
  BRL: "R$",
  CAD: "$",
  CHF: "CHF",
  CNY: "¥",
  CZK: "Kč",
  DKK: "kr",
  EUR: "€",
  GBP: "£",
  HKD: "$",
  ILS: "₪",
  INR: "₹",
  JPY: "¥",
  KRW: "₩",
  MXN: "$",
  NOK: "kr",
  NZD: "$",
  PLN: "zł",
  SAR: "SAR",
  SEK: "kr",
  SGD: "$",
  TRY: "₺",
  TWD: "$",
  USD: "$",
  ZAR: "R",
};

/** What follows a figure in Japanese; a currency without a name here is told by its code. */
export const japaneseNames: Readonly<Record<string, string>> = {
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
};
