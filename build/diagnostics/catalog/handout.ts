// What an author can be told about an audience's `handout:`. Codes are permanent; each says what happened, then what to do.
import { didYouMean } from "../suggestion.ts";
import type { Place } from "../../model/diagnostic.ts";
import { error } from "./severity.ts";

export const handoutValueUnknown = (place: Place, key: string, value: string, known: readonly string[]) =>
  error("handout-value-unknown", place, `A handout's ${key} cannot be "${value}".`, didYouMean(value, known, "values"));
export const handoutAddressInvalid = (place: Place, value: string) =>
  error(
    "handout-address-invalid",
    place,
    `"${value}" is not a web address.`,
    "Write it in full, as in https://example.org/talk/.",
  );
export const handoutAddressMissing = (place: Place) =>
  error("handout-address-missing", place, "A QR code needs an address to lead to.", "Add `url:` beside `qr: true`.");
export const handoutCoverUnknown = (place: Place, id: string, known: readonly string[]) =>
  error(
    "handout-cover-unknown",
    place,
    `The chart "${id}" cannot stand on the cover: no slide of this audience shows it.`,
    didYouMean(id, known, "charts"),
  );
export const handoutAddressLong = (place: Place, bytes: number, most: number) =>
  error(
    "handout-address-long",
    place,
    `No QR code holds this address: it is ${bytes} characters long, and ${most} are the most.`,
    "Give a shorter address; letters outside ASCII count up to nine each.",
  );
