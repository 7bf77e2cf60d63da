#!/usr/bin/env node
// Arguments -> one command -> exit code: 0 fine, 1 mistakes in the content, 2 the environment, 3 our bug.
import { readFile } from "node:fs/promises";
import { setFlagsFromString } from "node:v8";
import { readArguments } from "./commands/arguments.ts";
import type { Command } from "./commands/command.ts";
import { failureOf } from "./commands/exit-code.ts";
import { HostError } from "./diagnostics/host-error.ts";
import { didYouMean } from "./diagnostics/suggestion.ts";
import { packageFile } from "./host/package.ts";

// The compiler's second thoughts cost more than they gain in a program that is over in a moment: a quarter of the time that
// a thousand slides take. Only the V8 of Node 20 knows this flag.
if (process.versions.v8.startsWith("11.3.")) setFlagsFromString("--interrupt-budget=1000000");

// Each is loaded only when it is asked for.
const commands: Record<string, () => Promise<{ command: Command }>> = {
  build: () => import("./commands/build.ts"),
  check: () => import("./commands/check.ts"),
  outline: () => import("./commands/outline.ts"),
  chart: () => import("./commands/chart.ts"),
  schema: () => import("./commands/schema.ts"),
  doctor: () => import("./commands/doctor.ts"),
};

async function help(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.flatMap(({ command: { usage, summary, flags } }) => [
    `kamishibai ${usage.padEnd(24)} ${summary}`,
    ...(flags === undefined ? [] : [`    ${flags}`]),
  ]);
  return [
    ...lines,
    "",
    "--help (-h)  --version (-v)",
    "Exit codes: 0 fine, 1 mistakes in the content, 2 the environment, 3 our bug.",
  ].join("\n");
}

async function main(argv: readonly string[]): Promise<number> {
  const asks = (...names: string[]) => argv.some((argument) => names.includes(argument));
  if (asks("--version", "-v")) {
    const manifest = await readFile(packageFile("package.json"), "utf8");
    console.log((JSON.parse(manifest) as { version: string }).version);
    return 0;
  }
  const [name = "", ...rest] = argv;
  if (name === "" || asks("--help", "-h")) {
    console.log(await help());
    return asks("--help", "-h") ? 0 : 2;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new HostError(`Unknown command "${name}".`, didYouMean(name, Object.keys(commands), "commands"));
  const { command } = await load();
  return command.run(readArguments(command, rest));
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    const { code, lines } = failureOf(error);
    console.error(lines.join("\n"));
    process.exitCode = code;
  },
);
