// *How we know*: the facts of this audience that were told otherwise, what was found, and where.
import type { Variant } from "../model/deck.ts";
import { formatFact } from "./number.ts";

export interface KnowledgeEntry {
  readonly asTold: string; // "about $432 billion"
  readonly value: string; // "$42.7 billion"
  readonly status: string; // "corrected"
  readonly why: string;
  readonly sourceIds: readonly string[];
}

export const knowledgeOf = (used: ReadonlySet<string>, { library, audience }: Variant): KnowledgeEntry[] =>
  [...used].sort().flatMap((id) => {
    const fact = library.facts.get(id);
    if (!fact || fact.asTold === "" || fact.status === "confirmed") return [];
    const { asTold, status, why, source } = fact;
    return [{ asTold, status, why, value: formatFact(fact, audience.lang), sourceIds: source }];
  });
