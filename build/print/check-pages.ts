// Looks at a finished PDF: no page is blank, each slide's title stands on its page.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const plain = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\s\u00ad\u200b]+/g, "")
    .toLowerCase();

/** `expected` names pages from 1 with the title that must be on them. */
export async function checkPages(
  bytes: Uint8Array,
  expected: readonly { readonly page: number; readonly title: string }[] | null,
): Promise<{ pages: string[]; problems: string[] }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  await task.destroy();
  const problems = pages.flatMap((text, index) => (plain(text) === "" ? [`Page ${index + 1} is blank.`] : []));
  for (const { page, title } of expected ?? [])
    if (!plain(pages[page - 1] ?? "").includes(plain(title))) problems.push(`Page ${page} lacks its title "${title}".`);
  if (expected && pages.length !== expected.length)
    problems.push(`${pages.length} pages were printed for ${expected.length} slides.`);
  return { pages, problems };
}

/** On which page, from 1, each internal link's target stands: `#bill` -> 4. Read from the links of the contents page. */
export async function findTargets(bytes: Uint8Array): Promise<Map<string, number>> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await task.promise;
  const targets = new Map<string, number>();
  for (const [name, target] of Object.entries((await document.getDestinations()) as Record<string, unknown[]>)) {
    const page = target[0];
    if (typeof page === "object" && page !== null)
      targets.set(decodeURIComponent(name), (await document.getPageIndex(page as { num: number; gen: number })) + 1);
  }
  await task.destroy();
  return targets;
}
