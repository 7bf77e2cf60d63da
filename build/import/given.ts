// Attributes of other tools -> those that our braces may hold; what they cannot say is listed.
import { ofReveal } from "../directives/attributes.ts";
import { type Given, nothingGiven } from "./deck.ts";
import { isRemote, kindOf, list, type Reading, takeFile, tell } from "./reading.ts";

export interface Written {
  readonly id: string;
  readonly classes: readonly string[];
  readonly values: ReadonlyMap<string, string>;
}
const className = /^[\p{L}_-][\p{L}\p{N}\p{M}_-]*$/u;
const size = /^\d+(?:\.\d+)?(?:px|%|em)?$/;
/** Classes of fragments that reveal.js and we know alike. */
const known = new Set(
  "fragment fade-up fade-down fade-left fade-right fade-out fade-in fade-in-then-out fade-in-then-semi-out semi-fade-out grow shrink strike highlight-red highlight-green highlight-blue highlight-current-red highlight-current-green highlight-current-blue dark light decorative cover left right inline".split(
    " ",
  ),
);
const never = new Set(["appendix", "everyone"]);

/** What a block or a piece of a line may say of itself. */
export function pieceGiven(reading: Reading, line: number, written: Written, owner: "image" | "other"): Given {
  const given = nothingGiven();
  if (/^[\p{L}_][\p{L}\p{N}\p{M}_:-]*$/u.test(written.id) && !written.id.startsWith("k-")) given.id = written.id;
  takeClasses(reading, line, written.classes, given);
  for (const [key, value] of written.values) {
    const name = key.replace(/^data-/, "");
    if (owner === "image" && (name === "width" || name === "height")) {
      const read = sizeOf(value);
      if (read !== "") given.values[name] = read;
      else list(reading, line, `${name}="${value}" is no size that we know`);
    } else if (name === "fragment-index" && /^\d+$/.test(value)) given.values[name] = value;
    else if (name === "id" && key === "data-id") given.values["auto-animate-id"] = value;
    else if (name === "auto-animate-id") given.values[name] = value;
    else if (key === "lang" && /^[a-z]{2,3}(?:-[A-Z]{2})?$/.test(value)) given.values["lang"] = value;
    else list(reading, line, `attribute ${key}="${value}"`);
  }
  return given;
}

function takeClasses(reading: Reading, line: number, classes: readonly string[], given: Given): void {
  for (const name of classes) {
    if (!className.test(name) || never.has(name)) list(reading, line, `class "${name}"`);
    else {
      if (!known.has(name) && !reading.listed.some(({ what }) => what.startsWith(`class "${name}":`)))
        tell(reading, line, `class "${name}": kept, but no style is behind it until content/styles/ has one`);
      if (!given.classes.includes(name)) given.classes.push(name);
    }
  }
}

/** `sizeOf("12cm")` is "": a stage has no centimetres. `sizeOf("300px")` is "300px". */
export function sizeOf(value: string): string {
  const bare = value.trim().toLowerCase();
  if (size.test(bare)) return bare;
  const other = /^(\d+(?:\.\d+)?)(rem|vw|vh|in|cm|pt)$/.exec(bare);
  if (!other) return "";
  const factors: Record<string, number> = { rem: 16, vw: 12.8, vh: 7.2, in: 96, cm: 37.8, pt: 1.333 };
  return String(Math.round(Number(other[1]) * (factors[other[2] ?? ""] ?? 1)));
}

/** What a slide says of itself: reveal.js's words, in any of the ways they are written. */
export function slideGiven(reading: Reading, line: number, written: Written): Given {
  const given = nothingGiven();
  if (/^[\p{L}_][\p{L}\p{N}\p{M}_:-]*$/u.test(written.id) && !written.id.startsWith("k-")) given.id = written.id;
  takeClasses(
    reading,
    line,
    written.classes.map((name) => (name === "invert" ? "dark" : name)),
    given,
  );
  for (const [key, value] of written.values) {
    const name = key.replace(/^data-/, "");
    if (name === "background") setBackground(reading, line, given, value);
    else if (name === "background-image") setPicture(reading, line, given, value);
    else if (name === "auto-animate" || name === "auto-animate-restart") {
      if (value !== "false") given.values[name] = "";
    } else if (Object.hasOwn(ofReveal, name) && value.trim() !== "" && !/["{}]/.test(value))
      given.values[name] = value.trim();
    else list(reading, line, `attribute ${key}="${value}"`);
  }
  return given;
}

/** A colour, a gradient, or a picture: `url(a.jpg)` or its name alone. */
export function setBackground(reading: Reading, line: number, given: Given, written: string): void {
  const value = written.trim().replace(/;$/, "");
  const picture = /^url\(\s*["']?(.*?)["']?\s*\)/.exec(value)?.[1];
  if (picture !== undefined) setPicture(reading, line, given, picture);
  else if (/gradient\(/.test(value)) setSafe(reading, line, given, "background-gradient", value);
  else if (isRemote(value) || kindOf(value) === "image" || /[/\\]/.test(value)) setPicture(reading, line, given, value);
  else if (/^(?:#[\da-f]{3,8}|[a-z]+|(?:rgb|hsl|oklch|lab)a?\([^)]*\))$/i.test(value))
    setSafe(reading, line, given, "background-color", value);
  else list(reading, line, `background ${value}`);
}
function setSafe(reading: Reading, line: number, given: Given, name: string, value: string): void {
  if (/^[#\w\s(),.%/-]+$/.test(value)) given.values[name] = value;
  else list(reading, line, `${name} ${value}`);
}
export function setPicture(reading: Reading, line: number, given: Given, written: string): void {
  const address = /^url\(\s*["']?(.*?)["']?\s*\)/.exec(written.trim())?.[1] ?? written.trim();
  const taken = kindOf(address) === "image" || isRemote(address) ? takeFile(reading, address) : { why: "no picture" };
  if ("path" in taken) given.values["background-image"] = taken.path;
  else list(reading, line, `background ${address}: ${taken.why}`);
}

/** `mergeGiven(a, b)`: what b says is added to a. */
export function mergeGiven(into: Given, more: Given): void {
  if (into.id === "") into.id = more.id;
  for (const name of more.classes) if (!into.classes.includes(name)) into.classes.push(name);
  Object.assign(into.values, more.values);
}
export const isEmptyGiven = ({ id, classes, values }: Given): boolean =>
  id === "" && classes.length === 0 && Object.keys(values).length === 0;
