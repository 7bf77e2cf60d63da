// The JSON that the build puts into each page. Its charts are read by the charts script.
import type { SpeakerWords, StageWords } from "../model/words.ts";

export interface DeckData {
  readonly minutes: number;
  readonly title: string;
  readonly words: StageWords & { readonly lang: string };
  readonly speakerWords: SpeakerWords; // in the presenter's edition
}

let read: DeckData | undefined;

/** Read once: it holds the data of every chart too. */
export const readData = (): DeckData =>
  (read ??= JSON.parse(document.getElementById("k-page-data")!.textContent) as DeckData);
