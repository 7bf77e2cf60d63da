// The deck's own words, in the language of its audience: the build wrote them into the page.
import type { SpeakerWords, StageWords } from "../model/words.ts";
import { readData } from "./deck-data.ts";

export const stageWords = (): StageWords & { readonly lang: string } => readData().words;
/** In the presenter's edition only. */
export const speakerWords = (): SpeakerWords => readData().speakerWords;

/** `fill("Slide {n}", { n: 3 })` is `Slide 3`. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
