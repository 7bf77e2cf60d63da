// A rule of PDF/UA that a file breaks, in words, with the slides where it does:
// `rule 7.21.8-1, “No missing glyph is painted.”: page 2: IBMPlexSans, the slide “Money” (content/chapters/one.md:3:1)`.
import type { SlideSummary } from "../model/output.ts";
import type { Failure } from "../pdfua/rule.ts";
import { nameSlide } from "./check-pages.ts";

export function tellFailure(
  { rule, says, places }: Failure,
  slideOn: (page: number) => SlideSummary | undefined,
): string {
  const told = places.slice(0, 3).map((place) => {
    const page = /^page (\d+)/.exec(place)?.[1];
    const slide = page === undefined ? undefined : slideOn(Number(page));
    return slide ? `${place}, ${nameSlide(slide)}` : place;
  });
  const more = places.length > told.length ? `; and ${places.length - told.length} more` : "";
  return `rule ${rule}, ${says} ${told.join("; ")}${more}`;
}
