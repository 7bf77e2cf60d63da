// Deck + audience -> Variant. What the audience may not see is taken out of the token tree before anything is rendered;
// of charts, images and sources only those stay that are still named. Nested restrictions therefore intersect.
import type { Token } from "markdown-it";
import { linkHidden } from "../diagnostics/catalog/audiences.ts";
import type { Report } from "../diagnostics/report.ts";
import { placeOfToken } from "../formats/markdown/places.ts";
import { convertChart } from "../charts/currency.ts";
import { imagePath, linkedSlide, walk } from "../formats/markdown/walk.ts";
import { backgroundPath } from "../formats/slide-attributes.ts";
import type { Audience, Chapter, Deck, Library, Slide, Variant } from "../model/deck.ts";
import { isTokenVisible, visibility } from "./visibility.ts";

export function slice(deck: Deck, audience: Audience, report: Report): Variant {
  const known = deck.audiences.map(({ id }) => id);
  const chapters = deck.chapters
    .filter((chapter) => visibility(chapter, audience).visible)
    .map((chapter) => ({
      ...chapter,
      slides: chapter.slides
        .filter((slide) => visibility(slide, audience).visible)
        .map((slide) => sliceSlide(slide, audience, known)),
    }))
    .filter((chapter) => chapter.slides.length > 0);
  checkLinks(chapters, deck, audience, report);
  return {
    info: deck.info,
    templates: deck.templates,
    audience,
    chapters,
    library: sliceLibrary(deck.library, audience, chapters),
  };
}

function sliceSlide(slide: Slide, audience: Audience, known: readonly string[]): Slide {
  const cut = (tokens: readonly Token[]): Token[] => sliceTokens(tokens, audience, known);
  return { ...slide, heading: cut(slide.heading), tokens: cut(slide.tokens) };
}

/** Leaves out what is hidden, from an opening token to its close. Tokens are shared by all audiences, so none is changed. */
function sliceTokens(tokens: readonly Token[], audience: Audience, known: readonly string[]): Token[] {
  const kept: Token[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]!;
    if (!isTokenVisible(token, audience, known)) {
      for (let depth = token.nesting; depth > 0;) depth += tokens[++index]?.nesting ?? -depth;
      continue;
    }
    if (/^container_(only|except)_(open|close)$/.test(token.type)) continue;
    const children = token.children && sliceTokens(token.children, audience, known);
    if (!children || children.length === token.children?.length) kept.push(token);
    else
      kept.push(
        Object.assign(Object.create(Object.getPrototypeOf(token) as object) as Token, token, { children, content: "" }),
      );
  }
  return kept;
}

function sliceLibrary(library: Library, audience: Audience, chapters: readonly Chapter[]): Library {
  const [charts, images, references] = [new Set<string>(), new Set<string>(), new Set<string>()];
  if (audience.theme.logo) images.add(`content/${audience.theme.logo.replace(/^content\//, "")}`);
  for (const slide of chapters.flatMap((chapter) => chapter.slides)) {
    const background = slide.attributes.values["background-image"];
    if (background) images.add(backgroundPath(background));
    walk(slide, (token) => {
      if (token.type === "chart") charts.add(token.content);
      else if (token.type === "image") images.add(imagePath(token));
      else if (token.type === "citation") references.add(token.content);
    });
  }
  for (const id of charts) {
    const chart = library.charts.get(id);
    // In the audience's currency a chart has the source of the rates too.
    for (const source of chart ? convertChart(chart, audience.currency).spec.source : []) references.add(source);
  }
  return {
    facts: library.facts,
    charts: only(library.charts, charts),
    images: only(library.images, images),
    // A fact that is used brings its sources along; which are used is known only when expressions are computed.
    references: only(
      library.references,
      new Set([...references, ...[...library.facts.values()].flatMap((fact) => fact.source)]),
    ),
  };
}

const only = <Value>(map: ReadonlyMap<string, Value>, ids: ReadonlySet<string>): Map<string, Value> =>
  new Map([...map].filter(([id]) => ids.has(id)));

/** A link to a slide that this audience does not have would tell of it, and lead nowhere. */
function checkLinks(chapters: readonly Chapter[], deck: Deck, audience: Audience, report: Report): void {
  const all = new Set(deck.chapters.flatMap((chapter) => chapter.slides).map(({ id }) => id));
  const ids = new Set(chapters.flatMap((chapter) => chapter.slides).map(({ id }) => id));
  for (const chapter of chapters)
    for (const slide of chapter.slides)
      walk(slide, (token, block) => {
        const id = linkedSlide(token);
        if (id !== undefined && all.has(id) && !ids.has(id))
          report.add(linkHidden(placeOfToken(chapter.text, block, token), id, audience.id));
      });
}
