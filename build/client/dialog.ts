// A box over the deck: `openDialog("Search", "search")`. Escape closes it, the focus goes back, and no key reaches reveal.js.
import { stageWords } from "./words.ts";

/** What we say may be in another language than the deck: the box says so to a screen reader. */
export function openDialog(label: string, className: string): HTMLDialogElement {
  for (const open of document.querySelectorAll<HTMLDialogElement>("dialog[open]")) open.close();
  const dialog = document.createElement("dialog");
  dialog.className = `box ${className}`;
  dialog.lang = stageWords().lang;
  dialog.setAttribute("aria-label", label);
  dialog.addEventListener("keydown", (event) => event.stopPropagation());
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** `button("Close", () => dialog.close())`. */
export function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", act);
  return made;
}
