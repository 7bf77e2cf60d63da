// `{{…}}` in an author's text: Handlebars, strict, over deck, chapter, audience and vars; helpers fact and num.
import { formatNumber } from "../numbers/number.ts";
import { factUnknown, factUnverified } from "../diagnostics/catalog/facts.ts";
import { expressionInvalid } from "../diagnostics/catalog/markdown.ts";
import { didYouMean } from "../diagnostics/suggestion.ts";
import type { Report } from "../diagnostics/report.ts";
import type { Place } from "../model/diagnostic.ts";
import { compilingHandlebars, type Handlebar } from "../formats/handlebars.ts";
import { placeOf } from "../formats/yaml-places.ts";
import type { Variant } from "../model/deck.ts";
import { missingName } from "./missing-name.ts";
import { scopeOf } from "./scope.ts";
import { formatFact } from "./number.ts";
import { readSimple, type SimpleExpression, unshowable, valueOf } from "./simple-expressions.ts";

class UnknownFact extends Error {
  readonly id: string;
  constructor(id: string) {
    super(id);
    this.id = id;
  }
}
type Computed = (context: object) => string;
const knownHelpers = { fact: true, num: true, helperMissing: false, blockHelperMissing: false, log: false };

/** `spoken`: in speaker notes, whose facts are not told to readers. */
export type Evaluate = (
  expression: string,
  chapter: { readonly id: string; readonly title: string },
  place: Place,
  spoken?: boolean,
) => string;

/** Returns a function that computes one expression, for one audience; `use` is told of the facts it meets. */
export function createExpressions(variant: Variant, use: (fact: string) => void, report: Report): Evaluate {
  const compiled = new Map<string, Computed>();
  const { audience, library } = variant;
  let at: Place = placeOf(audience.file);
  let inNotes = false;
  const helpers = {
    fact(id: unknown): string {
      if (typeof id !== "string") throw new Error('fact wants the id of a fact: {{fact "bill"}}.');
      const fact = library.facts.get(id);
      if (!fact) throw new UnknownFact(id);
      if (fact.status === "unverified") report.add(factUnverified(at, fact.id, audience.strictFacts));
      if (!inNotes) use(fact.id);
      return formatFact(fact, audience.lang);
    },
    num(value: unknown): string {
      if (typeof value === "number") return formatNumber(value, audience.lang);
      // A number of the vars that is written as 1.50 is a text, so that it may be shown as that.
      if (typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value))
        return formatNumber(Number(value), audience.lang);
      throw new Error(`num wants a number${typeof value === "string" ? `, got "${value}"` : ""}.`);
    },
  };
  let handlebars: Handlebar | undefined;
  const compile = (expression: string): Computed => {
    if (!handlebars) {
      handlebars = compilingHandlebars().create();
      handlebars.registerHelper(helpers);
    }
    return handlebars.compile(expression, { strict: true, noEscape: true, knownHelpers, knownHelpersOnly: false });
  };
  const compute = (expression: string, context: object): string => {
    const known = compiled.get(expression);
    if (known) return known(context);
    const simple = readSimple(expression);
    const made = simple ? fromSimple(simple, helpers, () => compile(expression)) : compile(expression);
    compiled.set(expression, made);
    return made(context);
  };
  const scope = scopeOf(variant);
  return (expression, chapter, place, spoken = false) => {
    at = place;
    inNotes = spoken;
    const context = { ...scope, chapter: { id: chapter.id, title: chapter.title } };
    try {
      return compute(expression, context);
    } catch (error) {
      if (error instanceof UnknownFact) report.add(factUnknown(place, error.id, [...library.facts.keys()]));
      else report.add(expressionInvalid(place, ...reasonOf((error as Error).message, expression, context)));
      return "";
    }
  };
}

/** What cannot be found is left to Handlebars, which says so. */
function fromSimple(
  { helper, argument }: SimpleExpression,
  helpers: { readonly fact: (id: unknown) => string; readonly num: (value: unknown) => string },
  compile: () => Computed,
): Computed {
  return (context) => {
    const value = valueOf(argument, context);
    const held = unshowable(argument, context);
    if (held) throw new Error(`It is ${held}, and only a text or a number can be shown.`);
    if (value === undefined) return compile()(context);
    return helper === "" ? String(value) : helpers[helper](value);
  };
}

/** What is wrong, and which names could stand there. */
function reasonOf(message: string, expression: string, context: object): [reason: string, hint?: string] {
  if (message.startsWith("Parse error")) return ["It is not one that stands alone, or lacks its end."];
  if (message.startsWith("Cannot ")) return ["It asks for something of a value that is none."];
  if (!/^".+?" not defined in/.test(message)) return [message.split("\n").join(" ")];
  const missing = missingName(expression, context);
  if (!missing) return [`${message.slice(0, message.indexOf(" not defined"))} is not known here.`];
  return [`"${missing.path}" is not known here.`, didYouMean(missing.part, missing.known, "names")];
}
