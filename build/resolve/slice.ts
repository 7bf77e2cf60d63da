// Deck + audience -> Variant. What the audience may not see is taken out of the text before anything is rendered.
import type { MarkdownIt } from "markdown-it";
import { audienceUnknown } from "../diagnostics/catalog/audiences.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Attributes, Audience, Chapter, Deck, Slide, Variant } from "../model/deck.ts";

/** A slide with tags needs one that the audience shows and none that it hides; with `audience=` it must be named. */
export function isVisible(
  item: { readonly tags: readonly string[]; readonly audience: readonly string[] },
  audience: Audience,
): boolean {
  if (item.audience.length > 0 && !item.audience.includes(audience.id)) return false;
  if (item.tags.some((tag) => audience.hide.includes(tag))) return false;
  return item.tags.length === 0 || audience.show === undefined || item.tags.some((tag) => audience.show?.includes(tag));
}

export function slice(deck: Deck, audience: Audience, markdown: MarkdownIt, report: Report): Variant {
  const known = deck.audiences.map((item) => item.id);
  const chapters = deck.chapters
    .filter((chapter) => isVisible(chapter, audience))
    .map((chapter): Chapter => ({
      ...chapter,
      slides: chapter.slides
        .filter((slide) => isVisible(slide, audience))
        .map((slide) => sliceText(slide, audience, known, markdown, report)),
    }))
    .filter((chapter) => chapter.slides.length > 0);
  return { deck, audience, chapters };
}

function sliceText(
  slide: Slide,
  audience: Audience,
  known: readonly string[],
  markdown: MarkdownIt,
  report: Report,
): Slide {
  if (!/:::\s*(only|except)/.test(slide.text)) return slide;
  const lines = slide.text.split("\n");
  const place = (line: number) => slide.origins[line] ?? { file: slide.file, line: slide.line, column: 1 };
  const tokens = markdown.parse(slide.text, { report, place });
  for (const token of tokens) {
    const only = token.type === "container_only_open";
    if ((!only && token.type !== "container_except_open") || !token.map) continue;
    const values = (token.meta as { attributes: Attributes }).attributes.values;
    const named = (values["audience"] ?? "").split(/\s+/).filter(Boolean);
    for (const id of named.length > 0 ? named : [""])
      if (!known.includes(id)) report.add(audienceUnknown(place(token.map[0]), id, known));
    // A wrong or missing name never widens: the block is then shown to nobody.
    const valid = named.length > 0 && named.every((id) => known.includes(id));
    const visible = valid && named.includes(audience.id) === only;
    const [from, to] = token.map;
    if (visible) {
      lines[from] = "";
      lines[to - 1] = "";
    } else for (let line = from; line < to; line++) lines[line] = "";
  }
  return { ...slide, text: lines.join("\n") };
}
