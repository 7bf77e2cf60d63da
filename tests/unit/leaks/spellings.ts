// Well-formed restrictions of one word, and ways to write them wrongly: what a hand, another tool's habit or a paste makes of them.
// ⟦…⟧ marks what may be changed; the rest, and the word, stays.
import fc from "fast-check";

export const secret = "SECRETWORD";
const attribute = '⟦{audience="alpha"}⟧';

/** Each is hidden from all audiences but alpha. */
export const restrictions: readonly string[] = [
  `## ${secret} ${attribute}\n\n${secret}`,
  `⟦##⟧ ${secret} {audience="alpha"}\n\n${secret}`,
  `## Slide\n\n### Sub ${attribute}\n\n${secret}\n\n- ${secret}`,
  `--- ⟦{audience="alpha" title="Plan"}⟧\n\n${secret}`,
  `⟦---⟧ {audience="alpha" title="Plan"}\n\n${secret}`,
  `## Slide\n\n${secret} ${attribute}`,
  `## Slide\n\nOne line\n${secret} ${attribute}`,
  `## Slide\n\n${secret} words\n${attribute}`,
  `## Slide\n\n- one\n- ${secret} ${attribute}\n- three`,
  `## Slide\n\n1. one\n   - ${secret} ${attribute}`,
  `## Slide\n\n> ${secret} ${attribute}`,
  `## Slide\n\nIt costs [${secret}]${attribute} now.`,
  `## Slide\n\nIt costs **${secret}**${attribute} now.`,
  `## Slide\n\nIt costs *${secret}*${attribute}, ~~${secret}~~${attribute}.`,
  `## Slide\n\nSee [${secret}](https://example.org/${secret})${attribute} now.`,
  `## Slide\n\nRun \`${secret}\`${attribute} now.`,
  `## Plan [${secret}](https://example.org/)${attribute} now`,
  `## Slide\n\n\`\`\`text ${attribute}\n${secret}\n\`\`\``,
  `## Slide\n\n$$\n\\text{${secret}}\n$$ ${attribute}`,
  `## Slide\n\n| a | b |\n|---|---|\n| ${secret} ${attribute} | 2 |`,
  `## Slide\n\n| a | ${secret} ${attribute} |\n|---|---|\n| 1 | ${secret} |`,
  `## Slide\n\n| a | b |\n|---|---|\n| ${secret} | 2 |\n${attribute}`,
  `## Slide\n\n⟦:::only{audience="alpha"}⟧\n${secret}\n⟦:::⟧`,
  `## Slide\n\nBefore.\n⟦:::only{audience="alpha"}⟧\n${secret}\n\n## ${secret}\n\n${secret}\n⟦:::⟧\n\n## After`,
  `## Slide\n\n⟦:::except{audience="beta"}⟧\n- ${secret}\n⟦:::⟧`,
  `## Slide\n\n⟦::::only{audience="alpha"}⟧\n:::columns\n::::\n⟦::::⟧`.replace(":::columns\n::::", secret),
  `## Slide\n\n⟦:::only{audience="alpha"}⟧\n\`\`\`text\n:::\n${secret}\n\`\`\`\n${secret}\n⟦:::⟧`,
  `## Slide\n\n⟦:::only{audience="alpha"}⟧\n<!--\n:::\n-->\n${secret}\n⟦:::⟧`,
  `## Slide\n\n- one\n\n  ⟦:::only{audience="alpha"}⟧\n  ${secret}\n  ⟦:::⟧\n- two`,
  `## Slide\n\n> Words\n>\n> ⟦:::only{audience="alpha"}⟧\n> ${secret}\n> ⟦:::⟧`,
  `## Slide\n\n::::columns\n:::column⟦{audience="alpha"}⟧\n${secret}\n:::\n:::column\nB\n:::\n::::`,
  `## Slide\n\n:::definition⟦{audience="alpha"}⟧\n**${secret}**: a word\n:::`,
  `## Slide\n\n:::handout⟦{audience="alpha"}⟧\n${secret}\n:::`,
  `## Slide\n\n::::only{audience="alpha"}\n⟦:::steps⟧\n- ${secret}\n⟦:::⟧\n::::`,
  `## Slide\n\nText[^n] ${attribute}\n\n[^n]: ${secret}`,
  `## Slide\n\nText^[${secret}] ${attribute}`,
  `## Slide\n\nText.\n\n:::only{tags=⟦"money"⟧ ⟦audience="alpha"⟧}\n${secret}\n:::`,
];

/** The same wish in the words of other tools, or of a hurry. */
export const foreign: readonly string[] = [
  `::: {.only audience="alpha"}\n${secret}\n:::`,
  `:::{.only audience="alpha"}\n${secret}\n:::`,
  `:::{audience="alpha"}\n${secret}\n:::`,
  `::: {.content-visible when-profile="alpha"}\n${secret}\n:::`,
  `[${secret}]{.content-visible when-profile="alpha"}`,
  `:::only alpha\n${secret}\n:::`,
  `:::only[alpha]\n${secret}\n:::`,
  `:::only(alpha)\n${secret}\n:::`,
  `:::only audience="alpha"\n${secret}\n:::`,
  `:::only{alpha}\n${secret}\n:::`,
  `:::only{audience=alpha,tags=money}\n${secret}\n:::`,
  `:::only{audience = "alpha"}\n${secret}\n:::`,
  `:::only{audience=“alpha”}\n${secret}\n:::`,
  `:::only{audience=""}\n${secret}\n:::`,
  `:::only{audience}\n${secret}\n:::`,
  `:::only{audience="alpha"\n${secret}\n:::`,
  `:::only\n${secret}\n:::`,
  `::only{audience="alpha"}\n${secret}\n::`,
  `::only[alpha]\n${secret}`,
  `:only{audience="alpha"}\n${secret}\n:`,
  `:::note[alpha]\n${secret}\n:::`,
  `:::details{audience="alpha"}\n${secret}\n:::`,
  `<div audience="alpha">${secret}</div>`,
  `<v-click audience="alpha">\n\n${secret}\n\n</v-click>`,
  `<Only audience="alpha">${secret}</Only>`,
  `{% if audience == "alpha" %}${secret}{% endif %}`,
  `{{#if alpha}}${secret}{{/if}}`,
  `{{% only "alpha" %}}${secret}{{% /only %}}`,
  `{{< only alpha >}}${secret}{{< /only >}}`,
  `${secret}\n{: audience="alpha"}`,
  `${secret}{audience="alpha"} and more`,
  `${secret} {audience="alpha"} and more`,
  `${secret} {audience='alpha}`,
  `${secret} {audience=alpha; tags=money}`,
  `${secret} {Audience="alpha"}`,
  `${secret} {.alpha}`,
  `${secret} [audience=alpha]`,
  `${secret} (audience="alpha")`,
  `\`\`\`{only} alpha\n${secret}\n\`\`\``,
  `---\nlayout: center\naudience: alpha\n---\n\n${secret}`,
  `##${secret} {audience="alpha"}\n\n${secret}`,
  `Text\n\n    :::only{audience="alpha"}\n\n${secret} audience="alpha"`,
];

/** What only the speaker may see. */
export const notes: readonly string[] = [
  `⟦:::notes⟧\n${secret}\n⟦:::⟧`,
  `⟦::::notes⟧\n${secret}\n\n:::steps\n- ${secret}\n:::\n\n${secret}\n⟦::::⟧`,
  `⟦:::notes⟧\n\`\`\`text\n:::\n\`\`\`\n${secret}\n⟦:::⟧`,
  `- one\n- two\n\n⟦:::notes⟧\n- ${secret}\n⟦:::⟧`,
  `⟦<!-- ⟧${secret}⟦ -->⟧`,
  `Words ⟦<!-- ⟧${secret}⟦ -->⟧ more`,
  `⟦<!--⟧\n${secret}\n\n${secret}\n⟦-->⟧`,
];
export const foreignNotes: readonly string[] = [
  `::: {.notes}\n${secret}\n:::`,
  `::: notes:\n${secret}\n:::`,
  `:::notes:\n${secret}\n:::`,
  `:::note\n${secret}\n:::`,
  `::notes\n${secret}`,
  `::notes[${secret}]`,
  `Note: ${secret}`,
  `Notes:\n\n${secret}`,
  `Text\nnote: ${secret}`,
  `???\n${secret}`,
  `<aside class="notes">${secret}</aside>`,
  `<!- ${secret} -->`,
  `<!-- ${secret} ->`,
  `{::comment}${secret}{:/comment}`,
  `{# ${secret} #}`,
];

const signs = ['"', "'", "“", "”", "{", "}", "[", "]", "(", ")", ":", "=", ",", ";", " ", ".", "#", "<", ">", "-"];
type Edit = (text: string, at: number, sign: string) => string;
const edits: readonly Edit[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1), // dropped
  (text, at) => text.slice(0, at) + (text[at] ?? "") + text.slice(at), // doubled
  (text, at) => text.slice(0, at) + (text[at + 1] ?? "") + (text[at] ?? "") + text.slice(at + 2), // swapped
  (text, at) => `${text.slice(0, at)} ${text.slice(at)}`, // a space
  (text, at, sign) => text.slice(0, at) + sign + text.slice(at), // a sign too many
  (text, at, sign) => text.slice(0, at) + sign + text.slice(at + 1), // another sign
  (text, at) => text.slice(0, at) + (text[at] ?? "").toUpperCase() + text.slice(at + 1), // another case
  (text) => text.toUpperCase(),
];

/** One of the list with up to two mistakes in one of its marked places. */
export const misspelt = <Marked extends { readonly document: string }>(list: readonly Marked[]) =>
  fc
    .record({
      marked: fc.constantFrom(...list),
      place: fc.nat(),
      changes: fc.array(fc.record({ edit: fc.constantFrom(...edits), at: fc.nat(), sign: fc.constantFrom(...signs) }), {
        minLength: 1,
        maxLength: 2,
      }),
    })
    .map(({ marked, place, changes }): Marked => {
      const parts = marked.document.split(/[⟦⟧]/);
      const count = (parts.length - 1) / 2;
      const index = 1 + 2 * (place % count);
      // Of a mark of two signs one may be wrong: of a heading nothing would be left.
      const most = parts[index]!.length < 3 ? 1 : 2;
      for (const { edit, at, sign } of changes.slice(0, most))
        parts[index] = edit(parts[index]!, at % Math.max(1, parts[index]!.length), sign);
      return { ...marked, document: parts.join("") };
    });
