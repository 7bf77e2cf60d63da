// A clip that plays on its slide; on paper its poster stands for it.
import type { LeafDirective } from "../model/directive.ts";
import { ofMedia } from "./attributes.ts";

export const video: LeafDirective = {
  kind: "leaf",
  name: "video",
  summary: "A clip that plays on its slide; on paper its poster stands for it.",
  example: '::video[media/harbour.webm]{alt="The harbour at dawn" muted}',
  argument: "file of content/media/",
  attributes: { ...ofMedia, poster: "text" },
  within: ["slide", "column"],
};
