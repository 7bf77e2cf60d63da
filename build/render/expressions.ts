// `{{…}}` in an author's text: Handlebars, strict, over deck, chapter, audience and vars; helpers fact and num.
import Handlebars from "handlebars";
import { factUnknown } from "../diagnostics/catalog/facts.ts";
import { expressionInvalid } from "../diagnostics/catalog/markdown.ts";
import type { Place, Report } from "../diagnostics/report.ts";
import type { Chapter, Variant } from "../model/deck.ts";
import { formatFact } from "./number.ts";

class UnknownFact extends Error {
  readonly id: string;
  constructor(id: string) {
    super(id);
    this.id = id;
  }
}

/** Returns a function that computes one expression, for one audience. */
export function createExpressions(variant: Variant, used: Set<string>, report: Report) {
  const handlebars = Handlebars.create();
  const { deck, audience } = variant;
  handlebars.registerHelper("fact", (id: unknown) => {
    const fact = deck.facts.get(String(id));
    if (!fact) throw new UnknownFact(String(id));
    used.add(fact.id);
    return formatFact(fact, audience.lang);
  });
  handlebars.registerHelper("num", (value: unknown) => {
    if (typeof value !== "number") throw new Error(`num wants a number, got "${String(value)}".`);
    return new Intl.NumberFormat(audience.lang).format(value);
  });
  const knownHelpers = { fact: true, num: true, helperMissing: false, blockHelperMissing: false, log: false };
  return (expression: string, chapter: Chapter, place: Place): string => {
    try {
      const template = handlebars.compile(expression, {
        strict: true,
        noEscape: true,
        knownHelpers,
        knownHelpersOnly: false,
      });
      const scope = {
        deck: { title: deck.title, subtitle: deck.subtitle, author: deck.author, lang: deck.lang },
        chapter: { id: chapter.id, title: chapter.title },
        audience: {
          id: audience.id,
          name: audience.name,
          lang: audience.lang,
          minutes: audience.minutes,
          label: audience.label,
        },
        vars: audience.vars,
      };
      return template(scope);
    } catch (error) {
      if (error instanceof UnknownFact) report.add(factUnknown(place, error.id, [...deck.facts.keys()]));
      else {
        const message = (error as Error).message;
        const unknown = /^"(.+?)" not defined in/.exec(message)?.[1];
        report.add(
          expressionInvalid(
            place,
            unknown === undefined ? message.split("\n").join(" ") : `"${unknown}" is not known here.`,
          ),
        );
      }
      return "";
    }
  };
}
