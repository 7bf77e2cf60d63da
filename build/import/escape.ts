// Text that another tool shows as it is -> our Markdown that shows the same. A backslash stands where we would read an instruction, and
// nowhere else, so that the text stays one to read.
const always = new Set(["\\", "*", "`", "{", "}", "[", "]", "<", "^", "$", "~"]);
const letter = /[\p{L}\p{N}]/u;

const nearby = 80; // what stands farther off changes nothing

/** `escapeText("C# {x}", "")` is `C# \{x\}`; `before` is what stands before it in its line. */
export function escapeText(text: string, before: string): string {
  let made = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const next = text[at + 1] ?? "";
    const line = at < nearby ? before.slice(-nearby) + text.slice(0, at) : text.slice(at - nearby, at);
    made += needsBackslash(sign, next, line, text.slice(at)) ? `\\${sign}` : sign;
  }
  return made;
}

function needsBackslash(sign: string, next: string, line: string, rest: string): boolean {
  if (always.has(sign)) return true;
  const previous = line.at(-1) ?? "";
  const opens = line.trim() === "";
  switch (sign) {
    case "_":
      return !(letter.test(previous) && letter.test(next));
    case "#":
      return next === "#" || previous === "#" || (!letter.test(line.slice(-9)) && !/\d/.test(next));
    case "=":
      return opens || next === "=" || previous === "=" || /(?:tags?|a\w{3,8}e?s?)["'\s]*$/i.test(line);
    case ":":
      return next === ":" || previous === ":" || /^:(?:icon\[|[a-z][a-z0-9_+-]{1,40}:)/.test(rest);
    case "@":
      return /^@(?:fig|tbl|tab|sec|eq|lst)[:-]/.test(rest);
    case "&":
      return /^&#?\w+;/.test(rest);
    case "!":
      return next === "[";
    case "-":
      return (opens && (next === "" || /[\s-]/.test(next))) || rest.startsWith("-->");
    case "+":
    case ">":
      return opens;
    case "|":
      return true;
    case ".":
    case ")":
      return /^\s*\d{1,9}$/.test(line) && (next === "" || /\s/.test(next));
    default:
      return false;
  }
}

/** Every sign that could mean something, where the above was not enough. */
export const escapeAll = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, "\\$&");

/** What no comment may hold is its own end. */
export const commentText = (text: string): string =>
  text
    .replaceAll("-->", "-- >")
    .replace(/--!>/g, "-- !>")
    .replace(/^>|^->/, " $&")
    .replace(/-$/, "- ")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .trim();
