// Whether an element can be seen. What is hidden on purpose is left out of every check: text for screen readers, the
// data table of a chart, the MathML beside a formula, speaker notes, fragments that have not come yet.

export type Sees = (element: Element) => boolean;

/** Remembers what it found out: made anew for each state of a slide. */
export function createSight(): Sees {
  const clipped = new Map<Element, boolean>();
  const isClipped = (element: Element): boolean => {
    const known = clipped.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const answer = (parent !== null && isClipped(parent)) || clipsAway(element);
    clipped.set(element, answer);
    return answer;
  };
  const options = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
  return (element) => element.checkVisibility(options) && !isClipped(element);
}

/** The usual ways to keep text for screen readers only. */
function clipsAway(element: Element): boolean {
  const style = getComputedStyle(element);
  if (/^inset\((5\d|[6-9]\d|100)(\.\d+)?%/.test(style.clipPath)) return true;
  if (style.position === "absolute" && /^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)/.test(style.clip)) return true;
  if (!(element instanceof HTMLElement) || style.overflowX === "visible") return false;
  return style.display !== "inline" && (element.clientWidth <= 1 || element.clientHeight <= 1);
}

/** Decoration may bleed over the edge: it says nothing that could be lost. */
export const isDecoration = (element: Element): boolean =>
  element.closest('[aria-hidden="true"], [role="presentation"], [role="none"], .decorative') !== null;
