// The images that slides show: in their text, behind it, as posters; and the logo of each audience.
import { imagePath } from "../formats/image-path.ts";
import type { Audience, Chapter, Slide } from "../model/deck.ts";
import { inventoryOf } from "../tree/inventory.ts";

/** Paths: "content/images/harbour.jpg". */
export function imagesUsed(chapters: readonly Chapter[], audiences: readonly Audience[]): Set<string> {
  const logos = audiences.flatMap(({ theme: { logo } }) =>
    logo === "" ? [] : [`content/${logo.replace(/^content\//, "")}`],
  );
  return new Set([...logos, ...chapters.flatMap(({ slides }) => slides.flatMap(ofSlide))]);
}

function ofSlide(slide: Slide): string[] {
  const background = slide.attributes.values["background-image"];
  const { images, media } = inventoryOf(slide);
  const posters = media.flatMap(({ attributes }) => attributes?.values["poster"] ?? []);
  return [...(background ? [background] : []), ...images.map(({ file }) => file), ...posters].map(imagePath);
}
