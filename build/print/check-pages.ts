// Looks at what the pages of a finished PDF show, in the order of its tags: none is blank where the slide has words, each slide's
// heading stands on its page, there is a page for each slide. Only kinds of things are compared that both sides have: letters
// and figures, not glyphs, which may stand in any order, and some of which mean nothing to a program.
import type { ShownSlide, SlideSummary, Undrawn } from "../model/output.ts";
import { checkLabels } from "./check-labels.ts";
import type { Paintings } from "./repair/stream.ts";

export interface CheckedPage {
  readonly headings: readonly PrintedHeading[];
  readonly paintings: Paintings;
  readonly text: string; // what is marked on it
  readonly isKnown: boolean; // no glyph of it is a riddle
}
export interface PrintedHeading {
  readonly text: string; // without formulas and drawings
  readonly isKnown: boolean; // no glyph of it is a riddle
}
type Named = Pick<SlideSummary, "id" | "title" | "place">;

/** Letters and figures in an order that does not depend on reading: `bagOf("It’s ﬁne")` is `"efiinst"`. */
const bagOf = (text: string): string =>
  [
    ...text
      .normalize("NFKC")
      .toLowerCase()
      .normalize("NFKC")
      .replace(/[^\p{L}\p{N}]+/gu, ""),
  ]
    .sort()
    .join("");

/** `The bill (content/chapters/one.md:12:1)`, in quotation marks. */
export function nameSlide(slide: Named | undefined): string {
  if (!slide) return "a slide";
  const { file, line, column } = slide.place;
  return `“${slide.title}” (${file}:${line}:${column})`;
}

/** `The chart of content/charts/bill.yaml could not be drawn: …` */
export const tellUndrawn = (undrawn: readonly Undrawn[]): string[] => [
  ...new Set(
    undrawn.map(({ chart, reason }) => `The chart of content/charts/${chart}.yaml could not be drawn: ${reason}`),
  ),
];

const isBlank = ({ texts, pictures }: Paintings) => texts === 0 && pictures === 0;

/** A page a slide. `shown` and `pages` go together; `slides` are the names of those that have an id. */
export function checkSlides(
  pages: readonly CheckedPage[],
  shown: readonly ShownSlide[],
  slides: readonly Named[],
): string[] {
  if (shown.length === 0) return []; // a talk without slides, or a page of the author's own
  const byId = new Map(slides.map((slide) => [slide.id, slide]));
  let last: Named | undefined;
  const names = shown.map(({ id }) => (last = byId.get(id) ?? last));
  const expected = shown.map(({ heading }) => bagOf(heading));
  const printed = pages.map(({ headings: [first] }) => first && { bag: bagOf(first.text), isKnown: first.isKnown });
  const isOwn = (at: number) => printed[at]?.bag === expected[at];
  if (pages.length !== shown.length) {
    const at = expected.findIndex((bag, index) => bag !== "" && printed[index]?.isKnown !== false && !isOwn(index));
    const where = at < 0 ? "" : ` It begins with page ${at + 1}, where ${nameSlide(names[at])} should stand.`;
    return [`${count(pages.length, "page")} printed for ${count(shown.length, "slide")}.${where}`];
  }
  const labels = pages.flatMap((page, at) => checkLabels(shown[at]?.charts ?? [], [page], at + 1));
  const wrong = pages.flatMap(({ paintings }, at) => {
    const name = nameSlide(names[at]);
    if (shown[at]?.hasWords && isBlank(paintings)) return [`Page ${at + 1} is blank, where ${name} should stand.`];
    const [found, wanted] = [printed[at], expected[at]];
    if (wanted === undefined || wanted === "") return [];
    if (!found) return [`Page ${at + 1} lacks the heading of ${name}.`];
    if (!found.isKnown || found.bag === wanted) return [];
    // Fonts may share a glyph between letters of two scripts: only another slide's heading is surely a wrong one.
    const other = found.bag === "" ? -1 : expected.indexOf(found.bag);
    return other < 0 || isOwn(other)
      ? []
      : [`Page ${at + 1} shows the heading of ${nameSlide(names[other])}, where ${name} should stand.`];
  });
  return [...wrong, ...labels];
}

const count = (number: number, what: string) =>
  `${number} ${what}${number === 1 ? (what === "page" ? " was" : "") : what === "page" ? "s were" : "s"}`;

const furniture = 3; // rectangles: the ground of the page, and rules

/** Text that flows: `targets` says on which page each slide begins. Its heading may have gone to the next. */
export function checkHandout(
  pages: readonly CheckedPage[],
  shown: readonly ShownSlide[],
  slides: readonly Named[],
  targets: ReadonlyMap<string, number>,
): string[] {
  const problems = pages.flatMap(({ paintings }, at) => {
    if (paintings.markedTexts > 0 || paintings.pictures > 0 || paintings.rectangles > furniture) return [];
    if (shown.length === 0) return [];
    const before = slides.findLast(({ id }) => (targets.get(id) ?? Infinity) <= at + 1);
    return [`Page ${at + 1} is blank${before ? `, behind ${nameSlide(before)}` : ""}.`];
  });
  const headings = new Map(shown.map(({ id, heading }) => [id, heading]));
  for (const slide of slides) {
    const number = targets.get(slide.id);
    if (number === undefined || bagOf(headings.get(slide.id) ?? "") === "") continue;
    if (![number - 1, number].some((at) => (pages[at]?.headings.length ?? 0) > 0))
      problems.push(`Page ${number} lacks the heading of ${nameSlide(slide)}.`);
  }
  const starts = shown.map(({ id }) => targets.get(id));
  for (const [at, { charts = [] }] of shown.entries()) {
    const first = starts[at] ?? 1;
    const next = starts.slice(at + 1).find((start) => start !== undefined) ?? pages.length;
    problems.push(...checkLabels(charts, pages.slice(first - 1, Math.max(first, next)), first));
  }
  return problems;
}
