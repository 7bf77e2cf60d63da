// One HTML page made for print -> one PDF. The page reaches nothing but itself; each wait has a deadline.
import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import type { Browser } from "puppeteer-core";
import { HostError } from "../diagnostics/host-error.ts";

const address = "http://kamishibai.invalid/";

export async function printPdf(
  browser: Browser,
  html: string,
  meta: { readonly title: string; readonly author: string; readonly lang: string },
  deadline = 60_000,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  const crashed = new Promise<never>((_, reject) => {
    page.once("error", () =>
      reject(
        new HostError(
          "The browser's page crashed while printing.",
          "Run the build again; with little memory, build one audience at a time.",
        ),
      ),
    );
    setTimeout(
      () =>
        reject(
          new HostError(
            `Printing took longer than ${deadline / 1000} seconds.`,
            "Look for a chart or an image that is far too large.",
          ),
        ),
      deadline,
    ).unref();
  });
  crashed.catch(() => undefined);
  const work = async (): Promise<Uint8Array> => {
    await page.setRequestInterception(true);
    page.on("request", (request) => {
      if (request.url() === address) void request.respond({ contentType: "text/html; charset=utf-8", body: html });
      else if (request.url().startsWith("data:")) void request.continue();
      else void request.abort();
    });
    await page.goto(address, { waitUntil: "domcontentloaded", timeout: deadline });
    await page.waitForFunction('document.documentElement.dataset.ready === "true"', { timeout: deadline });
    return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true, timeout: deadline });
  };
  try {
    return await finish(await Promise.race([work(), crashed]), meta);
  } finally {
    await Promise.race([page.close(), new Promise((done) => setTimeout(done, 2000).unref())]).catch(() => undefined);
  }
}

/** The same bytes for the same pages: no clock; title, author and language for the reader's catalogue. */
async function finish(
  bytes: Uint8Array,
  meta: { readonly title: string; readonly author: string; readonly lang: string },
): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const date = new Date(Number(process.env["SOURCE_DATE_EPOCH"] ?? 946_684_800) * 1000);
  pdf.setTitle(meta.title, { showInWindowTitleBar: true });
  pdf.setAuthor(meta.author);
  pdf.setLanguage(meta.lang);
  pdf.setCreator("Kamishibai");
  pdf.setProducer("Kamishibai");
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  // Strong and Em are PDF 2.0 words: older readers are told what they amount to.
  const structure = pdf.catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict);
  structure?.set(PDFName.of("RoleMap"), pdf.context.obj({ Strong: "Span", Em: "Span" }));
  const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const xmp = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escape(meta.title)}</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>${escape(meta.author)}</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>${escape(meta.lang)}</rdf:li></rdf:Bag></dc:language></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
  pdf.catalog.set(
    PDFName.of("Metadata"),
    pdf.context.register(pdf.context.stream(new TextEncoder().encode(xmp), { Type: "Metadata", Subtype: "XML" })),
  );
  return pdf.save({ useObjectStreams: true });
}
