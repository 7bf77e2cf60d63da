// What every command of the command line is made of: a line for `--help`, its options, and what it does.
import type { ParseArgsConfig } from "node:util";

type Value = string | boolean | readonly (string | boolean)[] | undefined;

export interface Arguments {
  readonly values: Readonly<Record<string, Value>>;
  readonly positionals: readonly string[]; // without the command's own name
}
/** `{ usage: "check [folder]", summary: "find every mistake", operands: 1, options: { strict: { type: "boolean" } }, run }`. */
export interface Command {
  readonly usage: string;
  readonly summary: string; // "find every mistake"
  readonly flags?: string; // "--strict (warnings fail)"
  readonly operands: number; // the most that may stand beside the options
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  readonly run: (args: Arguments) => Promise<number>; // the exit code
}

export const text = (value: Value): string | undefined => (typeof value === "string" ? value : undefined);
/** `list("a,b,a,")` is `["a", "b"]`; nothing where the option is absent, none where it names nothing. */
export const list = (value: Value): string[] | undefined => {
  const items = text(value)
    ?.split(",")
    .map((item) => item.trim())
    .filter(Boolean);
  return items && [...new Set(items)];
};
