// The help on "?": every key and what it does.
import { button, closeDialog, openDialog } from "./dialog.ts";
import { keys } from "./keys.ts";
import { stageWords } from "./words.ts";

export function openHelp(isPresenter: boolean): void {
  const words = stageWords();
  const dialog = openDialog(words.keys, "help");
  const heading = document.createElement("h2");
  heading.textContent = words.keys;
  const list = document.createElement("dl");
  for (const { keys: pressed, does } of keys.filter((key) => isPresenter || key.does !== "speaker")) {
    const row = document.createElement("div");
    const term = document.createElement("dt");
    for (const key of pressed.split(" ")) {
      const cap = document.createElement("kbd");
      cap.textContent = key.replace("click", words.click);
      term.append(cap, " ");
    }
    const meaning = document.createElement("dd");
    meaning.textContent = words.does[does];
    row.append(term, meaning);
    list.append(row);
  }
  const close = button(words.close, () => closeDialog(dialog));
  dialog.append(heading, list, close);
  close.focus({ preventScroll: true });
}
