// Looks at a finished PDF: no page is blank, each slide's title stands on its page.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const plain = (text: string) => text.normalize("NFKC").replace(/[\s\u00ad\u200b]+/g, "").toLowerCase();

/** `expected` names pages from 1 with the title that must be on them. */
export async function checkPages(bytes: Uint8Array, expected: readonly { readonly page: number; readonly title: string }[] | null): Promise<{ pages: string[]; problems: string[] }> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    pages.push(content.items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  await task.destroy();
  const problems = pages.flatMap((text, index) => (plain(text) === "" ? [`Page ${index + 1} is blank.`] : []));
  for (const { page, title } of expected ?? []) if (!plain(pages[page - 1] ?? "").includes(plain(title))) problems.push(`Page ${page} lacks its title "${title}".`);
  if (expected && pages.length !== expected.length) problems.push(`${pages.length} pages were printed for ${expected.length} slides.`);
  return { pages, problems };
}
