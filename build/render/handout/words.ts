// The words that a handout adds to the author's, in the languages we have. Another language reads them in English.
import { isJapanese } from "../../numbers/notation.ts";

const english = {
  lang: "en",
  contents: "Contents",
  stop: ". ",
  comma: ", ",
  page: "Page",
  of: "of",
  chapter: "Chapter",
  slide: "Slide",
  figure: "Figure",
  table: "Table",
  source: "Source",
  sources: "Sources",
  furtherSources: "Further sources",
  inThisChapter: "In this chapter",
  introduction: "About this handout",
  footnotes: "Notes",
  knowledge: "How we know",
  knowledgeLead: "What this story is often told with, what was found instead, and where.",
  asTold: "As told",
  found: "What was found",
  corrected: "corrected",
  disputed: "disputed",
  glossary: "Glossary",
  questions: "Questions to discuss",
  questionsLead: "There is room to write down an answer before you compare it with others.",
  data: "The data behind the charts",
  dataOf: "Data of the chart",
  more: "Data",
  colophon: "About this document",
  asOf: "Data as of",
  sameData: "The figures, the charts and this text were made from the same data as the talk.",
  online: "The talk online",
  isOnline: "online",
  qr: "QR code for",
  back: "Back to the text",
  room: "Your notes",
  skip: "Skip to the text",
};
export type Words = typeof english;

/** `numbered(words, "chapter", 2)` is `Chapter 2`, in Japanese `第2章`. */
export function numbered(words: Words, kind: "chapter" | "slide" | "figure", number: number): string {
  if (words.lang !== "ja") return `${words[kind]} ${number}`;
  return kind === "chapter" ? `第${number}${words.chapter}` : `${words[kind]}${number}`;
}

const japanese: Words = {
  lang: "ja",
  contents: "目次",
  stop: "。",
  comma: "、",
  page: "ページ",
  of: "/",
  chapter: "章",
  slide: "スライド",
  figure: "図",
  table: "表",
  source: "出典",
  sources: "出典一覧",
  furtherSources: "その他の出典",
  inThisChapter: "この章の内容",
  introduction: "この資料について",
  footnotes: "注",
  knowledge: "数字の確かめ方",
  knowledgeLead: "よく語られる数字と、確かめた結果、その出典です。",
  asTold: "通説",
  found: "確かめた結果",
  corrected: "訂正",
  disputed: "異論あり",
  glossary: "用語",
  questions: "話し合いの問い",
  questionsLead: "ほかの人と比べる前に、答えを書き留める余白があります。",
  data: "図のデータ",
  dataOf: "図のデータ",
  more: "データ",
  colophon: "この資料について",
  asOf: "データの日付",
  sameData: "図、数値、本文は、講演と同じデータから作られています。",
  online: "講演のページ",
  isOnline: "オンライン",
  qr: "QRコード",
  back: "本文に戻る",
  room: "メモ",
  skip: "本文へ",
};

/** `wordsOf("ja-JP").contents` is `目次`. */
export const wordsOf = (lang: string): Words => (lang.toLowerCase().startsWith("ja") ? japanese : english);

const months = "January February March April May June July August September October November December".split(" ");

/** `2025-02-10` as a reader of the language writes it; what is no date of the calendar stays as it is. */
export function formatDate(date: string, lang: string): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date);
  if (!match) return date;
  const [year, month, dayOfMonth] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 1)];
  const day = new Date(0);
  day.setUTCFullYear(year, month - 1, dayOfMonth); // Date.UTC takes 0099 for 1999
  if (day.getUTCMonth() !== month - 1 || day.getUTCDate() !== dayOfMonth) return date;
  // In these two without Intl, whose first use costs as much as twenty slides.
  if (lang === "en" || lang === "en-GB") return `${match[3] ? `${dayOfMonth} ` : ""}${months[month - 1]} ${year}`;
  if (isJapanese(lang)) return `${year}年${month}月${match[3] ? `${dayOfMonth}日` : ""}`;
  const options: Intl.DateTimeFormatOptions = match[3]
    ? { day: "numeric", month: "long", year: "numeric" }
    : { month: "long", year: "numeric" };
  return new Intl.DateTimeFormat(lang, { ...options, timeZone: "UTC" }).format(day);
}
