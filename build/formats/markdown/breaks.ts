// `<br>` in a cell of a table is a line break, as on GitHub: a cell has but one line to write in. Elsewhere a backslash ends the line.
import type { MarkdownIt, StateInline } from "markdown-it";
import type { ParseEnvironment } from "./environment.ts";

export function breaks(markdown: MarkdownIt): void {
  markdown.core.ruler.at("inline", (state) => {
    const environment = state.env as unknown as ParseEnvironment;
    for (const [at, token] of state.tokens.entries()) {
      if (token.type !== "inline") continue;
      environment.inCell = /^t[hd]_open$/.test(state.tokens[at - 1]?.type ?? "");
      state.md.inline.parse(token.content, state.md, state.env, token.children ?? []);
    }
  });
  markdown.inline.ruler.before("html_inline", "cell_break", parse);
}

function parse(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "<" || (state.env as unknown as ParseEnvironment).inCell !== true) return false;
  const written = /^<br\s*\/?>\s*/i.exec(state.src.slice(state.pos, state.pos + 20))?.[0];
  if (written === undefined) return false;
  if (!silent) state.push("hardbreak", "br", 0);
  state.pos += written.length;
  return true;
}
