// The deck's own words in the languages we have. A deck in another language says them in English.
import type { CalloutKind } from "../model/tree.ts";
import type { SpeakerWords, StageWords } from "../model/stage-words.ts";

/** What stands on slides and in the list of audiences, whoever looks at them. */
interface PageWords {
  readonly note: string; // "Note {n}"
  readonly footnotes: string;
  readonly back: string;
  readonly done: string; // of a task
  readonly open: string;
  readonly minutes: string; // "{n} minutes"
  readonly withNotes: string;
  readonly talk: string;
  readonly handoutPage: string;
  readonly handout: string;
  readonly slides: string;
  readonly chartArrows: string; // what the arrow keys do at a chart on every page
  readonly contents: string;
  readonly chartKeys: string; // and T on the stage
  readonly callouts: Readonly<Record<CalloutKind, string>>;
}
interface Words {
  readonly stage: StageWords;
  readonly speaker: SpeakerWords;
  readonly page: PageWords;
}

const english: Words = {
  stage: {
    lang: "en",
    keys: "Keys",
    click: "click",
    close: "Close",
    search: "Search",
    searchSlides: "Search the slides",
    found: "Slides found",
    overview: "Overview",
    chapters: "Chapters",
    slide: "Slide {n}",
    goOn: "Go on at slide {n}",
    does: {
      next: "next step or slide",
      back: "one back",
      ends: "first and last slide",
      number: "to slide 12: type its number",
      menu: "menu of chapters and slides",
      search: "search",
      overview: "overview of all slides",
      black: "black screen, and back",
      pointer: "light pointer, and back",
      zoom: "zoom in, and out again",
      table: "the chart's data as a table",
      full: "full screen",
      speaker: "speaker view",
      help: "this help",
    },
  },
  speaker: {
    speakerView: "Speaker view",
    elapsed: "Elapsed",
    notes: "Notes",
    noNotes: "No notes for this slide",
    now: "Now",
    next: "Next",
    theEnd: "The end",
    controls: "Controls",
    back: "Back",
    advance: "Next",
    black: "Black",
    pointer: "Pointer",
    smaller: "A−, smaller notes",
    larger: "A+, larger notes",
    start: "Start",
    pause: "Pause",
    reset: "Reset",
    openRoom: "Open the room’s window",
    roomFollows: "The room’s window follows",
    noRoom: "No window for the room",
    planned: "of {time}",
    place: "{n} of {all}",
    step: "step {n} of {all}",
    chapterEnds: "chapter ends at {time}",
    slideEnds: "slide ends at {time}",
    behind: "{time} behind",
    ahead: "{time} ahead",
    onTime: "on time",
    blocked: "The browser blocked the speaker’s window",
    allow: "Allow pop-ups for this page and press S again. Or show the notes here, in this window.",
    showHere: "Show the notes here",
    cancel: "Cancel",
  },
  page: {
    note: "Note {n}",
    footnotes: "Notes",
    back: "Back to the text",
    done: "done",
    open: "to do",
    minutes: "{n} minutes",
    withNotes: "Presenter, with notes",
    talk: "Talk",
    handoutPage: "Handout as a page",
    handout: "Handout",
    slides: "Slides",
    chartArrows: "Arrow keys reach each point.",
    contents: "Chapters",
    chartKeys: "T opens the table.",
    callouts: { note: "Note", tip: "Tip", warning: "Warning", important: "Important", caution: "Caution" },
  },
};

const japanese: Words = {
  stage: {
    lang: "ja",
    keys: "キー操作",
    click: "クリック",
    close: "閉じる",
    search: "検索",
    searchSlides: "スライドを検索",
    found: "見つかったスライド",
    overview: "スライド一覧",
    chapters: "章とスライド",
    slide: "スライド {n}",
    goOn: "スライド {n} から再開",
    does: {
      next: "次のステップ、次のスライド",
      back: "一つ戻る",
      ends: "最初と最後のスライド",
      number: "番号を打ってスライドへ（例：12）",
      menu: "章とスライドの目次",
      search: "検索",
      overview: "スライド一覧",
      black: "画面を暗くする、戻す",
      pointer: "光のポインター、入と切",
      zoom: "拡大、元に戻す",
      table: "図のデータを表で見る",
      full: "全画面",
      speaker: "発表者の画面",
      help: "この一覧",
    },
  },
  speaker: {
    speakerView: "発表者の画面",
    elapsed: "経過時間",
    notes: "ノート",
    noNotes: "このスライドのノートはありません",
    now: "現在",
    next: "次",
    theEnd: "終わり",
    controls: "操作",
    back: "戻る",
    advance: "次へ",
    black: "暗転",
    pointer: "ポインター",
    smaller: "A−、ノートの文字を小さく",
    larger: "A+、ノートの文字を大きく",
    start: "開始",
    pause: "一時停止",
    reset: "リセット",
    openRoom: "会場用の画面を開く",
    roomFollows: "会場用の画面と連動中",
    noRoom: "会場用の画面がありません",
    planned: "/ {time}",
    place: "{n} / {all}",
    step: "ステップ {n} / {all}",
    chapterEnds: "章の終わり {time}",
    slideEnds: "スライドの終わり {time}",
    behind: "{time} 遅れ",
    ahead: "{time} 早い",
    onTime: "予定どおり",
    blocked: "発表者の画面がブラウザーに止められました",
    allow: "このページのポップアップを許可して、もう一度Sキーを押してください。この画面にノートを出すこともできます。",
    showHere: "この画面にノートを出す",
    cancel: "やめる",
  },
  page: {
    note: "注{n}",
    footnotes: "注",
    back: "本文に戻る",
    done: "済み",
    open: "未完了",
    minutes: "{n}分",
    withNotes: "発表者用、ノート付き",
    talk: "講演",
    handoutPage: "配布資料（ページ）",
    handout: "配布資料",
    slides: "スライド",
    chartArrows: "矢印キーで各点へ移動します。",
    contents: "目次",
    chartKeys: "Tで表を開きます。",
    callouts: { note: "補足", tip: "ヒント", warning: "警告", important: "重要", caution: "注意" },
  },
};

/** `wordsOf("ja-JP").stage.search` is `検索`. */
export const wordsOf = (lang: string): Words => (lang.toLowerCase().startsWith("ja") ? japanese : english);
