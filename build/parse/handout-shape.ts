// What the templates of the handout may name: handout.hbs and handout-web.hbs, handout/<layout>.hbs, and their partials.
import type { Shape } from "./templates.ts";

const list = (names: string): Shape => Object.fromEntries(names.split(" ").map((name) => [name, true]));
const words = list(
  "lang contents stop comma pageOf onPage chapter slide figure table source sources furtherSources inThisChapter introduction footnotes knowledge knowledgeLead asTold found corrected disputed glossary questions questionsLead data dataOf colophon asOf sameData online isOnline qr back room skip",
);
const link = list("id label number");
const entry: Shape = {
  ...list(
    "id title layout classes styleHtml chapterId chapterTitle chapterNumber headingHtml headingLevel hasHeading isChapter bodyHtml chartsHtml innerHtml page pages charts number onPage",
  ),
  ...list("frameHtml readerHtml hasReader isShort footnotesHtml hasFootnotes allNotesHtml hasAllNotes"),
  ...list(
    "leadHtml hasLead evidenceHtml hasEvidence figuresHtml hasFigures address hasAddress qrSvg hasMargin hasRefs scrolls levelHtml",
  ),
  ...list(
    "hasSources sourcesLabel hasOtherSources handoutHtml hasHandout attributesHtml hasCitations hasChart hasBody numberText",
  ),
  words,
  citations: [list("label url")],
  sources: [link],
  otherSources: [link],
};
const part: Shape = {
  ...list(
    "id title hasTitle number numberText hasNumber pageName standfirstHtml hasStandfirst readerHtml hasReader onPage",
  ),
  words,
  opening: entry,
  slides: [entry],
};
const handout: Shape = {
  ...list(
    "lang isRtl title subtitle author audienceName label paper presenter csp css pageCss scriptsHtml dataJson mainHtml",
  ),
  ...list("layout orientation coverId introductionHtml hasIntroduction coverChartHtml hasCoverChart date hasDate"),
  ...list(
    "url hasUrl urlText qrSvg hasKnowledge hasGlossary hasQuestions hasTables hasSources isFull isLong isVeryLong endsWithColophon",
  ),
  words,
  cover: entry,
  parts: [part],
  sheets: [{ ...list("pageName head"), slides: [entry] }],
  chapters: [{ ...list("id title"), slides: [entry] }],
  contents: [list("title id level page")],
  back: [list("id title page")],
  knowledge: [{ ...list("asTold status statusWord value why"), findings: [list("value label why")], sources: [link] }],
  glossary: [list("id term html slideId slideTitle")],
  questions: [list("html slideId slideTitle")],
  tables: [list("id title subtitle tableHtml slideId slideTitle isWide isLong")],
  sources: [list("id number publisher title stop date hasDate url hasUrl address addressHtml text")],
};

/** The shape for a template of the handout; nothing for any other. */
export function handoutShapeOf(name: string): Shape | undefined {
  if (name === "partials/entry/opening") return part;
  if (name.startsWith("partials/entry/")) return entry;
  return /^(handout(-web)?$|handout\/|partials\/handout\/)/.test(name) ? handout : undefined;
}
