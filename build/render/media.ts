// `::video`, `::audio`, `::web` -> a figure. What stands in the page is what paper shows: the poster, what it is in words, and where
// it can be seen. On stage the browser's code sets the player or the frame upon the poster (client/media.ts).
import { imagePath, mediaPath } from "../formats/image-path.ts";
import { escapeHtml } from "../formats/escape-html.ts";
import type { Library } from "../model/deck.ts";
import type { MediaBlock } from "../model/tree.ts";
import type { Words } from "../model/words.ts";
import { qrSvg } from "./handout/qr.ts";
import { curlText } from "./typography.ts";

export interface MediaTools {
  readonly library: Library;
  readonly words: Words;
  readonly lang: string;
  readonly frames: readonly string[]; // that deck.yaml allows
}

/** `poster` is the picture's HTML, or ""; `attributes` stand on the figure: ` class="media" data-place="…"`. */
export function mediaHtml(block: MediaBlock, poster: string, attributes: string, tools: MediaTools): string {
  const { library, words, lang, frames } = tools;
  const { kind, source } = block;
  const values = block.attributes?.values ?? {};
  const alt = curlText(values["alt"] ?? "", lang);
  const link = kind === "web" ? source : values["link"];
  const data: Record<string, string | undefined> = { media: kind, alt };
  if (kind === "web") {
    if (URL.canParse(source) && frames.includes(new URL(source).origin)) data["frame"] = source;
  } else {
    const file = library.media.get(mediaPath(source));
    if (!file) return ""; // a mistake that was told
    data["file"] = `media/${file.name}${values["from"] === undefined ? "" : `#t=${values["from"]}`}`;
    data["starts"] = values["start"] ?? "slide";
    for (const flag of ["muted", "loop"]) if (values[flag] !== undefined) data[flag] = "";
    const captions = values["captions"] === undefined ? undefined : library.media.get(mediaPath(values["captions"]));
    if (captions) {
      data["captions"] = `data:text/vtt;charset=utf-8,${encodeURIComponent(captions.text)}`;
      data["words"] = words.page.captions;
    }
  }
  const given = Object.entries(data).map(([name, value]) =>
    value === undefined ? "" : ` data-${name}="${escapeHtml(value)}"`,
  );
  const shown = poster === "" ? `<p class="media-words">${escapeHtml(alt)}</p>` : poster;
  const sign = `<svg class="media-sign" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="23"/><path d="${signs[kind]}"/></svg>`;
  const code = link === undefined || link.length > 2000 ? "" : qrSvg(link, words.handout.qr);
  const leads =
    link === undefined ? "" : `<a href="${escapeHtml(encodeURI(decoded(link)))}">${escapeHtml(nameOf(link))}</a>`;
  const what = `<span class="media-kind">${escapeHtml(words.page.media[kind])}</span>`;
  return `<figure${attributes} aria-label="${escapeHtml(alt)}"${given.join("")}><div class="media-poster">${shown}${sign}</div><figcaption>${code}<span>${what} ${leads}</span></figcaption></figure>\n`;
}

const signs = {
  video: "M19 14v20l16-10z",
  audio: "M20 33a4 4 0 1 1-2-3.500V15l14-3v17a4 4 0 1 1-2-3.500v-8l-10 2z",
  web: "M14 16h20v16H14zM14 21h20",
};

/** Without what every address begins with. */
const nameOf = (address: string): string => address.replace(/^https?:\/\//i, "").replace(/\/$/, "");

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

export const posterOf = (library: Library, block: MediaBlock) => {
  const name = block.attributes?.values["poster"];
  return name === undefined ? undefined : library.images.get(imagePath(name));
};
