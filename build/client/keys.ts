// The keys of the deck, in the order of the help on "?" and of docs/presenting.md. What each does, the words say.
import type { KeyName } from "../model/words.ts";

export interface Key {
  readonly keys: string; // "→ Space PageDown"
  readonly does: KeyName;
}
export const keys: readonly Key[] = [
  { keys: "→ Space PageDown N", does: "next" },
  { keys: "← Shift+Space PageUp P", does: "back" },
  { keys: "Home End", does: "ends" },
  { keys: "1 2 Enter", does: "number" },
  { keys: "M", does: "menu" },
  { keys: "/", does: "search" },
  { keys: "O Escape", does: "overview" },
  { keys: "B .", does: "black" },
  { keys: "L", does: "pointer" },
  { keys: "Alt+click", does: "zoom" },
  { keys: "T", does: "table" },
  { keys: "K", does: "play" },
  { keys: "F F5", does: "full" },
  { keys: "S", does: "speaker" },
  { keys: "?", does: "help" },
];
