// A heading of two clauses breaks between them, if it has to break at all: a browser that only balances the lines would part
// "The country can pay; that / was never the danger".
//
//   "The buyers won" stays; "It tripled; it doubled" -> <span class="clause">It tripled;</span> <span class="clause">it doubled</span>
import { widthOf } from "./fit.ts";
import { plainText } from "./text.ts";

const ends: readonly RegExp[] = [/[.;:?!。](?=\s|[^\s\p{P}])/gu, /[,、](?=\s|[^\s\p{P}])/gu]; // the stronger stop first
const share = [0.28, 0.72] as const; // a clause that is shorter would leave a stump of a line

/** `html` without tags of its own; anything else stays as it is. */
export function keepClauses(html: string): string {
  if (/[<&]/.test(html)) return html;
  const whole = widthOf(plainText(html));
  for (const end of ends) {
    const breaks = [...html.matchAll(end)]
      .map(({ index }) => index + 1)
      // Of Latin letters a stop ends a clause only before a space: "Windows 3.1", "1,000".
      .filter((at) => /^\s/.test(html.slice(at)) || /[。、]/.test(html[at - 1]!));
    const [at = 0] = breaks;
    const before = widthOf(html.slice(0, at)) / whole;
    // Three items of a list are no clauses.
    if (breaks.length !== 1 || before < share[0] || before > share[1]) continue;
    const rest = html.slice(at);
    const space = /^\s/.test(rest) ? " " : "";
    return `<span class="clause">${html.slice(0, at)}</span>${space}<span class="clause">${rest.trimStart()}</span>`;
  }
  return html;
}

/** The same for what a slide sets as large as a heading: its question, a chapter's standfirst. */
export const keepClausesIn = (html: string, layout: string): string =>
  layout === "chapter"
    ? html.replace(/^<p>([^<]+)<\/p>$/, (_, text: string) => `<p>${keepClauses(text)}</p>`)
    : html.replace(
        /(<div[^>]* class="question[^"]*"[^>]*>\s*<p>)([^<]+)(?=<\/p>)/g,
        (_, open: string, text: string) => open + keepClauses(text),
      );
