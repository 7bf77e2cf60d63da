// Codes of currencies, as ISO 4217 has them, with the mistake that others are.
import * as v from "valibot";
import { currencyUnknown } from "../diagnostics/catalog/yaml.ts";
import { meaning } from "./schema-words.ts";

let codes: ReadonlySet<string> | undefined;
const codesKnown = () => (codes ??= new Set(Intl.supportedValuesOf("currency")));

export const currencyCode = meaning(
  v.pipe(
    v.string(),
    v.check((value) => codesKnown().has(value)),
    v.metadata({ pattern: "^[A-Z]{3}$" }),
  ),
  "a currency code such as USD",
  (place, _, value) => currencyUnknown(place, value, [...codesKnown()]),
);
