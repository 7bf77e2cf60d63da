// Clips, recordings and pages of the web that slides show: each file is there, and of the kind that is said; each is described.
import {
  captionsMissing,
  mediaAltMissing,
  mediaKindWrong,
  mediaMissing,
  mediaRemote,
  mediaStartUnclear,
  webAddressUnclear,
} from "../diagnostics/catalog/media.ts";
import type { Report } from "../diagnostics/report.ts";
import { findImage } from "../images/find-image.ts";
import { mediaPath } from "../formats/image-path.ts";
import { leadsOutside } from "../formats/outside.ts";
import type { Library } from "../model/deck.ts";
import type { Place } from "../model/diagnostic.ts";
import type { MediaBlock } from "../model/tree.ts";

export function checkMedia(block: MediaBlock, { media, images }: Library, report: Report): void {
  const { kind, source, place } = block;
  const { values = {}, places = {} } = block.attributes ?? {};
  const at = (name: string): Place => places[name] ?? place;
  const find = (name: string, wanted: string, where: Place): void => {
    const path = mediaPath(name);
    const found = media.get(path);
    if (leadsOutside(name)) report.add(mediaRemote(where, name));
    else if (!found) report.add(mediaMissing(where, path, [...media.keys()]));
    else if (!found.type.startsWith(wanted)) report.add(mediaKindWrong(where, path, whatIs(found.type)));
  };
  if ((values["alt"] ?? "").trim() === "") report.add(mediaAltMissing(place, kind));
  if (values["poster"] !== undefined) report.take(findImage(images, values["poster"], at("poster")));
  if (kind === "web") {
    if (!isPage(source)) report.add(webAddressUnclear(place, source));
    return;
  }
  find(source, kind, place);
  if (values["captions"] !== undefined) find(values["captions"], "text/vtt", at("captions"));
  else if (kind === "video" && values["muted"] === undefined) report.add(captionsMissing(place));
  if (values["start"] !== undefined && !["slide", "key"].includes(values["start"]))
    report.add(mediaStartUnclear(at("start"), values["start"]));
  if (values["link"] !== undefined && !isPage(values["link"]))
    report.add(webAddressUnclear(at("link"), values["link"]));
}

const isPage = (address: string): boolean => /^https?:\/\/[^\s{}"<>]+$/.test(address) && URL.canParse(address);

const whatIs = (type: string): string =>
  type.startsWith("video")
    ? "a clip"
    : type.startsWith("audio")
      ? "a recording without pictures"
      : type === "text/vtt"
        ? "a file of captions"
        : "nothing that every browser plays";
