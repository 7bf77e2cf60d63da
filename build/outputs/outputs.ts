// The table of outputs. A new one is a file beside this and a line here.
import type { OutputFormat, OutputName } from "../model/output.ts";
import { handout } from "./handout.ts";
import { handoutHtml } from "./handout-html.ts";
import { html } from "./html.ts";
import { slides } from "./slides.ts";

export const outputs: Readonly<Record<OutputName, OutputFormat>> = {
  html,
  slides,
  handout,
  "handout-html": handoutHtml,
};
export const outputNames = Object.keys(outputs) as OutputName[];
export const usualOutputs = outputNames.filter((name) => outputs[name].isUsual);
