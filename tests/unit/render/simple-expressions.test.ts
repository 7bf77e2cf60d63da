import fastCheck from "fast-check";
import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import { readSimple, unshowable, valueOf } from "../../../build/render/simple-expressions.ts";

const context = {
  deck: { title: "Talk", subtitle: "" },
  vars: { client: "Acme & Co", rate: 1.5, none: null, deep: { er: "x" }, list: [1] },
};
const helpers = { fact: (id: unknown) => `<${String(id)}>`, num: (value: unknown) => `#${String(value)}` };

/** What Handlebars makes of an expression; undefined where it refuses it. */
function asHandlebars(expression: string): string | undefined {
  const handlebars = Handlebars.create();
  handlebars.registerHelper(helpers);
  try {
    return handlebars.compile(expression, { strict: true, noEscape: true })(context);
  } catch {
    return undefined;
  }
}
/** What is computed without it; undefined where it is left to Handlebars. */
function asSimple(expression: string): string | undefined {
  const simple = readSimple(expression);
  if (!simple) return undefined;
  const value = valueOf(simple.argument, context);
  if (value === undefined) return undefined;
  return simple.helper === "" ? String(value) : helpers[simple.helper](value);
}

describe("what can be shown of no value", () => {
  it.each([
    ["{{vars.deep}}", "a map"],
    ["{{num vars.deep}}", "a map"],
    ["{{vars.none}}", "nothing"],
    ["{{vars.list}}", "a list"],
    ["{{vars.rate}}", undefined],
    ["{{vars.missing}}", undefined],
  ])("%s is %s", (expression, what) => {
    expect(unshowable(readSimple(expression)!.argument, context)).toBe(what);
  });
});

describe("expressions that need no compiler", () => {
  it.each([
    ['{{fact "bill"}}', "<bill>"],
    ["{{ fact 'a b' }}", "<a b>"],
    ["{{num -1.50}}", "#-1.5"],
    ["{{num vars.rate}}", "#1.5"],
    ["{{vars.client}}", "Acme & Co"],
    ["{{vars.deep.er}}", "x"],
    ["{{deck.subtitle}}", ""],
  ])("are %s", (expression, value) => {
    expect(asSimple(expression)).toBe(value);
    expect(asHandlebars(expression)).toBe(value);
  });
  it.each(["{{client}}", "{{vars.none}}", "{{vars.clinet}}", "{{{vars.client}}}", "{{#if vars.client}}", "{{fact}}"])(
    "are not %s",
    (expression) => expect(asSimple(expression)).toBeUndefined(),
  );
  it("say what Handlebars says, or are left to it", () => {
    const piece = fastCheck.constantFrom(
      ..."{{ }} {{{ }}} fact num vars deck .client .rate .none .deep .er .title . .. / this \" ' \\ - 1 2.50 0x1 # ~ & ! > @ [ ] | as true null".split(
        " ",
      ),
      " ",
      "fact ",
      "num ",
      "vars.rate",
      '"bill"',
      "'a'",
    );
    const space = fastCheck.constantFrom("", "", " ", "\n", "\t ", "-");
    const argument = fastCheck.constantFrom(
      '"bill"',
      "'a b'",
      "1.50",
      "-2",
      "1e3",
      "vars.rate",
      "vars.deep",
      "deck.title",
    );
    const usual = fastCheck
      .tuple(space, fastCheck.constantFrom("fact ", "num ", "", "num\n"), argument, space)
      .map((pieces) => `{{${pieces.join("")}}}`);
    const expressions = fastCheck.oneof(
      usual,
      fastCheck.array(piece, { maxLength: 6 }).map((pieces) => `{{${pieces.join("")}}}`),
      fastCheck.array(piece, { maxLength: 8 }).map((pieces) => pieces.join("")),
    );
    let simpleOnes = 0;
    fastCheck.assert(
      fastCheck.property(expressions, (expression) => {
        const simple = asSimple(expression);
        if (simple === undefined) return;
        simpleOnes++;
        expect(simple).toBe(asHandlebars(expression));
      }),
      { numRuns: 20_000 },
    );
    expect(simpleOnes).toBeGreaterThan(300);
  });
});
