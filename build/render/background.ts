// The background that a slide's braces ask for, as one style: the same on stage and in both PDFs.
import type { Library, Slide } from "../model/deck.ts";
import { imagePath } from "../formats/image-path.ts";
import { dataUri } from "./images.ts";
import { escapeHtml } from "../formats/escape-html.ts";

const properties: Record<string, string> = {
  "background-color": "background-color",
  "background-gradient": "background-image",
  "background-position": "background-position",
  "background-repeat": "background-repeat",
  "background-size": "background-size",
};
export const backgroundAttributes = [...Object.keys(properties), "background-image"];

/** `{background-color="#111"}` is ` style="background-color:#111"`; empty where nothing is asked for. */
export function backgroundStyle({ attributes: { values } }: Slide, { images }: Library): string {
  const styles = Object.entries(properties).flatMap(([key, property]) => {
    const value = values[key];
    // Nothing that could end the declaration or load a file.
    return value !== undefined && /^[#\w\s(),.%/-]+$/.test(value) && !/url/i.test(value)
      ? [`${property}:${value}`]
      : [];
  });
  const name = values["background-image"];
  const image = name === undefined ? undefined : images.get(imagePath(name));
  if (image) {
    styles.push(`background-image:url(${dataUri(image)})`);
    if (values["background-size"] === undefined) styles.push("background-size:cover");
    if (values["background-position"] === undefined) styles.push("background-position:center");
  }
  return styles.length === 0 ? "" : ` style="${escapeHtml(styles.join(";"))}"`;
}
