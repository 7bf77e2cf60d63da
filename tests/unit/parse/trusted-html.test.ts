import { describe, expect, it } from "vitest";
import { Report } from "../../../build/diagnostics/report.ts";
import { readTrusted } from "../../../build/parse/trusted-html.ts";

const place = { file: "a.md", line: 1, column: 1 };
const read = (html: string) => {
  const report = new Report();
  return [readTrusted(html, place, report), report.diagnostics.map(({ code }) => code)];
};

describe("trusted HTML", () => {
  it("is told what it loads and whom it wants to see it, but not what stands in its comments", () => {
    expect(read(`<b>a</b><!-- <img src="b.png" audience="board"> --><i>c</i>`)).toEqual(["<b>a</b><i>c</i>", []]);
    expect(read(`<img src="b.png">`)[1]).toEqual(["html-loads"]);
    expect(read(`<i audience="board">c</i>`)[1]).toEqual(["restriction-stray"]);
    expect(read(`<b>a</b><!-- open <img src="b.png">`)).toEqual(["<b>a</b>", ["comment-unclear"]]);
  });
});
