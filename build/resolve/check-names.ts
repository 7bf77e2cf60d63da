// Looks up every name that the author uses, once for all audiences: audiences, tags, charts, images, sources, slides, layouts.
import type { Token } from "markdown-it";
import { audienceMissing, audienceUnknown, tagUnknown } from "../diagnostics/catalog/audiences.ts";
import { chartUnknown } from "../diagnostics/catalog/charts.ts";
import { sourceUnknown } from "../diagnostics/catalog/facts.ts";
import { fileMissing, fontUnknown, themeUnknown } from "../diagnostics/catalog/files.ts";
import { imageAltMissing, layoutUnknown, linkUnknown } from "../diagnostics/catalog/markdown.ts";
import type { Place, Report } from "../diagnostics/report.ts";
import { familiesFor, type Role } from "../fonts/faces.ts";
import { attributesOf } from "../formats/markdown/attributes.ts";
import { placeOfToken, placeOfWord } from "../formats/markdown/places.ts";
import { imagePath, linkedSlide, walk } from "../formats/markdown/walk.ts";
import { backgroundPath } from "../formats/slide-attributes.ts";
import { strings } from "../formats/yaml.ts";
import { placeOf, placeOfName } from "../formats/yaml-places.ts";
import type { Audience, Chapter, ChapterText, Deck, Slide } from "../model/deck.ts";

export function checkNames(deck: Deck, report: Report): void {
  const audiences = deck.audiences.map(({ id }) => id);
  const slides = deck.chapters.flatMap((chapter) => chapter.slides);
  const ids = slides.map(({ id }) => id);
  const checkAudiences = (named: readonly string[], place: Place, text: ChapterText) => {
    for (const id of named)
      if (!audiences.includes(id)) report.add(audienceUnknown(placeOfWord(text, place, id), id, audiences));
  };
  for (const chapter of deck.chapters) {
    for (const id of chapter.audience)
      if (chapter.front && !audiences.includes(id))
        report.add(audienceUnknown(placeOfName(chapter.front, ["audience"], id), id, audiences));
    for (const slide of chapter.slides) {
      checkAudiences(slide.audience, slide.place, chapter.text);
      checkLayout(slide, chapter.text, deck, report);
      checkBackground(slide, chapter.text, deck, report);
      walk(slide, (token, block) => {
        const place = () => placeOfToken(chapter.text, block, token);
        if (
          /^container_(only|except)_open$/.test(token.type) &&
          strings(attributesOf(token)?.values["audience"]).length === 0
        )
          report.add(audienceMissing(place()));
        if (token.meta) checkAudiences(strings(attributesOf(token)?.values["audience"]), place(), chapter.text);
        checkToken(token, place, deck, ids, report);
      });
    }
  }
  for (const audience of deck.audiences) {
    if (audience.file.broken) continue;
    checkTags(audience, deck.chapters, report);
    checkTheme(audience, deck, report);
  }
}

function checkLayout(slide: Slide, text: ChapterText, deck: Deck, report: Report): void {
  const layout = slide.attributes.values["layout"];
  if (layout === undefined || deck.templates.has(`layouts/${layout}`)) return;
  const known = [...deck.templates.keys()].flatMap((name) => /^layouts\/(.+)$/.exec(name)?.[1] ?? []);
  report.add(layoutUnknown(placeOfWord(text, slide.place, layout), layout, known));
}

function checkBackground(slide: Slide, text: ChapterText, deck: Deck, report: Report): void {
  const name = slide.attributes.values["background-image"];
  if (name === undefined || deck.library.images.has(backgroundPath(name))) return;
  report.add(fileMissing(placeOfWord(text, slide.place, name), backgroundPath(name)));
}

function checkToken(token: Token, place: () => Place, deck: Deck, slides: readonly string[], report: Report): void {
  const { charts, images, references } = deck.library;
  if (token.type === "chart" && !charts.has(token.content))
    report.add(chartUnknown(place(), token.content, [...charts.keys()]));
  else if (token.type === "citation" && !references.has(token.content))
    report.add(sourceUnknown(place(), token.content, [...references.keys()]));
  else if (token.type === "image") {
    if (token.content === "" && !attributesOf(token)?.classes.includes("decorative"))
      report.add(imageAltMissing(place()));
    if (!images.has(imagePath(token))) report.add(fileMissing(place(), imagePath(token)));
  } else if (token.type === "link_open") {
    const id = linkedSlide(token);
    if (id !== undefined && !slides.includes(id)) report.add(linkUnknown(place(), id, slides));
  }
}

/** A misspelt tag to hide would hide nothing, and so show too much. */
function checkTags(audience: Audience, chapters: readonly Chapter[], report: Report): void {
  const known = new Set(chapters.flatMap((chapter) => [chapter, ...chapter.slides]).flatMap((item) => item.tags));
  for (const key of ["show", "hide"] as const)
    for (const tag of audience[key] ?? [])
      if (!known.has(tag)) report.add(tagUnknown(placeOfName(audience.file, [key], tag), tag, [...known]));
}

/** Stylesheets beside the themes that every page or every deck has. */
const shared = ["tokens", "base", "layouts", "charts", "code", "stage", "speaker"];

function checkTheme(audience: Audience, deck: Deck, report: Report): void {
  const { name, logo, fonts } = audience.theme;
  const known = [...deck.templates.keys()].flatMap((path) => /^themes\/(.+)\.css$/.exec(path)?.[1] ?? []);
  const themes = known.filter((theme) => !shared.includes(theme));
  if (!themes.includes(name)) report.add(themeUnknown(placeOf(audience.file, ["theme", "name"]), name, themes));
  for (const [role, font] of Object.entries(fonts)) {
    const families = familiesFor(role as Role);
    if (!families.includes(font))
      report.add(fontUnknown(placeOf(audience.file, ["theme", "fonts", role]), font, families));
  }
  const path = logo.startsWith("content/") ? logo : `content/${logo}`;
  if (logo !== "" && !deck.library.images.has(path))
    report.add(fileMissing(placeOf(audience.file, ["theme", "logo"]), path));
}
