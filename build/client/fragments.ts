// The ways in which a fragment of reveal.js is seen, and when it may have changed.
import type Reveal from "reveal.js";

/** There before its step. */
export const isThereBefore = /^(fade-out|semi-fade-out|highlight-.*|grow|shrink|strike)$/;
/** There only during its step. */
export const isThereDuring = /^(current-visible|fade-in-then-out)$/;
/** `isOfKind(fragment, isThereBefore)` */
export const isOfKind = (fragment: Element, kind: RegExp): boolean =>
  [...fragment.classList].some((name) => kind.test(name));

/** Now, and whenever a step is taken or taken back, and on each slide that is come to. */
export function onEachState(deck: InstanceType<typeof Reveal>, act: (slide: Element | undefined) => void): void {
  const now = () => act(deck.getCurrentSlide());
  for (const event of ["fragmentshown", "fragmenthidden", "slidechanged"]) deck.on(event, now);
  now();
}
