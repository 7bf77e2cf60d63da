// The slides as a PDF, a page a slide.
import type { OutputFormat } from "../model/output.ts";

export const slides: OutputFormat = {
  name: "slides",
  summary: "slides.pdf, a page a slide",
  isUsual: true,
  files: [],
  prints: "slides",
};
