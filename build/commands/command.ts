// What every command of the command line is made of: a line for `--help`, its options, and what it does.
import type { ParseArgsConfig } from "node:util";

type Value = string | boolean | readonly (string | boolean)[] | undefined;

export interface Arguments {
  readonly values: Readonly<Record<string, Value>>;
  readonly positionals: readonly string[]; // without the command's own name
}
/** `{ usage: "check [folder]", summary: "find every mistake", options: { strict: { type: "boolean" } }, run }`. */
export interface Command {
  readonly usage: string;
  readonly summary: string; // "find every mistake"
  readonly flags?: string; // "--strict (warnings fail)"
  readonly options: NonNullable<ParseArgsConfig["options"]>;
  readonly run: (args: Arguments) => Promise<number>; // the exit code
}

export const text = (value: Value): string | undefined => (typeof value === "string" ? value : undefined);
/** `list("a,b")` is `["a", "b"]`; nothing where the option is absent. */
export const list = (value: Value): string[] | undefined =>
  text(value)
    ?.split(",")
    .map((item) => item.trim())
    .filter(Boolean);
