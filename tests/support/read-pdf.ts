// What a PDF says, read by pdf.js: another program than the one that wrote it.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

export interface Tag {
  readonly role: string; // "H1"
  readonly text: string; // of all that stands in it, in reading order
  readonly alt: string | undefined;
  readonly lang: string | undefined;
  readonly children: readonly Tag[];
  readonly page: number;
}
export interface Link {
  readonly page: number;
  readonly url: string | undefined; // of another document
  readonly target: number | undefined; // page that it leads to
  readonly says: string;
}
export interface Bookmark {
  readonly title: string;
  readonly level: number; // from 1
  readonly page: number | undefined;
}
export interface ReadPdf {
  readonly texts: readonly string[]; // of each page, in the order of painting
  readonly painted: readonly string[]; // of each page, what is tagged, in the order of painting
  readonly tags: readonly Tag[]; // at the top of each page's tree
  readonly links: readonly Link[];
  readonly bookmarks: readonly Bookmark[];
  readonly labels: readonly string[] | null;
  readonly info: Readonly<Record<string, unknown>>; // Title, Author, Language …
  readonly xmp: string;
}

interface Node {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly id?: string;
  readonly type?: string;
  readonly children?: readonly Node[];
}
interface Item {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly Item[];
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const [texts, painted, tags, links]: [string[], string[], Tag[], Link[]] = [[], [], [], []];
  const pageOf = async (dest: unknown): Promise<number | undefined> => {
    const target = typeof dest === "string" ? await document.getDestination(dest) : (dest as unknown[] | null);
    return target?.[0] ? (await document.getPageIndex(target[0] as { num: number; gen: number })) + 1 : undefined;
  };
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const said = new Map<string, string>();
    const open: string[] = [];
    for (const item of content.items) {
      if ("str" in item) {
        const id = open.findLast((mark) => mark !== "");
        const text = item.str + (item.hasEOL ? " " : "");
        if (id) said.set(id, (said.get(id) ?? "") + text);
      } else if (item.type === "endMarkedContent") open.pop();
      else open.push(item.id ?? "");
    }
    texts.push(content.items.map((item) => ("str" in item ? item.str : "")).join(" "));
    painted.push([...said.values()].join(" "));
    const tree = (await page.getStructTree()) as Node | null;
    if (tree) tags.push(...readTags(tree, said, number));
    for (const note of (await page.getAnnotations()) as {
      subtype: string;
      url?: string;
      dest?: unknown;
      contentsObj?: { str: string };
    }[])
      if (note.subtype === "Link")
        links.push({
          page: number,
          url: note.url,
          target: note.url ? undefined : await pageOf(note.dest),
          says: note.contentsObj?.str ?? "",
        });
  }
  const bookmarks: Bookmark[] = [];
  const collect = async (items: readonly Item[], level: number) => {
    for (const { title, dest, items: below } of items) {
      bookmarks.push({ title, level, page: await pageOf(dest) });
      await collect(below, level + 1);
    }
  };
  await collect(((await document.getOutline()) ?? []) as Item[], 1);
  const { info, metadata } = await document.getMetadata();
  const labels = await document.getPageLabels();
  const raw = metadata as { getRaw?: () => unknown } | null;
  const xmp = String(raw?.getRaw?.() ?? "");
  await task.destroy();
  return { texts, painted, tags, links, bookmarks, labels, info: info as Record<string, unknown>, xmp };
}

function readTags(node: Node, said: ReadonlyMap<string, string>, page: number): Tag[] {
  const children = (node.children ?? []).flatMap((child) => readTags(child, said, page));
  if (node.type === "content")
    return [{ role: "", text: said.get(node.id ?? "") ?? "", alt: undefined, lang: undefined, children: [], page }];
  if (node.role === undefined || node.role === "Root") return children;
  const text = children.map((child) => child.text).join("");
  return [{ role: node.role, text, alt: node.alt, lang: node.lang, children, page }];
}

/** All tags, each before those inside it. */
export const allTags = (tags: readonly Tag[]): Tag[] => tags.flatMap((tag) => [tag, ...allTags(tag.children)]);
