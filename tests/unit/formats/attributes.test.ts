import { describe, expect, it } from "vitest";
import { splitAttributes } from "../../../build/formats/attributes.ts";

describe("attributes", () => {
  it("are an id, classes and values in braces", () => {
    expect(splitAttributes('One bill {#bill .dark tags="money core"}')).toEqual({
      text: "One bill",
      attributes: { id: "bill", classes: ["dark"], values: { tags: "money core" } },
      column: 10,
    });
  });
  it("are not an expression, nor braces that are escaped", () => {
    expect(splitAttributes('It was {{fact "x"}}')).toMatchObject({ text: 'It was {{fact "x"}}', column: 0 });
    expect(splitAttributes("A set \\{a}").column).toBe(0);
  });
});
