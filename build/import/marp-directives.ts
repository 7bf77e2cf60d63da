// The comments of Marp that are directives.
import { isRecord } from "../formats/yaml.ts";
import { readYamlLines } from "./matter.ts";

const local = new Set([
  "class",
  "backgroundColor",
  "backgroundImage",
  "backgroundPosition",
  "backgroundRepeat",
  "backgroundSize",
  "color",
  "header",
  "footer",
  "paginate",
]);
const ofDeck = new Set([
  "theme",
  "style",
  "headingDivider",
  "size",
  "math",
  "title",
  "author",
  "description",
  "keywords",
  "url",
  "image",
  "marp",
  "lang",
  "transition",
]);
/** `_class: lead` and its like; undefined for a comment that says something else. */
export function directives(text: string, line: number): Readonly<Record<string, unknown>> | undefined {
  if (!/^\s*[_a-zA-Z]+\s*:/.test(text)) return undefined;
  const { values } = readYamlLines(text.split("\n"), line);
  const keys = Object.keys(values);
  const known = keys.filter((key) => local.has(key.replace(/^_/, "")) || ofDeck.has(key));
  return isRecord(values) && keys.length > 0 && known.length === keys.length ? values : undefined;
}
