import { describe, expect, it } from "vitest";
import { missingName } from "../../../build/render/missing-name.ts";

const scope = { vars: { client: "Acme", list: [1] }, deck: { title: "T" } };

describe("a name that does not exist", () => {
  it("is told with the names that do, at its own place in the path", () => {
    expect(missingName("{{vars.clinet}}", scope)).toEqual({
      path: "vars.clinet",
      part: "clinet",
      known: ["client", "list"],
    });
    expect(missingName("{{num vras.year}}", scope)).toMatchObject({ part: "vras", known: ["vars", "deck"] });
    expect(missingName("{{vars.client}} {{deck.titel}}", scope)).toMatchObject({ path: "deck.titel" });
  });
  it("is none where all names exist, or belong to a block", () => {
    expect(missingName('{{fact "bill"}} {{vars.client}}', scope)).toBeUndefined();
    expect(missingName("{{#each vars.list}}{{other}}{{/each}}", scope)).toBeUndefined();
  });
});
