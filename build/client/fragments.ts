// The ways in which a fragment of reveal.js is seen.
/** There before its step. */
export const isThereBefore = /^(fade-out|semi-fade-out|highlight-.*|grow|shrink|strike)$/;
/** There only during its step. */
export const isThereDuring = /^(current-visible|fade-in-then-out)$/;
