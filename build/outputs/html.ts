// The talk for the browser: the deck to share, and the presenter's edition, which alone holds the speaker notes.
import type { OutputFormat } from "../model/output.ts";

export const html: OutputFormat = {
  name: "html",
  summary: "the deck, and the presenter's edition with speaker notes",
  isUsual: true,
  files: [
    { path: (audience) => `public/${audience}/index.html`, page: (variant) => variant.public() },
    { path: (audience) => `presenter/${audience}.html`, page: (variant) => variant.presenter() },
  ],
};
