// What stands at the end of a handout: how we know, the glossary, the questions, the data, the sources.
import { inOrderOf } from "../../formats/collation.ts";
import type { ChartView } from "../../model/chart.ts";
import type { Fact, Reference } from "../../model/deck.ts";
import type { Entry, SourceLink } from "./entry.ts";
import { escapeHtml } from "../../formats/escape-html.ts";
import { curlText } from "../typography.ts";
import { isRetold } from "../view.ts";
import { tableHtml } from "./tables.ts";
import type { HandoutWords } from "../../model/words.ts";
import { formatDate } from "./dates.ts";

/** Facts that were told otherwise, those told alike together: as told, what was found, why, where. */
export function knowledgeOf(
  facts: readonly Fact[],
  format: (fact: Fact) => string,
  link: (id: string) => SourceLink | undefined,
  words: HandoutWords,
  lang: string,
) {
  const quoted = (text: string) => curlText(text, lang);
  const told = new Map<string, Fact[]>();
  for (const fact of facts) if (isRetold(fact)) told.set(fact.asTold, [...(told.get(fact.asTold) ?? []), fact]);
  return [...told].map(([asTold, found]) => ({
    asTold: quoted(asTold),
    status: found[0]?.status ?? "",
    statusWord: found[0]?.status === "disputed" ? words.disputed : words.corrected,
    value: quoted(found.map(format).join("; ")),
    why: quoted(found.map(({ why }) => why).join(" ")),
    findings: found.map((fact) => ({
      value: quoted(format(fact)),
      label: quoted(fact.label),
      why: quoted(sentence(fact.why)),
    })),
    sources: unique(found.flatMap(({ source }) => source)).flatMap((id) => link(id) ?? []),
  }));
}
const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
const sentence = (text: string): string => (text === "" || /[.!?。]$/.test(text) ? text : `${text}.`);

/** `:::definition` blocks: the first words in bold are the term, the rest says what it means. */
export function glossaryOf(entries: readonly Entry[], lang: string) {
  const found = entries.flatMap((slide) =>
    slide.gathered("glossary").map(({ term, html }, index) => ({
      id: `k-term-${slide.id}-${index + 1}`,
      term: curlText(term, lang) || slide.title,
      html,
      slideId: slide.id,
      slideTitle: slide.title,
    })),
  );
  const compare = inOrderOf(lang);
  return found.sort((a, b) => compare(a.term, b.term));
}

/** `:::question` blocks, in the order of the talk. */
export const questionsOf = (entries: readonly Entry[]) =>
  entries.flatMap((slide) =>
    slide.gathered("questions").map(({ html }) => ({ html, slideId: slide.id, slideTitle: slide.title })),
  );

/** The tables behind the charts, in the order of the talk. */
export const tablesOf = (entries: readonly Entry[], chart: (id: string) => ChartView | undefined, lang: string) =>
  unique(entries.flatMap(({ charts }) => charts)).flatMap((id) => {
    const found = chart(id);
    const slide = entries.find(({ charts }) => charts.includes(id));
    if (!found || !slide) return [];
    return [
      {
        id,
        title: curlText(found.title, lang),
        subtitle: curlText(found.subtitle, lang),
        tableHtml: tableHtml(
          found.table,
          found.subtitle === "" ? found.title : `${found.title}, ${found.subtitle}`,
          lang,
        ),
        slideId: slide.id,
        slideTitle: slide.title,
        isWide: found.table.head.length > 4,
        isLong: found.table.rows.length > 24,
      },
    ];
  });

/** Sources in the order in which the talk cites them. */
export const sourcesOf = (references: readonly Reference[], lang: string) =>
  references.map((reference, index) => ({
    id: reference.id,
    number: index + 1,
    publisher: curlText(reference.by, lang),
    title: curlText(reference.title, lang),
    stop: /[.!?。！？]$/.test(reference.title) ? "" : ".",
    date: formatDate(reference.issued, lang),
    hasDate: reference.issued !== "",
    url: reference.url,
    hasUrl: reference.url !== "",
    address: readable(reference.url),
    addressHtml: breakable(readable(reference.url)),
    text: `${reference.by ? `${reference.by}: ` : ""}${reference.title}${reference.issued ? `, ${reference.issued}` : ""}`,
  }));

/** An address as a reader would copy it: no scheme, no `www.`, no slash at the end, no escapes that hide letters. */
function readable(url: string): string {
  const bare = url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

/** An address may end its line after a mark that parts its words. */
const breakable = (address: string): string => escapeHtml(address).replace(/(?<=[/_=?-])(?=[^/])/g, "<wbr>");
