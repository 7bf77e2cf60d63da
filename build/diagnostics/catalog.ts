// Every message an author can see. Codes are permanent; each says what happened, then what to do.
import type { Diagnostic, Place } from "./report.ts";
import { didYouMean } from "./suggestion.ts";

const error = (code: string, place: Place, message: string, hint = ""): Diagnostic => ({
  code,
  severity: "error",
  message,
  hint,
  place,
});

export const fileMissing = (place: Place, path: string) =>
  error("file-missing", place, `There is no file "${path}".`, "Write the file or correct its name.");
export const yamlInvalid = (place: Place, reason: string) =>
  error("yaml-invalid", place, `This is not valid YAML: ${reason}`, "Correct the line; YAML wants spaces, not tabs.");
export const keyUnknown = (place: Place, key: string, known: readonly string[]) =>
  error("key-unknown", place, `Unknown key "${key}".`, didYouMean(key, known, "keys"));
export const keyMissing = (place: Place, key: string) =>
  error("key-missing", place, `The key "${key}" is missing.`, `Add \`${key}:\` to this file.`);
export const valueInvalid = (place: Place, key: string, wanted: string) =>
  error("value-invalid", place, `"${key}" must be ${wanted}.`, "Correct the value.");
export const chartUnknown = (place: Place, id: string, known: readonly string[]) =>
  error("chart-unknown", place, `There is no chart "${id}".`, didYouMean(id, known, "charts"));
export const chartTypeUnknown = (place: Place, type: string, known: readonly string[]) =>
  error("chart-type-unknown", place, `Unknown chart type "${type}".`, didYouMean(type, known, "types"));
export const columnUnknown = (place: Place, column: string, known: readonly string[]) =>
  error("column-unknown", place, `The data has no column "${column}".`, didYouMean(column, known, "columns"));
export const cellNotNumber = (place: Place, cell: string) =>
  error("cell-not-number", place, `"${cell}" is not a number.`, "Write 1234.5, without units or thousands separators.");
export const csvInvalid = (place: Place, reason: string) =>
  error("csv-invalid", place, `This CSV cannot be read: ${reason}`, "Correct the row.");
export const chartEmpty = (place: Place) =>
  error("chart-empty", place, "No row of the data passes the filter.", "Correct the filter or the file.");
export const factUnknown = (place: Place, id: string, known: readonly string[]) =>
  error("fact-unknown", place, `There is no fact "${id}".`, didYouMean(id, known, "facts"));
export const sourceUnknown = (place: Place, id: string, known: readonly string[]) =>
  error("source-unknown", place, `There is no source "${id}".`, didYouMean(id, known, "sources"));
export const audienceUnknown = (place: Place, id: string, known: readonly string[]) =>
  error("audience-unknown", place, `There is no audience "${id}".`, didYouMean(id, known, "audiences"));
export const containerUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("container-unknown", place, `Unknown container ":::${name}".`, didYouMean(name, known, "containers"));
export const containerOpen = (place: Place, name: string) =>
  error("container-open", place, `":::${name}" is never closed.`, "Add a line with the same number of colons.");
export const layoutUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("layout-unknown", place, `There is no layout "${name}".`, didYouMean(name, known, "layouts"));
export const attributeUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("attribute-unknown", place, `Unknown attribute "${name}".`, didYouMean(name, known, "attributes"));
export const idDuplicate = (place: Place, id: string) =>
  error("id-duplicate", place, `Two slides have the id "${id}".`, "Give one of them another id.");
export const expressionInvalid = (place: Place, reason: string) =>
  error("expression-invalid", place, `This expression cannot be computed: ${reason}`, "Known: deck, chapter, audience, vars, and the helpers fact and num.");
export const templateInvalid = (place: Place, reason: string) =>
  error("template-invalid", place, `This template cannot be used: ${reason}`, "Correct the template.");
export const imageAltMissing = (place: Place) =>
  error("image-alt-missing", place, "This image has no alternative text.", "Write ![what it shows](file), or {.decorative}.");
export const slideUntitled = (place: Place) =>
  error("slide-untitled", place, "This slide has no title.", "Give it a heading, or a title=\"…\" attribute.");
export const includeMissing = (place: Place, path: string, known: readonly string[]) =>
  error("include-missing", place, `There is no file "${path}" to include.`, path.startsWith("content/") ? didYouMean(path, known, "files") : "Includes stay inside the content folder.");
export const includeCycle = (place: Place, chain: readonly string[]) =>
  error("include-cycle", place, "This include includes itself.", chain.join(" -> "));
export const mathsInvalid = (place: Place, reason: string) =>
  error("maths-invalid", place, `This formula cannot be set: ${reason}`, "Correct the TeX between the dollars.");
export const languageUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("language-unknown", place, `Unknown language "${name}" of a code block.`, didYouMean(name, known, "languages"));
export const helperUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("helper-unknown", place, `Unknown helper "${name}".`, didYouMean(name, known, "helpers"));
export const partialUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("partial-unknown", place, `Unknown partial "${name}".`, didYouMean(name, known, "partials"));
export const partialCycle = (place: Place, chain: readonly string[]) =>
  error("partial-cycle", place, "This partial includes itself.", chain.join(" -> "));
export const variableUnknown = (place: Place, name: string, known: readonly string[]) =>
  error("variable-unknown", place, `Unknown variable "${name}".`, didYouMean(name.replace(/^this\./, ""), known, "variables"));
