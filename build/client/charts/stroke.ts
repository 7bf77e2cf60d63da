// A straight line on a pane.
import type { Pane } from "./pane.ts";

export function stroke(
  pane: Pane,
  from: readonly [number, number],
  to: readonly [number, number],
  colour: string,
  width: number,
): void {
  const { context } = pane.pen;
  context.beginPath();
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.setLineDash([]);
  context.moveTo(...from);
  context.lineTo(...to);
  context.stroke();
}
