// A thread of its own: mends each part of a document while the browser prints the next ones, and joins them in the end.
import { parentPort } from "node:worker_threads";
import type { Told } from "./finish-apart.ts";
import { finish, mend, type Mended } from "./finish.ts";

const parts: Mended[] = [];
parentPort?.on("message", (told: Told) => {
  if ("bytes" in told) {
    parts[told.part] = mend(told.bytes, told.part);
    return;
  }
  const finished = finish(parts, told.metadata);
  const { buffer } = finished.bytes;
  parentPort?.postMessage(finished, buffer instanceof ArrayBuffer ? [buffer] : []);
});
