// The logo of an audience's theme, as HTML: `theme: { logo: images/acme.svg }`. Who reads the slide aloud need not name it.
import type { Report } from "../diagnostics/report.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { Variant } from "../model/deck.ts";
import { imageHtml } from "./images.ts";

export function logoOf({ audience, library }: Variant, report: Report): string {
  const { logo } = audience.theme;
  if (logo === "") return "";
  const image = library.images.get(logo.startsWith("content/") ? logo : `content/${logo}`);
  return imageHtml("", "", image, "k-logo", placeOf(audience.file, ["theme", "logo"]), report);
}
