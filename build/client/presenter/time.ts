// The clocks of the speaker's window: elapsed against planned, this chapter against its plan, and the time of day.
import { clock, countWords, lateness, planTalk, type PlannedSlide } from "./plan.ts";
import { fill, speakerWords } from "../words.ts";
import type { Timer } from "./timer.ts";

export function showTime(
  part: (name: string) => HTMLElement,
  slides: readonly HTMLElement[],
  current: () => number,
  timer: Timer,
  minutes: number,
): () => void {
  const words = speakerWords();
  const planned = slides.map(plannedSlide);
  const spans = planTalk(planned, minutes);
  const total = spans.at(-1)?.to ?? 0;
  return () => {
    const at = current();
    const elapsed = timer.elapsed();
    const span = spans[at] ?? { from: 0, to: total };
    const late = elapsed > 0 ? lateness(elapsed, span) : 0;
    const chapterEnd = spans.findLast((_, index) => planned[index]?.chapter === planned[at]?.chapter)?.to ?? total;
    part("elapsed").textContent = clock(elapsed);
    part("planned").textContent = fill(words.planned, { time: clock(total) });
    part("chapter-title").textContent = slides[at]?.dataset["chapterTitle"] ?? "";
    part("chapter-end").textContent = fill(words.chapterEnds, { time: clock(chapterEnd) });
    part("slide-end").textContent = fill(words.slideEnds, { time: clock(span.to) });
    part("late").textContent =
      late > 0
        ? fill(words.behind, { time: clock(late) })
        : late < 0
          ? fill(words.ahead, { time: clock(-late) })
          : timer.isRunning()
            ? words.onTime
            : "";
    part("late").dataset["state"] = late > 60 ? "over" : late > 0 ? "late" : "fine";
    part("bar").style.setProperty("--done", String(total > 0 ? Math.min(1, elapsed / total) : 0));
    part("bar").style.setProperty("--should", String(total > 0 ? span.to / total : 0));
    part("clock").textContent = new Date().toLocaleTimeString([], {
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    });
    part("run").textContent = timer.isRunning() ? words.pause : words.start;
  };
}

function plannedSlide(slide: HTMLElement): PlannedSlide {
  const notes = slide.querySelector<HTMLTemplateElement>("template.notes")?.content.textContent ?? "";
  const [minutes, chapterMinutes] = [Number(slide.dataset["minutes"]), Number(slide.dataset["chapterMinutes"])];
  return {
    chapter: slide.dataset["chapter"] ?? "",
    isPlanned: slide.dataset["visibility"] !== "uncounted",
    words: countWords(notes),
    ...(minutes > 0 ? { minutes } : {}),
    ...(chapterMinutes > 0 ? { chapterMinutes } : {}),
  };
}
