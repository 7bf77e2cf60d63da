// What an author can be told about stylesheets of their own, content/styles/*.css. Codes are permanent.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error, warning } from "./severity.ts";

export const styleSyntax = (place: Place, what: string) =>
  error("style-syntax", place, `This is no CSS: ${what}.`, "A browser would pass over it without a word; correct it.");
export const stylePropertyUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("style-property-unknown", place, `There is no property "${name}".`, didYouMean(name, known, "properties"));
export const styleValue = (place: Place, property: string, value: string) =>
  error(
    "style-value",
    place,
    `"${value}" is no value of "${property}".`,
    "A browser would pass over it without a word; correct it.",
  );
export const styleRefused = (place: Place, what: string, hint: string) =>
  error("style-refused", place, `${what}.`, hint);
export const styleUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("style-unknown", place, `There is no file "content/styles/${name}.css".`, didYouMean(name, known, "styles"));
export const styleUnused = (place: Place, name: string) =>
  warning(
    "style-unused",
    place,
    "No deck has these styles.",
    `Name the file deck.css, for all, or as an audience, for its deck; or say {style=${name}} behind the heading of a slide.`,
  );
