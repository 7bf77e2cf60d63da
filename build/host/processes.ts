// Whether a process that left its name on the disk still runs: `{ pid: 4711, started: "83120", host: "desk" }`.
import { readFileSync } from "node:fs";
import { hostname } from "node:os";

export interface ProcessName {
  readonly pid: number;
  readonly started: string; // "83120" (Linux: clock ticks since boot), "0" where the system does not tell
  readonly host: string;
}

/** On Linux the moment a process started tells it from a later one with the same number; containers reuse them all the time. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? "0";
  } catch {
    return "0";
  }
}

export const thisProcess = (): ProcessName => ({
  pid: process.pid,
  started: startOf(process.pid),
  host: encodeURIComponent(hostname()).slice(0, 60),
});

/** "unknown" for a process of another machine, as on a shared disk or in another container. */
export function stateOf(name: ProcessName): "alive" | "dead" | "unknown" {
  if (name.host !== thisProcess().host) return "unknown";
  try {
    process.kill(name.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return "dead";
  }
  const started = startOf(name.pid);
  return started === "0" || name.started === "0" || started === name.started ? "alive" : "dead";
}
