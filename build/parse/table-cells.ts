// Where each cell of a table's row begins in its line: markdown-it tells only the row.

/** `cellOffsets("| a | b |")` is `[2, 6]`: a bar behind a backslash parts nothing. */
export function cellOffsets(line: string): number[] {
  const offsets: number[] = [];
  let at = line.length - line.trimStart().length;
  if (line[at] === "|") at++;
  let start = at;
  const push = () => {
    let from = start;
    while (line[from] === " " || line[from] === "\t") from++;
    offsets.push(from);
  };
  for (; at < line.length; at++) {
    if (line[at] === "\\") at++;
    else if (line[at] === "|") {
      push();
      start = at + 1;
    }
  }
  if (line.slice(start).trim() !== "" || offsets.length === 0) push();
  return offsets;
}
