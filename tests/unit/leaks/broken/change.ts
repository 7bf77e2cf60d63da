// What planted leaks are made with: functions that take the place of the build's own, and the talk as it was before it was cut.
//
//   change<typeof Slug>(({ slugOf }) => ({ slugOf: (heading) => slugOf(uncut(heading)) }))
import type * as Resolve from "../../../../build/resolve/resolve.ts";
import type * as SliceLibrary from "../../../../build/resolve/slice-library.ts";
import type { Deck, Slide } from "../../../../build/model/deck.ts";

type Change = (module: never) => object;
/** Module below build/ -> what takes the place of some of its functions. */
export type Leak = Readonly<Record<string, Change>>;

export const change = <Module>(by: (module: Module) => Partial<Module>): Change => by as Change;

/** The last deck that was resolved, with all that anyone may see of it. */
export let whole: Deck;
export const keepsWhole = change<typeof Resolve>(({ resolve }) => ({
  resolve: (...given) => (whole = resolve(...given)),
}));
export const wholeSlides = () => whole.chapters.flatMap(({ slides }) => slides);
export const uncut = (slide: Slide): Slide => wholeSlides().find(({ place }) => place === slide.place) ?? slide;
export const library = (by: (deck: Deck) => Partial<Deck["library"]>): Leak => ({
  "resolve/slice-library.ts": change<typeof SliceLibrary>(({ sliceLibrary }) => ({
    sliceLibrary: (deck, ...given) => ({ ...sliceLibrary(deck, ...given), ...by(deck) }),
  })),
});
