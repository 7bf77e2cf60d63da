// Looks at what the pages of a finished PDF say: none is blank, each slide's title stands where it should.

export interface Expected {
  readonly page: number; // from 1
  readonly title: string;
}

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}\p{S}]+/gu, "") // quotes and hyphens are set otherwise than written
    .toLowerCase();

/** `checkTexts(["Money 2", ""], [{ page: 1, title: "Money" }])` is `["Page 2 is blank."]`. */
export function checkTexts(texts: readonly string[], expected: readonly Expected[]): string[] {
  const problems = texts.flatMap((text, at) => (plain(text) === "" ? [`Page ${at + 1} is blank.`] : []));
  for (const { page, title } of expected)
    if (!plain(texts[page - 1] ?? "").includes(plain(title))) problems.push(`Page ${page} lacks its title "${title}".`);
  return problems;
}

/** With several pages a slide: each title stands on a page, in order. `checkOrder(["A", "A", "B"], ["A", "B"])` is `[]`. */
export function checkOrder(texts: readonly string[], titles: readonly string[]): string[] {
  let at = 0;
  for (const title of titles) {
    while (at < texts.length && !plain(texts[at] ?? "").includes(plain(title))) at++;
    if (at === texts.length) return [`No page has the title "${title}" where it should be.`];
    at++;
  }
  return [];
}
