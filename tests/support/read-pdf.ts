// What a PDF says, read by pdf.js: another program than the one that wrote it.
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

interface ReadPdf {
  readonly texts: readonly string[]; // of each page
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const content = await (await document.getPage(number)).getTextContent();
    texts.push(content.items.map((item) => ("str" in item ? item.str : "")).join(" "));
  }
  await task.destroy();
  return { texts };
}
