import { describe, expect, it } from "vitest";
import { didYouMean } from "../../../build/diagnostics/suggestion.ts";

describe("did you mean", () => {
  it("names the nearest word only when it is near", () => {
    expect(didYouMean("studnets", ["students"], "audiences")).toMatch(/^Did you mean "students"\?/);
    expect(didYouMean("xyz", ["students"], "audiences")).toBe("Known audiences: students.");
  });
  it("lists some of what is known where that is too much for a line", () => {
    const known = Array.from({ length: 30 }, (_, at) => `name-${at}`);
    expect(didYouMean("zebra", known, "names")).toMatch(/^Known names: (name-\d+, ){23}name-\d+, and 6 more\.$/);
  });
});
