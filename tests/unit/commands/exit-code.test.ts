import { describe, expect, it } from "vitest";
import { failureOf } from "../../../build/commands/exit-code.ts";
import { HostError } from "../../../build/diagnostics/host-error.ts";

describe("a failure", () => {
  it("of the environment is told with what to do, and ends with 2", () => {
    expect(failureOf(new HostError("No disk.", "Buy one."))).toEqual({ code: 2, lines: ["No disk.", "Buy one."] });
  });
  it("of ours shows its stack, and ends with 3", () => {
    const { code, lines } = failureOf(new TypeError("x is not a function"));
    expect(code).toBe(3);
    expect(lines.join("\n")).toMatch(/bug in kamishibai.*TypeError: x is not a function\n\s+at /s);
  });
});
