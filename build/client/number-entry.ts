// A slide's number, typed, then Enter. What was typed stands in a corner until then, or for three seconds.
import type Reveal from "reveal.js";
import { fill, stageWords } from "./words.ts";

const patience = 3000; // milliseconds

export function enableNumberEntry(deck: InstanceType<typeof Reveal>): (event: KeyboardEvent) => boolean {
  const badge = document.createElement("p");
  badge.className = "number-entry";
  badge.lang = stageWords().lang;
  badge.setAttribute("role", "status");
  badge.hidden = true;
  document.body.append(badge);
  let typed = "";
  let timer = 0;
  const show = (text: string) => {
    typed = text;
    badge.hidden = text === "";
    badge.textContent = text === "" ? "" : fill(stageWords().slide, { n: text });
    clearTimeout(timer);
    if (text !== "") timer = setTimeout(() => show(""), patience) as unknown as number;
  };
  /** True if the key was one of ours. */
  return ({ key }) => {
    if (/^\d$/.test(key)) show((typed + key).slice(-4));
    else if (typed === "") return false;
    else if (key === "Enter") {
      const last = document.querySelectorAll(".slides > section").length;
      deck.slide(Math.min(Math.max(Number(typed), 1), last) - 1);
      show("");
    } else if (key === "Escape" || key === "Backspace") show(key === "Backspace" ? typed.slice(0, -1) : "");
    else return false;
    return true;
  };
}
