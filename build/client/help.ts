// The help on "?": every key and what it does.
import { button, openDialog } from "./dialog.ts";
import { keys } from "./keys.ts";

export function openHelp(isPresenter: boolean): void {
  const dialog = openDialog("Keys", "help");
  const heading = document.createElement("h2");
  heading.textContent = "Keys";
  const list = document.createElement("dl");
  for (const { keys: pressed, does } of keys.filter((key) => isPresenter || key.keys !== "S")) {
    const row = document.createElement("div");
    const term = document.createElement("dt");
    for (const key of pressed.split(" ")) {
      const cap = document.createElement("kbd");
      cap.textContent = key;
      term.append(cap, " ");
    }
    const meaning = document.createElement("dd");
    meaning.textContent = does.replace(" (presenter's edition)", "");
    row.append(term, meaning);
    list.append(row);
  }
  dialog.append(
    heading,
    list,
    button("Close", () => dialog.close()),
  );
}
