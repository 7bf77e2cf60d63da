// How large a drawing says that it is, in pixels. `viewBox="0 0 40 30"` is 40 by 30; 0 by 0 where nothing is said.
import type { Size } from "../model/picture.ts";

const units: Record<string, number> = { "": 1, px: 1, pt: 4 / 3, pc: 16, mm: 96 / 25.4, cm: 96 / 2.54, in: 96 };

export function sizeOfDrawing(attributes: ReadonlyMap<string, string>): Size {
  const [, , width = 0, height = 0] = (attributes.get("viewBox") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (width > 0 && height > 0) return { width, height };
  const [wide, high] = [lengthOf(attributes.get("width")), lengthOf(attributes.get("height"))];
  return wide > 0 && high > 0 ? { width: wide, height: high } : { width: 0, height: 0 };
}

function lengthOf(text = ""): number {
  const [, number = "", unit = ""] = /^\s*(\d+\.?\d*|\.\d+)([a-z]*)\s*$/.exec(text) ?? [];
  return Number(number) * (units[unit] ?? 0);
}
