// Lines that begin with `::`: containers, `:::name{attributes}` … `:::`, and leaves, `::name[argument]{attributes}`. A line is
// understood whole or is a mistake. What a container holds is tokenised first, so that `:::` in code closes nothing.
import type { MarkdownIt, StateBlock } from "markdown-it";
import {
  containerOpen,
  containerStray,
  containerUnknown,
  directiveUnclear,
  leafUnknown,
  nestedTooDeep,
} from "../../diagnostics/catalog/markdown.ts";
import { containerNames, directiveOf, leafNames } from "../../directives/directives.ts";
import { readDirectiveLine } from "./directive-line.ts";
import { columnOf, environmentOf, interrupting, isIndentedCode, lineOf } from "./environment.ts";

export function directives(markdown: MarkdownIt): void {
  markdown.block.ruler.before("table", "directive", parse, interrupting);
}

const deepest = 90; // markdown-it leaves out what is nested deeper than 100

function parse(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (state.level > deepest && !silent) {
    const { report, place } = environmentOf(state);
    report.add(nestedTooDeep(place(startLine)));
  }
  if (state.src.charCodeAt(start) !== 58 || state.src.charCodeAt(start + 1) !== 58) return false;
  if (isIndentedCode(state, startLine)) return false;
  if (silent) return true;
  const { report, place, open } = environmentOf(state);
  const line = readDirectiveLine(lineOf(state, startLine).trimEnd());
  const at = (offset: number) => place(startLine, columnOf(state, startLine) + offset);
  if (line.kind === "close") {
    state.line = startLine + 1;
    const mine = open.findLast((one) => one.endLine === endLine && one.indent === state.blkIndent && one.closedAt < 0);
    if (!mine) report.add(containerStray(at(0)));
    else if (mine.colons !== line.colons) {
      const outer = open.some((one) => one.colons === line.colons && one.closedAt < 0);
      report.add(containerStray(at(0), outer ? undefined : mine.colons));
    } else {
      mine.closedAt = startLine;
      state.line = endLine; // ends the loop that reads the container's content
    }
    return true;
  }
  if (line.kind === "leaf" || (line.kind === "wrong" && line.colons === 2)) {
    state.line = startLine + 1;
    if (line.kind === "wrong") {
      const known = directiveOf(line.name);
      if (line.name !== "" && known?.kind !== "leaf") report.add(leafUnknown(at(2), line.name, leafNames, known));
      else report.add(directiveUnclear(at(line.at), `::${line.name}`, line.reason, known?.example));
    } else {
      const known = directiveOf(line.name);
      if (known?.kind !== "leaf") {
        report.add(leafUnknown(at(line.nameAt), line.name, leafNames, known));
        return true;
      }
      if ((known.argument === "") !== (line.argument === undefined)) {
        const reason = line.argument === undefined ? "no-brackets" : "rest";
        report.add(directiveUnclear(at(line.argumentAt), `::${line.name}`, reason, known.example));
        return true;
      }
      const token = state.push("leaf", "", 0);
      token.map = [startLine, startLine + 1];
      token.content = (line.argument ?? "").trim();
      token.info = line.name;
      token.block = true;
      token.meta = {
        items: line.items,
        column: columnOf(state, startLine),
        bracesAt: line.bracesAt,
        argumentAt: line.argumentAt,
      };
    }
    return true;
  }
  if (line.kind === "wrong") {
    // `::: {.notes}` is how Pandoc and Quarto write it.
    const elsewhere = /^\{\s*\.([\w-]+)/.exec(lineOf(state, startLine).slice(line.at))?.[1] ?? "";
    const known = directiveOf(line.name === "" ? elsewhere : line.name);
    if (line.name !== "" && known?.kind !== "container")
      report.add(containerUnknown(at(line.colons), line.name, containerNames, known));
    else report.add(directiveUnclear(at(line.at), `:::${line.name}`, line.reason, known?.example));
  } else if (directiveOf(line.name)?.kind !== "container")
    report.add(containerUnknown(at(line.nameAt), line.name, containerNames, directiveOf(line.name)));
  const token = state.push("container_open", "div", 1);
  token.info = line.name;
  token.block = true;
  token.meta =
    line.kind === "container"
      ? { items: line.items, column: columnOf(state, startLine), bracesAt: line.bracesAt }
      : { items: [], column: columnOf(state, startLine), bracesAt: 0, isWrong: true };
  const frame = { colons: line.colons, endLine, indent: state.blkIndent, closedAt: -1 };
  open.push(frame);
  const { parentType } = state;
  state.parentType = "blockquote";
  if (startLine + 1 < endLine) state.md.block.tokenize(state, startLine + 1, endLine);
  state.parentType = parentType;
  open.pop();
  if (frame.closedAt < 0) report.add(containerOpen(at(0), line.name, line.colons));
  // What is never closed ends where the text ends: it must not widen what an audience sees.
  state.line = frame.closedAt < 0 ? endLine : frame.closedAt + 1;
  token.map = [startLine, state.line];
  state.push("container_close", "div", -1).block = true;
  return true;
}
