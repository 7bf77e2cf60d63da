// What an author's text and templates may name: the deck, the audience, its vars.
import type { Variant } from "../model/deck.ts";

export interface NamedScope {
  readonly deck: {
    readonly title: string;
    readonly subtitle: string;
    readonly author: string;
    readonly lang: string;
    readonly date: string;
  };
  readonly audience: {
    readonly id: string;
    readonly name: string;
    readonly lang: string;
    readonly minutes: number;
    readonly label: string;
  };
  readonly vars: Readonly<Record<string, unknown>>;
}

export function scopeOf({ info, audience }: Pick<Variant, "info" | "audience">): NamedScope {
  const { title, subtitle, author, lang, date } = info;
  const { id, name, minutes, label, handout } = audience;
  return {
    deck: { title, subtitle, author, lang, date },
    audience: { id, name, lang: audience.lang, minutes, label: label || handout.label },
    vars: { ...info.vars, ...audience.vars },
  };
}

/** The header and the footer of slides, and templates, may say something else to each audience of a cut. */
export function saysToEach({ audience, templates }: Variant): boolean {
  const names = (text: string) => /\{\{[^}]*\b(?:vars|audience)\b/.test(text);
  return (
    names(audience.header) ||
    names(audience.footer) ||
    [...templates.values()].some(
      ({ path, text }) => path.startsWith("templates/") && path.endsWith(".hbs") && names(text),
    )
  );
}
