// What must be tidied up when the run is interrupted: `const done = onInterrupt(() => rmSync(profile))`, later `done()`.
// On SIGINT, SIGTERM or SIGHUP everything registered runs, the last one first, and the process ends with 128 + the
// signal's number (130, 143, 129), as a shell expects. A second signal, or three seconds, end it without further waiting.
import { constants } from "node:os";

type Cleanup = () => void | Promise<void>;

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
const cleanups = new Set<Cleanup>();
let ending = false;

async function end(signal: NodeJS.Signals): Promise<void> {
  // A program that uses us as a library and listens too decides for itself when to end.
  const leave = () => {
    if (process.listenerCount(signal) <= 1) process.exit(128 + constants.signals[signal]);
  };
  if (ending) return leave();
  ending = true;
  setTimeout(leave, 3_000).unref();
  for (const cleanup of [...cleanups].reverse())
    try {
      await cleanup();
    } catch {
      // The others still have their turn.
    }
  leave();
}

/** Registers `cleanup`; the function returned takes it back. Listens to signals only while something is registered. */
export function onInterrupt(cleanup: Cleanup): () => void {
  const own = () => cleanup(); // the same function may be registered twice
  if (cleanups.size === 0) for (const signal of signals) process.on(signal, end);
  cleanups.add(own);
  return () => {
    if (cleanups.delete(own) && cleanups.size === 0 && !ending) for (const signal of signals) process.off(signal, end);
  };
}
