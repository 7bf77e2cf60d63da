// When each slide should begin and end, in seconds: from the minutes planned for slides, chapters and the whole talk, and
// from how long the notes take to say.
//
//   planTalk([{ chapter: "a", words: 100 }, { chapter: "a", words: 300 }], 8) -> [{ from: 0, to: 129 }, { from: 129, to: 480 }]

export interface PlannedSlide {
  readonly chapter: string; // its id
  readonly words: number; // of its notes
  readonly isPlanned?: boolean; // false in an appendix: nobody knows whether it is shown
  readonly minutes?: number; // what the author planned for this slide
  readonly chapterMinutes?: number; // and for its whole chapter
}
export interface Span {
  readonly from: number; // seconds after the start
  readonly to: number;
}
const pause = 12; // words' worth of silence that any slide takes
const perMinute = 130; // words, where nothing is planned

export function planTalk(slides: readonly PlannedSlide[], totalMinutes: number): Span[] {
  const weight = (slide: PlannedSlide) => slide.words + pause;
  const seconds = new Map<PlannedSlide, number>();
  for (const slide of slides) if (slide.isPlanned === false) seconds.set(slide, 0);
  for (const slide of slides) if (slide.minutes && slide.isPlanned !== false) seconds.set(slide, slide.minutes * 60);
  const share = (open: readonly PlannedSlide[], available: number) => {
    const sum = open.reduce((all, slide) => all + weight(slide), 0);
    for (const slide of open) seconds.set(slide, (Math.max(0, available) * weight(slide)) / sum);
  };
  const planned = (among: readonly PlannedSlide[]) => among.reduce((all, slide) => all + (seconds.get(slide) ?? 0), 0);
  for (const chapter of new Set(slides.map((slide) => slide.chapter))) {
    const own = slides.filter((slide) => slide.chapter === chapter);
    const minutes = own[0]?.chapterMinutes ?? 0;
    const open = own.filter((slide) => !seconds.has(slide));
    if (minutes > 0 && open.length > 0) share(open, minutes * 60 - planned(own));
  }
  const rest = slides.filter((slide) => !seconds.has(slide));
  const spoken = rest.reduce((all, slide) => all + (weight(slide) * 60) / perMinute, 0);
  if (rest.length > 0) share(rest, totalMinutes > 0 ? totalMinutes * 60 - planned(slides) : spoken);
  let from = 0;
  return slides.map((slide) => {
    const span = { from, to: from + (seconds.get(slide) ?? 0) };
    from = span.to;
    return span;
  });
}

/** Seconds behind the plan (positive) or ahead of it (negative); 0 while the slide's own time runs. */
export const lateness = (elapsed: number, { from, to }: Span): number =>
  elapsed > to ? elapsed - to : elapsed < from ? elapsed - from : 0;

/** `clock(754)` is `"12:34"`; an hour and more is `"1:02:03"`. */
export function clock(seconds: number): string {
  const whole = Math.floor(Math.max(0, seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const tail = String(rest).padStart(2, "0");
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, "0")}:${tail}` : `${minutes}:${tail}`;
}
/** Words, where a language writes spaces; of Japanese about two characters are said in the time of one word. */
export function countWords(text: string): number {
  const wide = text.match(/[\u3040-\u9fff]/g)?.length ?? 0;
  const words = text.replace(/[\u3040-\u9fff]/g, " ").match(/\S+/g)?.length ?? 0;
  return words + Math.round(wide / 2.2);
}
