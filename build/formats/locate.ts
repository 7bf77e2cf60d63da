// An offset in a text -> line and column, both from 1. Lines are counted only when the first place is asked for.
import type { Place } from "../model/diagnostic.ts";
import type { Source } from "../model/deck.ts";

export type Locate = (offset: number) => Place;

/** `createLocator({ path: "a.csv", text: "a\nbc" })(3)` is `{ file: "a.csv", line: 2, column: 2 }`. */
export function createLocator(source: Source): Locate {
  let starts: number[] | undefined;
  return (offset) => {
    if (!starts) {
      starts = [0];
      for (let at = source.text.indexOf("\n"); at >= 0; at = source.text.indexOf("\n", at + 1)) starts.push(at + 1);
    }
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const mark = low === 0 && source.text.startsWith("\uFEFF") ? 1 : 0; // a byte order mark is no column
    return { file: source.path, line: low + 1, column: Math.max(1, offset - (starts[low] ?? 0) + 1 - mark) };
  };
}
