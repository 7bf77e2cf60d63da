// The parts of a long document are mended in a thread beside: this one has the browser to serve.
// `const apart = finishApart(); apart.add(bytes, 1); apart.add(others, 0); await apart.finish(metadata)`
import { Worker } from "node:worker_threads";
import type { Finished } from "./finish.ts";
import type { Metadata } from "./repair/metadata.ts";

export type Told = { readonly bytes: Uint8Array; readonly part: number } | { readonly metadata: Metadata };

export interface FinishingApart {
  /** Parts may come in any order. The bytes are handed over: they are empty afterwards. */
  readonly add: (bytes: Uint8Array, part: number) => void;
  readonly finish: (metadata: Metadata) => Promise<Finished>;
  readonly stop: () => void;
}

export function finishApart(): FinishingApart {
  const worker = new Worker(new URL("../../dist/bundle/finisher.js", import.meta.url));
  const answer = new Promise<Finished>((done, fail) => {
    worker.once("message", done);
    worker.once("error", fail);
  });
  answer.catch(() => undefined); // told to whoever waits for it
  const tell = (told: Told, bytes?: Uint8Array) => {
    const buffer = bytes?.byteLength === bytes?.buffer.byteLength ? bytes?.buffer : undefined;
    worker.postMessage(told, buffer instanceof ArrayBuffer ? [buffer] : []);
  };
  return {
    add: (bytes, part) => tell({ bytes, part }, bytes),
    finish: (metadata) => {
      tell({ metadata });
      return answer;
    },
    stop: () => void worker.terminate(),
  };
}
