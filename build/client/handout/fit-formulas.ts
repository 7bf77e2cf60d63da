// A display formula that is wider than its column: the browser would print the whole document smaller to make room for it.

/** Sets each in the size in which it fits. Slides keep theirs: what runs off a slide is told by `check --visual`. */
export function fitFormulas(root: Document): void {
  for (const maths of root.querySelectorAll<MathMLElement>('math[display="block"]')) {
    if (maths.closest(".slide")) continue;
    const range = root.createRange();
    range.selectNodeContents(maths);
    const { left, right } = maths.getBoundingClientRect();
    const drawn = range.getBoundingClientRect();
    const needed = Math.max(drawn.right, right) - Math.min(drawn.left, left);
    const room = right - left;
    if (needed > room + 1)
      maths.style.fontSize = `${(Number.parseFloat(getComputedStyle(maths).fontSize) * room * 0.98) / needed}px`;
  }
}
