// Fences of other tools -> our fences: languages that we know, steps as `{1|3-5}`. Nothing is executed here.
import type { Token } from "markdown-it";
import { bundledLanguages } from "shiki/langs";
import { scanAttributes } from "../formats/attributes.ts";
import { readFlowchart } from "../diagrams/flowchart.ts";
import { readStates } from "../diagrams/states.ts";
import { type Block, nothingGiven, type Piece } from "./deck.ts";
import { blocksOf } from "./frames.ts";
import { Builder } from "./builder.ts";
import { readHtml } from "./html.ts";
import { aside, list, type Reading, tell } from "./reading.ts";

interface Info {
  language: string;
  steps: string;
  classes: string[];
  executes: boolean;
  lost: string[];
}

export function readCode(token: Token, line: number, reading: Reading): (Block | Piece)[] {
  const info = readInfo(token.info.trim(), token.content);
  const { language } = info;
  if (language === "=html" && reading.dialect === "pandoc") {
    const builder = new Builder(reading);
    for (const event of readHtml(token.content, line + 1)) builder.html(event);
    return blocksOf(builder.end(), line);
  }
  const made: Block[] = [];
  if (info.executes)
    made.push(
      aside(
        reading,
        line,
        `{${language}}`,
        `a cell of ${language}: its code stays, nothing is executed, what it made is missing`,
      ),
    );
  for (const what of info.lost) list(reading, line, `on a fence of code: ${what}`);
  if (/^mermaid/i.test(language) || /^dot$|^graphviz$/i.test(language)) {
    const kind = /^mermaid/i.test(language) ? "mermaid" : "dot";
    const text = withoutOptions(token.content);
    if (isDrawn(kind, text))
      return [...made, { kind: "code", line, given: nothingGiven(), language: kind, steps: "", text }];
    tell(reading, line, `a diagram of ${kind} that is not drawn here: its text stays as code`);
    return [...made, { kind: "code", line, given: nothingGiven(), language: "text", steps: "", text: token.content }];
  }
  const low = language.toLowerCase();
  const isKnown = low === "" || ["text", "txt", "plain"].includes(low) || Object.hasOwn(bundledLanguages, low);
  if (!isKnown) list(reading, line, `code in "${language}", a language that is not coloured here`);
  const given = nothingGiven();
  for (const name of info.classes) given.classes.push(name);
  return [
    ...made,
    { kind: "code", line, given, language: isKnown ? low : "text", steps: info.steps, text: token.content },
  ];
}

const withoutOptions = (text: string): string => text.replace(/^(?:%%\||\/\/\|).*\n/gm, "");

/** Colours and settings are the theme's, so a diagram that has any is not drawn. */
function isDrawn(kind: "mermaid" | "dot", text: string): boolean {
  if (kind === "dot") return true;
  const head = /^\s*(?:%%.*\n\s*)*([\w-]+)/.exec(text)?.[1] ?? "";
  if (/^\s*(?:%%\{|---\s*$)/m.test(text)) return false;
  const read = /^(?:graph|flowchart)$/.test(head)
    ? readFlowchart
    : /^stateDiagram(?:-v2)?$/.test(head)
      ? readStates
      : undefined;
  return read !== undefined && !Array.isArray(read(text.trimEnd()));
}

function readInfo(info: string, code: string): Info {
  const found: Info = { language: "", steps: "", classes: [], executes: false, lost: [] };
  const lines = Math.max(1, code.replace(/\n$/, "").split("\n").length);
  const raw = /^\{=(\w+)\}$/.exec(info)?.[1];
  if (raw !== undefined) return { ...found, language: `=${raw}` };
  // Quarto: {python} is executed, {.python} is shown.
  const cell = /^\{\{?([\w+-]+)[\s,}]/.exec(info)?.[1];
  if (cell !== undefined && !info.startsWith("{.")) {
    return {
      ...found,
      language: cell === "ojs" ? "js" : cell,
      executes: true,
      steps: stepsOf(/code-line-numbers:\s*"([^"]+)"/.exec(code)?.[1] ?? "", lines),
    };
  }
  let rest = info;
  const name = /^[^\s{[]+/.exec(rest)?.[0] ?? "";
  found.language = name;
  rest = rest.slice(name.length).trim();
  while (rest !== "") {
    const brackets = /^\[(?:(\d+)\s*:\s*)?([\d\s,|-]+)\]/.exec(rest);
    const marks = /^\{([^{}]*)\}/.exec(rest);
    if (brackets && found.steps === "") {
      found.steps = stepsOf(brackets[2] ?? "", lines);
      if (brackets[1]) found.lost.push(`lines counted from ${brackets[1]}`);
      rest = rest.slice(brackets[0].length).trim();
    } else if (marks) {
      readMarks(marks[0], marks[1]!.trim(), found, lines);
      rest = rest.slice(marks[0].length).trim();
    } else {
      const word = /^\S+/.exec(rest)![0];
      found.lost.push(word);
      rest = rest.slice(word.length).trim();
    }
  }
  return found;
}

function readMarks(whole: string, inside: string, found: Info, lines: number): void {
  if (/^[\d\s,|*-]*$|^(?:all|none|hide|\*)?(?:\|?[\d\s,-]+|\|(?:all|none|hide|\*))*$/.test(inside)) {
    if (found.steps === "") found.steps = stepsOf(inside, lines);
    return;
  }
  const scanned = scanAttributes(whole, 0);
  if (!scanned.ok || /^[\w-]+:/.test(inside)) {
    found.lost.push(whole);
    return;
  }
  for (const { kind, name, value } of scanned.items)
    if (kind === "class" && name === "fragment") found.classes.push(name);
    else if (kind === "class" && found.language === "") found.language = name;
    else if (name === "code-line-numbers") found.steps = stepsOf(value.replace(/^\|/, "all|"), lines);
    else
      found.lost.push(
        kind === "class" ? `.${name}` : kind === "id" ? `#${name}` : kind === "word" ? name : `${name}="${value}"`,
      );
}

/** `stepsOf("all|2,4", 5)` is "1-5|2,4"; lines that are not there are left out. */
function stepsOf(written: string, lines: number): string {
  const steps = written.split("|").map((step) => {
    const bare = step.trim().toLowerCase();
    if (bare === "all" || bare === "*") return `1-${lines}`;
    return bare
      .split(",")
      .map((part) => part.trim())
      .filter(
        (part) => /^\d+(?:\s*-\s*\d+)?$/.test(part) && Number.parseInt(part) >= 1 && Number.parseInt(part) <= lines,
      )
      .join(",");
  });
  return steps.filter((step) => step !== "").join("|");
}
