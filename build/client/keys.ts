// What the keys do, as the help on "?" and docs/presenting.md tell it.

export interface Key {
  readonly keys: string; // "→ Space PageDown"
  readonly does: string;
}
export const keys: readonly Key[] = [
  { keys: "→ Space PageDown N", does: "next step or slide" },
  { keys: "← Shift+Space PageUp P", does: "one back" },
  { keys: "Home End", does: "first and last slide" },
  { keys: "1 2 Enter", does: "to slide 12: type its number" },
  { keys: "M", does: "menu of chapters and slides" },
  { keys: "/", does: "search" },
  { keys: "O Escape", does: "overview of all slides" },
  { keys: "B .", does: "black screen, and back" },
  { keys: "L", does: "light pointer, and back" },
  { keys: "Alt+click", does: "zoom in, and out again" },
  { keys: "T", does: "the chart's data as a table" },
  { keys: "F F5", does: "full screen" },
  { keys: "S", does: "speaker view (presenter's edition)" },
  { keys: "?", does: "this help" },
];
