// Sources in short form under a slide, and in full for the end of the handout.
import type { Reference } from "../model/deck.ts";
import { curlText } from "./typography.ts";

export interface Citation {
  readonly label: string; // "Kyodo, 2025, p. 3"
  readonly url: string;
}
export interface SourceEntry {
  readonly id: string;
  readonly text: string; // "Kyodo: Digital deficit above 6 trillion yen, 2025-02"
  readonly url: string;
}

/** `cited` holds the locator of each source; those that read alike in short form are named once. */
export function citationsOf(
  cited: ReadonlyMap<string, string>,
  references: ReadonlyMap<string, Reference>,
  lang: string,
): Citation[] {
  const citations = [...cited].flatMap(([id, locator]) => {
    const reference = references.get(id);
    return reference ? [{ label: curlText(citationLabel(reference, locator), lang), url: reference.url }] : [];
  });
  return citations.filter((item, at) => citations.findIndex((other) => other.label === item.label) === at);
}

/** `citationLabel(kyodo, "p. 3")` is `"Kyodo, 2025, p. 3"`: who, the year, and where to look. */
export function citationLabel({ label, issued }: Reference, locator = ""): string {
  return [label, /\d{4}/.exec(issued)?.[0] ?? issued, locator].filter(Boolean).join(", ");
}

export const sourceEntry = ({ id, by, title, issued, url }: Reference): SourceEntry => ({
  id,
  text: `${by ? `${by}: ` : ""}${title}${issued ? `, ${issued}` : ""}`,
  url,
});
