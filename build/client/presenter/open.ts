// The key S on the stage: the speaker's view in a window of its own, or, where the browser blocks that, in this one, if the
// speaker says so: the screen that starts the talk is often the one that the room sees.
import { button, closeDialog, openDialog } from "../dialog.ts";
import { speakerWords } from "../words.ts";
import type { Link } from "./link.ts";

const size = "popup,width=1280,height=800";
// reveal.js writes the address with a delay, so the slide itself is asked.
const here = () => `#/${document.querySelector(".slides > section.present")?.id ?? ""}`;
const speakerAddress = () => `${location.pathname}?speaker${here()}`;

export function openSpeaker(link: Link): void {
  const opened = window.open(speakerAddress(), "kamishibai-speaker", size);
  if (opened) {
    link.adopt(opened);
    opened.focus();
  } else explain();
}

/** The other way round: from the speaker's window to the one for the room. */
export function openStage(link: Link): void {
  const opened = window.open(location.pathname + here(), "kamishibai-stage", size);
  if (opened) link.adopt(opened);
}

function explain(): void {
  const words = speakerWords();
  const dialog = openDialog(words.speakerView, "blocked");
  const heading = document.createElement("h2");
  heading.textContent = words.blocked;
  const text = document.createElement("p");
  text.textContent = words.allow;
  const cancel = button(words.cancel, () => closeDialog(dialog));
  dialog.append(
    heading,
    text,
    button(words.showHere, () => location.assign(speakerAddress())),
    cancel,
  );
  cancel.focus();
}
