// markdown-it as this project configures it: CommonMark, GFM tables, strikethrough and footnotes, and our own constructs, each
// in a file of its own. The chain below is the table of contents of the dialect. What it makes are tokens; `build/parse/` makes
// the tree of them.
import Parser, { type MarkdownIt, type Token } from "markdown-it";
import type { Report } from "../../diagnostics/report.ts";
import type { Place } from "../../model/diagnostic.ts";
import { braces } from "./braces.ts";
import { breaks } from "./breaks.ts";
import { citations } from "./citations.ts";
import { comments } from "./comments.ts";
import { directives } from "./directives.ts";
import type { ParseEnvironment } from "./environment.ts";
import { footnotes } from "./footnotes.ts";
import { foreignSpellings } from "./foreign.ts";
import { icons } from "./icons.ts";
import { literals } from "./literals.ts";
import { maths } from "./maths.ts";
import { offsets } from "./offsets.ts";
import { rule } from "./rule.ts";
import { spans } from "./spans.ts";

/** A fresh parser; it holds no state between documents. Raw HTML is off unless the deck says `html: trusted`. */
export function createMarkdown(options: { readonly html?: boolean } = {}): MarkdownIt {
  const markdown = new Parser("default", { html: options.html === true, linkify: true, typographer: false });
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  // Most text has no address in it: that is seen at a glance, where linkify would look at each word with a large pattern.
  const hasAddress = markdown.linkify.test.bind(markdown.linkify);
  markdown.linkify.test = (text) => (text.includes("//") || /mailto:/i.test(text)) && hasAddress(text);
  markdown.validateLink = () => true; // which addresses are links is decided, and told, when the tree is made
  return markdown
    .use(footnotes)
    .use(directives)
    .use(comments)
    .use(rule)
    .use(braces)
    .use(citations)
    .use(maths)
    .use(spans)
    .use(literals)
    .use(breaks)
    .use(foreignSpellings)
    .use(icons)
    .use(offsets);
}

/** What backslashes and entities stand for: `unescape("f&ouml;\\+")` is `fö+`. */
export const unescape: (text: string) => string = new Parser().utils.unescapeAll;

/** `parseMarkdown(markdown, "# Hello", report, place)` is the tokens of the whole document. */
export function parseMarkdown(
  markdown: MarkdownIt,
  text: string,
  report: Report,
  place: (line: number, column?: number) => Place,
): Token[] {
  const environment: ParseEnvironment = { report, place, open: [] };
  return markdown.parse(text, environment as never);
}
