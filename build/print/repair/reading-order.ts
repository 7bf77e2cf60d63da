// Text as it stands on a line, from left to right -> as it is read. A run from right to left comes with its letters in reading
// order, in the marks that Unicode has for it: `readInOrder("2024 " + embed(["c", "b", "a"]))`, with Hebrew letters, is `abc 2024`.
const start = "\u202e";
const end = "\u202c";

/** The letters or clusters of a run from right to left, as they stand from left to right. */
export const embed = (clusters: readonly string[]): string => start + [...clusters].reverse().join("") + end;

const rightToLeft = /[\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const countOf = (text: string) => {
  let [left, right] = [0, 0];
  for (const letter of text.match(/\p{L}/gu) ?? [])
    if (rightToLeft.test(letter)) right++;
    else left++;
  return { left, right };
};

export function readInOrder(text: string): string {
  if (!text.includes(start)) return text;
  return text.split("\n").map(readLine).join("\n");
}

/** What stands before the word stands behind it when the line is read from the other end. */
const swapBlanks = (word: string): string => {
  const core = word.trim();
  const at = word.indexOf(core);
  return word.slice(at + core.length) + core + word.slice(0, at);
};

/** Runs of the other direction keep their order; all else of a line that is mostly read from the right turns round. */
function readLine(line: string): string {
  const runs = line.split(/(\u202e[^\u202c]*\u202c)/).filter((run) => run !== "");
  const words = runs.map((run) => run.replaceAll(start, "").replaceAll(end, ""));
  const { left, right } = countOf(line);
  if (right > left) return words.reverse().map(swapBlanks).join("");
  const read: string[] = [];
  let turned: string[] = []; // neighbours from right to left, and the blanks between them
  for (const [at, run] of runs.entries()) {
    const word = words[at] as string;
    if (run.startsWith(start) || (turned.length > 0 && /^\s+$/.test(word))) turned.unshift(word);
    else {
      read.push(...turned, word);
      turned = [];
    }
  }
  return [...read, ...turned].join("");
}
