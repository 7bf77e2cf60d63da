// The words that the deck in the browser says by itself. The build writes them into the page, in the audience's language.
// What stands in braces is filled in: "Slide {n}".

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
  | "full"
  | "speaker"
  | "help";

export interface StageWords {
  readonly lang: string; // of these words: "en"
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
