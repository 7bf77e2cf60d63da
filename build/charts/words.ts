// The few words that a chart says by itself, in the audience's language.
const english = {
  gap: "no figure",
  from: "From",
  to: "To",
  low: "Low",
  high: "High",
  value: "Value",
  share: "Share",
  series: "Series",
  total: "Total",
  each: (text: string) => `Each square is ${text}.`,
  range: (low: string, high: string) => `${low} to ${high}`,
  flow: (from: string, to: string) => `${from} to ${to}`,
};
const japanese: typeof english = {
  gap: "数値なし",
  from: "元",
  to: "先",
  low: "下限",
  high: "上限",
  value: "値",
  share: "割合",
  series: "系列",
  total: "合計",
  each: (text) => `1マスは${text}。`,
  range: (low, high) => `${low}～${high}`,
  flow: (from, to) => `${from}から${to}へ`,
};

export type Words = typeof english;
export const wordsOf = (lang: string): Words => (lang.startsWith("ja") ? japanese : english);
