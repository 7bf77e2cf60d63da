// Which parts of two slides that both say `auto-animate` are the same part, and where each stands. reveal.js itself measures by
// `offsetLeft`, which the parts of a drawing (SVG) do not have: they would jump. Here they move too, from place to place and
// from colour to colour.
//
//   <g data-id="roof">…</g> on both slides -> the roof moves; a heading of the same words stays or moves as well

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
interface Pair {
  readonly from: Element;
  readonly to: Element;
  readonly options: { readonly measure: (part: Element) => Box; readonly scale?: boolean; readonly styles?: string[] };
}
const texts = "h1, h2, h3, h4, h5, h6, p, li";
const ofDrawings = ["opacity", "fill", "stroke", "stroke-width"]; // reveal.js's own list is for HTML

export function pairParts(from: HTMLElement, to: HTMLElement): Pair[] {
  const found = new Set<Element>();
  const pairs = (selector: string, nameOf: (part: Element) => string): Pair[] => {
    const open = [...from.querySelectorAll(selector)];
    return [...to.querySelectorAll(selector)].flatMap((part) => {
      const at = open.findIndex((other) => !found.has(other) && nameOf(other) === nameOf(part));
      const other = open[at];
      if (!other || found.has(part)) return [];
      found.add(part).add(other);
      return [pairOf(other, part)];
    });
  };
  return [
    ...pairs("[data-id]", (part) => `${part.nodeName} ${part.getAttribute("data-id")}`),
    ...pairs(texts, (part) => `${part.nodeName} ${part.textContent?.trim()}`),
  ];
}

function pairOf(from: Element, to: Element): Pair {
  if (!(to instanceof SVGElement)) return { from, to, options: { measure: boxOf(1), scale: !to.matches(texts) } };
  const pixels = to instanceof SVGGraphicsElement ? (to.getScreenCTM()?.a ?? 1) / scaleOf(to) : 1;
  return { from, to, options: { measure: boxOf(pixels), styles: ofDrawings } };
}

/** In units of the part that will move, seen from its slide's corner; reveal.js divides by its own scale afterwards. */
const boxOf =
  (pixels: number) =>
  (part: Element): Box => {
    const [box, slide] = [part.getBoundingClientRect(), part.closest("section")!.getBoundingClientRect()];
    return {
      x: (box.x - slide.x) / pixels,
      y: (box.y - slide.y) / pixels,
      width: box.width,
      height: box.height,
    };
  };

/** How much larger than 1280 pixels the slide is shown. */
const scaleOf = (part: Element): number => part.closest("section")!.getBoundingClientRect().width / 1280;
