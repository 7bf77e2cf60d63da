// The words that we add to an author's, in one language: what the deck says by itself, the speaker's window, pages, the handout and
// charts. What stands in braces is filled in: "Slide {n}".
import type { CalloutKind } from "./tree.ts";

export type KeyName =
  | "next"
  | "back"
  | "ends"
  | "number"
  | "menu"
  | "search"
  | "overview"
  | "black"
  | "pointer"
  | "zoom"
  | "table"
  | "play"
  | "full"
  | "speaker"
  | "help";

export interface StageWords {
  readonly keys: string; // heading of the help
  readonly click: string; // among the keys: "Alt+click"
  readonly close: string;
  readonly search: string;
  readonly searchSlides: string;
  readonly found: string;
  readonly overview: string;
  readonly chapters: string;
  readonly slide: string; // "Slide {n}"
  readonly goOn: string; // "Go on at slide {n}"
  readonly does: Readonly<Record<KeyName, string>>; // what each key does
}
/** Those that only the speaker sees: they are in the presenter's edition alone. */
export interface SpeakerWords {
  readonly speakerView: string;
  readonly elapsed: string;
  readonly notes: string;
  readonly noNotes: string;
  readonly now: string;
  readonly next: string;
  readonly theEnd: string;
  readonly controls: string;
  readonly back: string;
  readonly advance: string;
  readonly black: string;
  readonly pointer: string;
  readonly smaller: string;
  readonly larger: string;
  readonly start: string;
  readonly pause: string;
  readonly reset: string;
  readonly openRoom: string;
  readonly roomFollows: string;
  readonly noRoom: string;
  readonly planned: string; // "of {time}"
  readonly place: string; // "{n} of {all}"
  readonly step: string; // "step {n} of {all}"
  readonly chapterEnds: string; // "chapter ends at {time}"
  readonly slideEnds: string;
  readonly behind: string; // "{time} behind"
  readonly ahead: string;
  readonly onTime: string;
  readonly blocked: string;
  readonly allow: string;
  readonly showHere: string;
  readonly cancel: string;
}
/** What stands on slides and in the list of audiences, whoever looks at them. */
export interface PageWords {
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
  readonly media: Readonly<Record<"video" | "audio" | "web", string>>;
  readonly captions: string;
  readonly callouts: Readonly<Record<CalloutKind, string>>;
}
/** What the handout says beside the author. */
export interface HandoutWords {
  readonly chapter: string; // "Chapter {n}"
  readonly slide: string; // "Slide {n}"
  readonly figure: string; // "Figure {n}"
  readonly pageOf: string; // "{page} of {pages}"
  readonly onPage: string; // "page {n}"
  readonly contents: string;
  readonly stop: string;
  readonly comma: string;
  readonly table: string;
  readonly source: string;
  readonly sources: string;
  readonly furtherSources: string;
  readonly inThisChapter: string;
  readonly introduction: string;
  readonly footnotes: string;
  readonly knowledge: string;
  readonly knowledgeLead: string;
  readonly asTold: string;
  readonly found: string;
  readonly corrected: string;
  readonly disputed: string;
  readonly glossary: string;
  readonly questions: string;
  readonly questionsLead: string;
  readonly data: string;
  readonly dataOf: string;
  readonly more: string;
  readonly colophon: string;
  readonly asOf: string;
  readonly sameData: string;
  readonly online: string;
  readonly isOnline: string;
  readonly qr: string;
  readonly back: string;
  readonly room: string;
  readonly skip: string;
}
/** What a chart says by itself. */
export interface ChartWords {
  readonly gap: string;
  readonly from: string;
  readonly to: string;
  readonly low: string;
  readonly high: string;
  readonly value: string;
  readonly share: string;
  readonly series: string;
  readonly total: string;
  readonly each: string; // "Each square is {text}."
  readonly range: string; // "{low} to {high}"
  readonly flow: string; // "{from} to {to}"
  readonly week: string; // "W{n} {year}"
  readonly quarter: string; // "Q{n} {year}"
  readonly aside: string; // "{text} ({aside})"
  readonly join: string; // "{one}, {other}"
  readonly thinned: string; // "{drawn} of {all} points are drawn."
  readonly count: string; // "Number"
  readonly median: string; // "median {text}"
  readonly trend: string; // "Trend: {text}."
  readonly someNames: string; // "{shown} of {all} names are shown."
  readonly left: string; // "{n} more are not shown."
  readonly unitAlone: string; // "{unit}"
  readonly sourceOf: string; // "Source: {text}"
}
/** What a talk says otherwise: some of the keys. */
export type OwnWords = {
  readonly [Section in keyof Words]?: Words[Section] extends string ? string : OwnSection<Words[Section]>;
};
type OwnSection<Section> = {
  readonly [Key in keyof Section]?: Section[Key] extends string ? string : OwnSection<Section[Key]>;
};
export interface Words {
  readonly lang: string; // of these words: "en"
  readonly stage: StageWords;
  readonly speaker: SpeakerWords;
  readonly page: PageWords;
  readonly handout: HandoutWords;
  readonly charts: ChartWords;
}
