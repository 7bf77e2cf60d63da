// markdown-it as this project configures it: CommonMark, GFM tables, strikethrough, task lists and footnotes, and our own
// constructs, each in a file of its own. The chain below is the table of contents of the dialect.
import Parser, { type MarkdownIt, type Token } from "markdown-it";
import { attributes } from "./attributes.ts";
import { citation } from "./citation.ts";
import { container } from "./container.ts";
import type { ParseEnvironment } from "./environment.ts";
import { expression } from "./expression.ts";
import { footnotes } from "./footnotes.ts";
import { leaf } from "./leaf.ts";
import { maths } from "./maths.ts";
import { offsets } from "./offsets.ts";
import { rule } from "./rule.ts";
import { steps } from "./steps.ts";
import { tasks } from "./tasks.ts";

/** A fresh parser; it holds no state between documents. Raw HTML is off unless the deck says `html: trusted`. */
export function createMarkdown(options: { readonly html?: boolean } = {}): MarkdownIt {
  const markdown = new Parser("default", { html: options.html === true, linkify: true, typographer: false });
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  return markdown
    .use(footnotes)
    .use(container)
    .use(leaf)
    .use(rule)
    .use(expression)
    .use(citation)
    .use(maths)
    .use(attributes)
    .use(tasks)
    .use(steps)
    .use(offsets);
}

/** `parseMarkdown(markdown, "# Hello", { report, place })` is the tokens of the whole document. */
export const parseMarkdown = (markdown: MarkdownIt, text: string, environment: ParseEnvironment): Token[] =>
  markdown.parse(text, environment as never);
