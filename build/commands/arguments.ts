// What stands behind a command's name -> its options and operands. What is not known, is empty or stands twice is refused: a
// shell variable that is not set must not widen or move what a build makes.
//
//   readArguments(build, ["talk", "--only", "html"]) is { values: { only: "html" }, positionals: ["talk"] }
import { parseArgs } from "node:util";
import { HostError } from "../diagnostics/host-error.ts";
import { didYouMean } from "../diagnostics/suggestion.ts";
import type { Arguments, Command } from "./command.ts";

const listed = "kamishibai --help lists the options.";

export function readArguments({ options, operands, usage }: Command, args: readonly string[]): Arguments {
  const { values, positionals, tokens } = parse(options, args);
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const name = `--${token.name}`;
    if (token.value !== undefined && seen.has(name))
      throw new HostError(`${name} is given twice.`, "Give it once; several ids or outputs stand with commas.");
    seen.add(name);
    // Of --audience and --only the command itself knows what could be meant.
    if (token.value?.trim() === "" && !["audience", "only"].includes(token.name))
      throw new HostError(`${name} is empty.`, "Give it a value, or leave it out. Is a shell variable not set?");
  }
  const more = positionals[operands];
  if (more !== undefined) throw new HostError(`"${more}" is one too many.`, `Write: kamishibai ${usage}`);
  return { values, positionals };
}

function parse(options: Command["options"], args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options, tokens: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith("ERR_PARSE_ARGS")) throw error;
    const [, name = ""] = /'(-[^' ]*)/.exec(message) ?? [];
    if (code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION") throw new HostError(message, listed);
    const known = Object.keys(options).map((option) => `--${option}`);
    throw new HostError(`Unknown option "${name}".`, didYouMean(name, known, "options"));
  }
}
