// Runs a command some times and says how long it took, in the middle: `await measure(command, 5)` is the median in seconds.
import { spawn } from "node:child_process";

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
}

/** Throws with what the program said if it fails: a tool that stops early must not look fast. */
export function runOnce({ program, args, env, folder }: Command): Promise<number> {
  const began = performance.now();
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk) => (said += String(chunk)));
    child.once("error", fail);
    child.once("close", (code) => {
      const seconds = (performance.now() - began) / 1000;
      if (code === 0) done(seconds);
      else fail(new Error(`${program} ${args.join(" ")} ended with ${code}: ${said.slice(-2000)}`));
    });
  });
}

/** The most memory that a Node program holds at any moment, in bytes: it tells so itself when it ends. */
export function peakOf({ program, args, folder }: Command): Promise<number> {
  const tell = 'process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';
  return new Promise((done, fail) => {
    const child = spawn(program, ["--import", `data:text/javascript,${tell}`, ...args], {
      cwd: folder,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let said = "";
    child.stderr.on("data", (chunk) => (said += String(chunk)));
    child.once("error", fail);
    child.once("close", (code) => {
      const [, kibibytes] = /peak (\d+)/.exec(said) ?? [];
      if (code === 0 && kibibytes) done(Number(kibibytes) * 1024);
      else fail(new Error(`${program} ${args.join(" ")} ended with ${code}: ${said.slice(-2000)}`));
    });
  });
}

export interface Measured {
  readonly command: Command;
  readonly seconds: number[]; // of each run
}

/** Each once unmeasured, for warmth: files in memory, nothing unpacked for the first time. Then all take turns. */
export async function measureInTurns(rows: readonly Measured[], runs: number): Promise<void> {
  for (const { command } of rows) await runOnce(command);
  for (let run = 0; run < runs; run++) for (const row of rows) row.seconds.push(await runOnce(row.command));
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};
