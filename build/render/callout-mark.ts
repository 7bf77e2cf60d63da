// The mark before a callout's title, a shape for each kind: who sees no colours tells them apart too.
import type { CalloutKind } from "../model/tree.ts";

const shapes: Readonly<Record<CalloutKind, string>> = {
  note: '<circle cx="12" cy="12" r="9.5"/><path d="M12 11v6M12 7v.5"/>',
  tip: '<path d="M9 18h6M10 21.5h4M8.5 14.5a6.5 6.5 0 1 1 7 0c-.6.5-1 1.2-1 2v1.5h-5v-1.5c0-.8-.4-1.5-1-2z"/>',
  warning: '<path d="M12 3 22 20.5H2zM12 10v5M12 17.5v.5"/>',
  important: '<path d="M3 4h18v13H13l-4.5 4.5V17H3zM12 7v4.5M12 14v.5"/>',
  caution: '<path d="M8 2.5h8L21.5 8v8L16 21.5H8L2.5 16V8zM12 7v6M12 16.5v.5"/>',
};

/** `calloutMark("tip")` is a drawing in the colour of the text; its title says the same. */
export const calloutMark = (kind: CalloutKind): string =>
  `<svg class="callout-mark" viewBox="0 0 24 24" aria-hidden="true">${shapes[kind]}</svg>`;
