// HTML as people write it between Markdown -> tags, comments and text, in their order. No parser of whole documents: decks open a tag in
// one block and close it in another.
import { unescape } from "../formats/markdown/markdown.ts";

export type HtmlEvent =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly closes: boolean;
      readonly raw: string;
      readonly line: number;
    }
  | { readonly kind: "close"; readonly name: string; readonly raw: string; readonly line: number }
  | { readonly kind: "comment"; readonly text: string; readonly line: number }
  | { readonly kind: "text"; readonly text: string; readonly line: number }
  | { readonly kind: "whole"; readonly name: string; readonly raw: string; readonly line: number }; // a style or a script, to its end

const empty = new Set("area base br col embed hr img input link meta source track wbr".split(" "));
const whole = new Set(["style", "script", "svg", "textarea"]);
// A name, and attributes whose values may hold ">" in quotes.
const tag = /^<(\/?)([A-Za-z][\w.:-]*)((?:\s|"[^"]*"|'[^']*'|[^\s"'>])*?)(\/?)>/;
const attribute = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

export function readHtml(html: string, firstLine: number): HtmlEvent[] {
  const events: HtmlEvent[] = [];
  let at = 0;
  let line = firstLine;
  const take = (length: number): string => {
    const taken = html.slice(at, at + length);
    for (const letter of taken) if (letter === "\n") line++;
    at += length;
    return taken;
  };
  while (at < html.length) {
    const here = line;
    if (html.startsWith("<!--", at)) {
      const end = html.indexOf("-->", at + 4);
      const text = take((end < 0 ? html.length : end + 3) - at);
      events.push({ kind: "comment", text: text.slice(4, end < 0 ? undefined : -3), line: here });
      continue;
    }
    if (html.startsWith("<!", at) || html.startsWith("<?", at)) {
      const end = html.indexOf(">", at);
      const raw = take((end < 0 ? html.length : end + 1) - at);
      events.push({ kind: "whole", name: raw.slice(0, 2), raw, line: here });
      continue;
    }
    const found = html[at] === "<" ? tag.exec(html.slice(at)) : null;
    if (!found) {
      const next = html.indexOf("<", at + 1);
      events.push({ kind: "text", text: unescapeText(take((next < 0 ? html.length : next) - at)), line: here });
      continue;
    }
    const [raw, slash, name = "", said = "", end] = found;
    const low = /^[a-z]/.test(name) || name === name.toUpperCase() ? name.toLowerCase() : name;
    if (slash === "" && whole.has(low) && end === "") {
      const close = html.toLowerCase().indexOf(`</${low}`, at);
      const stop = close < 0 ? html.length : html.indexOf(">", close) + 1 || html.length;
      events.push({ kind: "whole", name: low, raw: take(stop - at), line: here });
      continue;
    }
    take(raw.length);
    if (slash !== "") events.push({ kind: "close", name: low, raw, line: here });
    else {
      const attributes = new Map<string, string>();
      for (const [, key = "", double, single, bare] of said.matchAll(attribute))
        attributes.set(key, unescapeText(double ?? single ?? bare ?? ""));
      events.push({ kind: "open", name: low, attributes, closes: end !== "" || empty.has(low), raw, line: here });
    }
  }
  return events;
}

/** Entities only: a backslash in HTML is a backslash. */
const unescapeText = (text: string): string => (text.includes("&") ? unescape(text.replaceAll("\\", "\\\\")) : text);
