import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aired, freePlace, overlap, spread } from "../../../build/client/charts/place.ts";

describe("labels along a line", () => {
  it("stay where they are when none touches another", () => {
    expect(
      spread(
        [
          { at: 20, size: 10 },
          { at: 60, size: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([20, 60]);
  });
  it("part around their middle when they would touch", () => {
    expect(
      spread(
        [
          { at: 50, size: 20 },
          { at: 52, size: 20 },
        ],
        0,
        100,
      ),
    ).toEqual([41, 61]);
  });
  it("never overlap and never leave their room, if it is large enough", () => {
    const label = fc.record({ at: fc.integer({ min: -50, max: 450 }), size: fc.integer({ min: 10, max: 40 }) });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 10 }), (labels) => {
        const centres = spread(labels, 0, 400);
        const boxes = centres.map(
          (centre, at) => [centre - labels[at]!.size / 2, centre + labels[at]!.size / 2] as const,
        );
        for (const [from, to] of boxes) expect(from >= -0.01 && to <= 400.01).toBe(true);
        const sorted = boxes.toSorted((a, b) => a[0] - b[0]);
        for (const [at, box] of sorted.slice(1).entries()) expect(box[0]).toBeGreaterThanOrEqual(sorted[at]![1] - 0.01);
      }),
    );
  });
});

describe("a label near its point", () => {
  const frame = { x: 0, y: 0, width: 400, height: 300 };
  it("stands above it where nothing is in the way", () => {
    const { box } = freePlace({ x: 200, y: 150 }, { width: 60, height: 20 }, [], frame, [10]);
    expect(box).toEqual({ x: 170, y: 120, width: 60, height: 20 });
  });
  it("goes where it covers nothing and stays inside", () => {
    const taken = [{ x: 100, y: 0, width: 200, height: 145 }];
    const { box } = freePlace({ x: 200, y: 150 }, { width: 60, height: 20 }, taken, frame, [10]);
    expect(overlap(box, taken[0]!)).toBe(0);
    const corner = freePlace({ x: 398, y: 2 }, { width: 60, height: 20 }, [], frame, [10]).box;
    expect(corner.x + corner.width).toBeLessThanOrEqual(400);
    expect(corner.y).toBeGreaterThanOrEqual(0);
  });
  it("keeps off its neighbour's point, which it would be read as the name of", () => {
    const neighbour = { x: 226, y: 124, width: 16, height: 16 };
    const size = { width: 48, height: 20 };
    const near = freePlace({ x: 200, y: 150 }, size, [neighbour], frame, [14]).box;
    const { box } = freePlace({ x: 200, y: 150 }, size, [aired(neighbour)], frame, [14]);
    expect(neighbour.x - near.x - near.width).toBeLessThan(8);
    expect(neighbour.x - box.x - box.width).toBeGreaterThanOrEqual(8);
  });
});
