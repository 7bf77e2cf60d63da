import { describe, expect, it } from "vitest";
import { didYouMean } from "../../../build/diagnostics/suggestion.ts";

describe("did you mean", () => {
  it("names the nearest word only when it is near", () => {
    expect(didYouMean("studnets", ["students"], "audiences")).toMatch(/^Did you mean "students"\?/);
    expect(didYouMean("xyz", ["students"], "audiences")).toBe("Known audiences: students.");
  });
});
