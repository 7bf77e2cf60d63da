// A box over the deck: `openDialog("Search", "search")`. Escape closes it, the focus goes back, and no key reaches reveal.js.
import { stageWords } from "./words.ts";

/** What we say may be in another language than the deck: the box says so to a screen reader. */
export function openDialog(label: string, className: string): HTMLDialogElement {
  for (const open of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) closeDialog(open);
  const dialog = document.createElement("dialog");
  dialog.className = `box ${className}`;
  dialog.lang = stageWords().lang;
  dialog.setAttribute("aria-label", label);
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    closeDialog(dialog);
  });
  dialog.addEventListener("close", () => dialog.remove()); // where the browser closes it without asking
  dialog.addEventListener("click", (event) => event.target === dialog && closeDialog(dialog));
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** At once: until the browser draws again, a field in a closed box would keep the focus and swallow the next key. */
export function closeDialog(dialog: HTMLDialogElement): void {
  dialog.close();
  dialog.remove();
}

/** `button("Close", () => closeDialog(dialog))`. */
export function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}
