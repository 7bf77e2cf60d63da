// How large letters are: on the stage for the last row of a hall, on paper for a reader, whatever the frame's scale.

/** Pixels of the pane: of a slide of 1280 by 720, or of what a page zooms to its own width. */
export interface Sizes {
  readonly tick: number;
  readonly note: number;
  readonly name: number;
  readonly value: number;
  readonly loud: number; // the value that proves the claim
}
const stage: Sizes = { tick: 22, note: 22, name: 24, value: 26, loud: 34 };
const leastOnPaper = 6.5 * (96 / 72); // 6.5 points in CSS pixels

/**
 * `scale` as the style sheet asks for it (`--chart-text`), `zoom` by which the page draws the pane smaller: on paper nothing is
 * then smaller than 6.5 points.
 *
 *   sizesFor(1, 1, false).tick is 22; sizesFor(1, 0.25, true).tick is 35
 */
export function sizesFor(scale: number, zoom: number, paper: boolean): Sizes {
  const least = paper ? leastOnPaper / zoom : 0;
  const grown = Math.max(scale, least / stage.tick);
  const of = (size: number) => Math.round(Math.max(size * grown, least) * 2) / 2;
  return {
    tick: of(stage.tick),
    note: of(stage.note),
    name: of(stage.name),
    value: of(stage.value),
    loud: of(stage.loud),
  };
}
