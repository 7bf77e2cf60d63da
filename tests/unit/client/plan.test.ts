// The speaker's plan: when each slide should begin and end.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clock, countWords, lateness, planTalk } from "../../../build/client/presenter/plan.ts";

describe("a plan", () => {
  it("shares the talk's minutes by the length of the notes", () => {
    const spans = planTalk(
      [
        { chapter: "a", words: 88 },
        { chapter: "a", words: 288 },
      ],
      8,
    );
    expect(spans).toEqual([
      { from: 0, to: 120 },
      { from: 120, to: 480 },
    ]);
  });

  it("gives no time to an appendix, whatever it says", () => {
    const spans = planTalk(
      [
        { chapter: "a", words: 88 },
        { chapter: "b", words: 900, minutes: 3, isPlanned: false },
      ],
      8,
    );
    expect(spans).toEqual([
      { from: 0, to: 480 },
      { from: 480, to: 480 },
    ]);
  });

  it("keeps to what the author planned for a slide and for a chapter", () => {
    const spans = planTalk(
      [
        { chapter: "a", words: 500, minutes: 1 },
        { chapter: "b", words: 10, chapterMinutes: 3 },
        { chapter: "b", words: 10, chapterMinutes: 3 },
        { chapter: "c", words: 0 },
      ],
      10,
    );
    expect(spans.map(({ to }) => to)).toEqual([60, 150, 240, 600]);
  });

  it("goes by the pace of speech where nothing is planned", () => {
    expect(planTalk([{ chapter: "a", words: 118 }], 0)).toEqual([{ from: 0, to: 60 }]);
  });

  it("has no gap and never runs backwards, and ends when the talk does", () => {
    const slide = fc.record({ chapter: fc.constantFrom("a", "b"), words: fc.nat(400) });
    fc.assert(
      fc.property(
        fc.array(slide, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 90 }),
        (slides, minutes) => {
          const spans = planTalk(slides, minutes);
          for (const [at, { from, to }] of spans.entries()) {
            expect(to).toBeGreaterThanOrEqual(from);
            expect(from).toBe(spans[at - 1]?.to ?? 0);
          }
          expect(spans.at(-1)?.to).toBeCloseTo(minutes * 60, 6);
        },
      ),
    );
  });
});

describe("the clock", () => {
  it("writes minutes and seconds, and hours when there are any", () => {
    expect([0, 9, 754, 3723].map(clock)).toEqual(["0:00", "0:09", "12:34", "1:02:03"]);
  });
  it("tells how late one is, and nothing while the slide's time runs", () => {
    const span = { from: 60, to: 120 };
    expect([30, 60, 100, 120, 150].map((now) => lateness(now, span))).toEqual([-30, 0, 0, 0, 30]);
  });
  it("counts what is said, in Japanese by the character", () => {
    expect(countWords("Three short words")).toBe(3);
    expect(countWords("日本語の文章です")).toBe(4);
  });
});
