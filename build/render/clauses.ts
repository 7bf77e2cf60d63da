// A heading of two clauses breaks between them, if it has to break at all: a browser that only balances the lines would part
// "The country can pay; that / was never the danger".
//
//   clausesOf("The buyers won") is ["The buyers won"]; clausesOf("It tripled; it doubled") is ["It tripled;", " it doubled"]
import { widthOf } from "./text.ts";

const ends: readonly RegExp[] = [/[.;:?!。](?=\s|[^\s\p{P}])/gu, /[,、](?=\s|[^\s\p{P}])/gu]; // the stronger stop first
const share = [0.28, 0.72] as const; // a clause that is shorter would leave a stump of a line

/** One text, or the two that a line may be broken between. */
export function clausesOf(text: string): readonly string[] {
  const whole = widthOf(text);
  for (const end of ends) {
    const breaks = [...text.matchAll(end)]
      .map(({ index }) => index + 1)
      // Of Latin letters a stop ends a clause only before a space: "Windows 3.1", "1,000".
      .filter((at) => /^\s/.test(text.slice(at)) || /[。、]/.test(text[at - 1]!));
    const [at = 0] = breaks;
    const before = widthOf(text.slice(0, at)) / whole;
    // Three items of a list are no clauses.
    if (breaks.length === 1 && before >= share[0] && before <= share[1]) return [text.slice(0, at), text.slice(at)];
  }
  return [text];
}

/** `<span class="clause">It tripled;</span> <span class="clause">it doubled</span>`; one clause stays as it is. */
export function clausesHtml(text: string): string {
  const [first, rest] = clausesOf(text);
  if (first === undefined || rest === undefined) return text;
  const space = /^\s/.test(rest) ? " " : "";
  return `<span class="clause">${first}</span>${space}<span class="clause">${rest.trimStart()}</span>`;
}
