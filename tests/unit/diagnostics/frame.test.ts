import { describe, expect, it } from "vitest";
import { frame } from "../../../build/diagnostics/frame.ts";

describe("a code frame", () => {
  it("marks the word under the line, and shows the line before", () => {
    expect(frame("title: A\ntype: barr", 2, 7)).toEqual(["  1 | title: A", "> 2 | type: barr", "    |       ^^^^"]);
  });
  it("cuts long lines, and shows nothing of a line that is not there", () => {
    expect(frame("x".repeat(500), 1, 200)).toEqual([`> 1 | ${"x".repeat(160)}`]);
    expect(frame("a", 3, 1)).toEqual([]);
  });
});
