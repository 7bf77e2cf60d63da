// The handout as one page for the browser.
import type { OutputFormat } from "../model/output.ts";

export const handoutHtml: OutputFormat = {
  name: "handout-html",
  summary: "handout.html, the document as a page for the browser",
  isUsual: false,
  files: [{ path: (audience) => `public/${audience}/handout.html`, page: (variant) => variant.handoutPage() }],
};
