// The handout as a PDF, in the layout that its audience asks for.
import type { OutputFormat } from "../model/output.ts";

export const handout: OutputFormat = {
  name: "handout",
  summary: "handout.pdf, the document to keep",
  isUsual: true,
  files: [],
  prints: "handout",
};
