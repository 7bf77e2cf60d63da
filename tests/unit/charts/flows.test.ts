import { describe, expect, it } from "vitest";
import { circleIn } from "../../../build/charts/flows.ts";

const flows = (text: string) => {
  const next = new Map<string, string[]>();
  for (const [from = "", to = ""] of text.split(" ").map((flow) => flow.split(">")))
    next.set(from, [...(next.get(from) ?? []), to]);
  return next;
};

describe("a circle of flows", () => {
  it.each([
    ["a>b b>c c>a", "a b c a"],
    ["x>a a>b b>c c>b", "b c b"],
    ["a>a", "a a"],
    ["a>b a>c c>d d>e b>e e>c", "e c d e"],
  ])("is found in %s", (text, circle) => {
    expect(circleIn(flows(text))?.join(" ")).toBe(circle);
  });
  it("is not found where two ways meet again", () => {
    expect(circleIn(flows("a>b a>c b>d c>d d>e x>a"))).toBeUndefined();
  });
});
