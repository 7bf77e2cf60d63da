import { describe, expect, it } from "vitest";
import type { Fact } from "../../../build/model/deck.ts";
import { formatFact } from "../../../build/render/number.ts";

const fact = (value: number, unit: string, digits?: number): Fact => ({
  id: "d",
  value,
  digits,
  unit,
  status: "confirmed",
  asTold: "",
  why: "",
  source: [],
});

describe("facts", () => {
  it("carry their unit and rounding in the reader's language", () => {
    expect(formatFact(fact(6.4622, "trillion JPY", 3), "en")).toBe("¥6.46 trillion");
    expect(formatFact(fact(6.4622, "trillion JPY", 3), "ja")).toBe("6兆4600億円");
  });
});
