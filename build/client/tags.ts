// A page made for print, made ready for its tags: what the browser's PDF would lose is said in a way that it keeps.
// A language tag that begins with x- reaches the PDF as it stands; the repair after the print reads it and takes it out again.

/** Changes nothing that can be seen. */
export function prepareTags(root: ParentNode): void {
  // An empty cell has no tag, and the cells after it would stand under the wrong header.
  for (const cell of root.querySelectorAll<HTMLElement>("td, th")) if (cell.textContent?.trim() === "") fill(cell);
  // The browser guesses what a header is for, and guesses wrong beside an empty corner.
  for (const head of root.querySelectorAll<HTMLTableCellElement>("th:not([scope])"))
    head.scope = head.closest("thead") ? "col" : "row";
  // The language of a plain inline element is dropped, unless the element has a role.
  for (const part of root.querySelectorAll("span[lang], i[lang], b[lang], cite[lang], q[lang], bdi[lang]"))
    if (!part.hasAttribute("role")) part.setAttribute("role", "mark");
  // A formula is tagged as loose letters.
  for (const maths of root.querySelectorAll("math")) {
    const source =
      maths.querySelector('annotation[encoding="application/x-tex"]')?.textContent ?? maths.textContent ?? "";
    const wrapper = document.createElement("span");
    wrapper.setAttribute("role", "mark");
    wrapper.lang = `x-formula:${source.trim()}`;
    maths.replaceWith(wrapper);
    wrapper.append(maths);
  }
  // A table of contents is tagged as any list. Its entries keep their language, by which fonts are chosen.
  for (const list of root.querySelectorAll<HTMLElement>("nav.contents ol")) {
    for (const item of list.querySelectorAll<HTMLElement>(":scope > li")) item.lang = document.documentElement.lang;
    list.lang = "x-contents:";
  }
  for (const box of root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]'))
    box.lang = `x-label:${box.checked ? "☑" : "☐"}`;
}

/** A space that does not collapse: the fonts hold no other blank for certain. */
function fill(cell: HTMLElement): void {
  if (cell.querySelector("img, svg, canvas, input, math") !== null) return;
  cell.style.whiteSpace = "pre";
  cell.append(" ");
}
