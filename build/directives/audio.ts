// A recording that plays on its slide.
import type { LeafDirective } from "../model/directive.ts";
import { ofMedia } from "./attributes.ts";

export const audio: LeafDirective = {
  kind: "leaf",
  name: "audio",
  summary: "A recording that plays on its slide.",
  example: '::audio[media/bell.wav]{alt="The bell of the exchange" start=key}',
  argument: "file of content/media/",
  attributes: { ...ofMedia, poster: "text" },
  within: ["slide", "column"],
};
