// Boxes on the screen, boxes on the slide, and four-sided shapes for text that is turned.
import type { Box } from "../finding.ts";

interface Point {
  readonly x: number;
  readonly y: number;
}
export type Quad = readonly [Point, Point, Point, Point]; // in order around the shape

export const quadOf = ({ left, top, right, bottom }: Box): Quad => [
  { x: left, y: top },
  { x: right, y: top },
  { x: right, y: bottom },
  { x: left, y: bottom },
];
export const boxOf = (quad: Quad): Box => ({
  left: Math.min(...quad.map((point) => point.x)),
  top: Math.min(...quad.map((point) => point.y)),
  right: Math.max(...quad.map((point) => point.x)),
  bottom: Math.max(...quad.map((point) => point.y)),
});
export const intersect = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});
export const isEmpty = ({ left, top, right, bottom }: Box): boolean => right <= left || bottom <= top;

/** How deep two shapes lie in each other: the least way to move one out of the other; 0 where they do not touch. */
export function depth(one: Quad, other: Quad): number {
  let least = Number.POSITIVE_INFINITY;
  for (const shape of [one, other])
    for (const [index, point] of shape.entries()) {
      const next = shape[(index + 1) % 4]!;
      const length = Math.hypot(next.x - point.x, next.y - point.y);
      if (length === 0) continue;
      const axis = { x: (next.y - point.y) / length, y: (point.x - next.x) / length };
      const along = (quad: Quad) => quad.map((corner) => corner.x * axis.x + corner.y * axis.y);
      const [a, b] = [along(one), along(other)];
      const apart = Math.min(Math.max(...a) - Math.min(...b), Math.max(...b) - Math.min(...a));
      if (apart <= 0) return 0;
      least = Math.min(least, apart);
    }
  return least;
}

/** The slide as it stands on the screen: reveal.js scales it to the window. */
export interface Frame {
  readonly box: Box;
  readonly scale: number;
}
export function frameOf(slide: HTMLElement): Frame {
  const box = slide.getBoundingClientRect();
  return { box, scale: box.width / slide.offsetWidth || 1 };
}
export const toSlide = (box: Box, { box: { left, top }, scale }: Frame): Box => ({
  left: (box.left - left) / scale,
  top: (box.top - top) / scale,
  right: (box.right - left) / scale,
  bottom: (box.bottom - top) / scale,
});
