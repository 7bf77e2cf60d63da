// The files of a talk that was planted with words (planting/plants.ts) -> the words that stand where they must not, and those
// that stand nowhere. The same search for the tests of what is built and for those that break the build on purpose.
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFString } from "@cantoo/pdf-lib";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Path -> text. A path names its audience: "public/alpha/index.html"; what is the presenter's begins with "presenter/". */
export type Delivered = ReadonlyMap<string, string>;

const planted = /q(alpha|beta)(spoken)?\w*/gi;
const whole = /Q(alpha|beta)(spoken)?\d+seen/g; // also where a PDF has lost the spaces

/** `leaksIn(files)` is `["public/beta/index.html: Qalpha12seen"]`: another's words, or the speaker's in a public file. */
export function leaksIn(files: Delivered): string[] {
  const found = new Set<string>();
  for (const [path, text] of files) {
    const own = /\b(alpha|beta)\b/.exec(path)?.[1];
    if (own === undefined) throw new Error(`Whose is ${path}?`);
    for (const [word, audience = "", spoken] of (text + embedded(text)).matchAll(planted))
      if (audience.toLowerCase() !== own || (spoken !== undefined && !path.startsWith("presenter/")))
        found.add(`${path}: ${word}`);
  }
  return [...found];
}

/** Pictures inside the page, as the bytes they are. */
const embedded = (text: string): string =>
  [...text.matchAll(/data:image\/[\w+.-]+;base64,([\w+/=]+)/g)]
    .map(([, base64 = ""]) => Buffer.from(base64, "base64").toString("latin1"))
    .join("\n");

/** Words that their own audience finds nowhere, though it should: where there are any, the search is blind. */
export function unfound(words: readonly string[], files: Delivered): string[] {
  const texts = (audience: string, spoken: boolean) =>
    [...files]
      .filter(([path]) => path.includes(audience) && path.startsWith("presenter/") === spoken)
      .map(([, text]) => text)
      .join("\n");
  const known = new Map(
    ["alpha", "beta"].flatMap((audience) =>
      [true, false].map((spoken) => [`${audience} ${spoken}`, new Set(texts(audience, spoken).match(whole))] as const),
    ),
  );
  return words.filter((word) => {
    const [, audience = "", spoken] = /^Q(alpha|beta)(spoken)?/.exec(word) ?? [];
    return word.endsWith("seen") && !known.get(`${audience} ${spoken !== undefined}`)?.has(word);
  });
}

/** Everything a reader of a PDF can get out of it, white space removed: bytes, texts, outline, tags, links, every string. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const found: string[] = [
    Buffer.from(bytes).toString("latin1"),
    ...(await stringsOf(bytes)),
    JSON.stringify(await pdf.getOutline()),
    JSON.stringify(await pdf.getMetadata()),
    JSON.stringify(Object.keys(await pdf.getDestinations())),
  ];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    found.push((await page.getTextContent()).items.map((item) => ("str" in item ? item.str : "")).join(""));
    found.push(JSON.stringify(await page.getStructTree()));
    const links = (await page.getAnnotations()) as { url?: string; contentsObj?: unknown }[];
    found.push(JSON.stringify(links.map((note) => [note.url, note.contentsObj])));
  }
  await task.destroy();
  return found.join("\n").replace(/[\s\u00ad-]+/g, "");
}

async function stringsOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (value instanceof PDFString || value instanceof PDFHexString) found.push(value.decodeText());
    else if (value instanceof PDFArray) for (const item of value.asArray()) visit(item);
    else if (value instanceof PDFDict) for (const item of value.values()) visit(item);
  };
  for (const [, value] of pdf.context.enumerateIndirectObjects()) visit(value);
  return found;
}
