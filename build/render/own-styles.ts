// The talk's own stylesheets as they stand in a page: each rule reaches what is on slides, never the frame around it, and comes
// before ours however exact those are.
import type { OwnStyles, Selector } from "../model/style.ts";
import { asPageId } from "../tree/page-id.ts";
import { pageClass } from "./author-classes.ts";

/** What the frame is made of: where the talk is, sources, numbers, logo, charts and players. */
const frame =
  ":where(:not(.running, .running *, .header, .foot, .foot *, .logo, .logo *, .numeral, .chart *, .media *))";
const strong = ":not(#k-)"; // as exact as an id: no element has this one

/** `audience`: its own sheet is for all its slides, as deck.css is. */
export function ownStyles(styles: OwnStyles, audience: string): string {
  let css = "";
  const isForAll = (name: string) => ["deck", audience].includes(name);
  const reach = (name: string) => (name === "deck" ? 0 : isForAll(name) ? 1 : 2); // what is for fewer slides comes last
  for (const [name, rules] of [...styles].sort(([one], [other]) => reach(one) - reach(other))) {
    const slide = isForAll(name) ? "section.slide" : `section.slide[data-sheet="${escaped(name)}"]`;
    for (const { around, selectors, declarations } of rules) {
      const list = selectors.map((one) => scoped(one, slide)).join(",");
      const rule = `${list}{${declarations}}`;
      css += `${around.reduceRight((inside, at) => `${at}{${inside}}`, rule)}\n`;
    }
  }
  return css;
}

/** The slide itself is meant only where it is named: what its frame would inherit has no place on it. A pseudo-element stands at the end of a selector, so the reach stands before it. */
function scoped(selector: Selector, slide: string): string {
  const text = selector.map((piece, at) => (at % 2 === 0 ? piece : named(piece))).join("");
  const at = /::[\w-]+$/.exec(text)?.index ?? text.length;
  const isNamed = selector.length > 1 && !/[\s>+~]/.test(selector.at(-1)!);
  return `${text.slice(0, at)}:where(${isNamed ? `${slide}, ` : ""}${slide} *)${frame}${strong}${text.slice(at)}`;
}
/** A number as the id of a slide stands otherwise in the page than as that of a table. */
function named(piece: string): string {
  const name = piece.slice(1);
  if (piece.startsWith(".")) return `.${escaped(pageClass(name))}`;
  const [own, ofSlide] = [`#${escaped(name)}`, `#${escaped(asPageId(name))}`];
  return own === ofSlide ? own : `:is(${own}, ${ofSlide})`;
}
/** As an identifier of CSS. */
const escaped = (name: string): string =>
  name.replace(/[^\w\u0080-\uffff-]/g, (sign) => `\\${sign}`).replace(/^\d/, (digit) => `\\3${digit} `);
