// What an author can be told about audiences. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error } from "./severity.ts";

export const audienceUnknown = (place: Place, id: string, known: readonly string[]) =>
  error("audience-unknown", place, `There is no audience "${id}".`, didYouMean(id, known, "audiences"));
export const audienceEmpty = (place: Place, id: string) =>
  error(
    "audience-empty",
    place,
    `The audience "${id}" sees no slide.`,
    "Loosen its `show:` and `hide:`, or the restrictions of slides; `kamishibai outline --all` tells what hides each.",
  );
export const audienceMissing = (place: Place) =>
  error(
    "audience-missing",
    place,
    "This block names no audience, so nobody would see it.",
    'Write audience="name" in its braces.',
  );
export const tagUnknown = (place: Place, tag: string, known: readonly string[]) =>
  error("tag-unknown", place, `No slide has the tag "${tag}".`, didYouMean(tag, known, "tags"));
export const linkHidden = (place: Place, id: string, audience: string) =>
  error(
    "link-hidden",
    place,
    `This links to the slide "${id}", which the audience "${audience}" does not see.`,
    "Show both to the same audiences, or put the link into :::only.",
  );
export const classIsAudience = (place: Place, id: string) =>
  error(
    "restriction-stray",
    place,
    `".${id}" is a class, and hides nothing: "${id}" is the name of an audience.`,
    `Write {audience="${id}"}, or give the class another name.`,
  );
