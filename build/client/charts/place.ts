// Labels that do not collide: boxes, labels pushed apart along one line, and a free place near a point.

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const overlap = (a: Box, b: Box): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
};

const air = 8;

/** A box with the room that a name keeps beside it: closer, two numbers are read as one, a name as that of the next point. */
export const aired = (box: Box): Box => ({ ...box, x: box.x - air, width: box.width + 2 * air });

/** Centres of labels in the order given, moved as little as it takes so that none touches the next. */
export function spread(
  wanted: readonly { readonly at: number; readonly size: number }[],
  min: number,
  max: number,
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]!.at - wanted[b]!.at || a - b);
  // Neighbours that touch become a block around their common middle, until no two blocks touch.
  const blocks: { members: number[]; size: number; centre: number }[] = [];
  const settle = (block: (typeof blocks)[number]) => {
    let offset = 0;
    let sum = 0;
    for (const member of block.members) {
      sum += wanted[member]!.at - offset - wanted[member]!.size / 2;
      offset += wanted[member]!.size;
    }
    block.size = offset;
    const top = Math.max(min, Math.min(max - offset, sum / block.members.length));
    block.centre = top + offset / 2;
  };
  for (const index of order) {
    let block = { members: [index], size: 0, centre: 0 };
    settle(block);
    for (
      let last = blocks.at(-1);
      last && last.centre + last.size / 2 > block.centre - block.size / 2 + 0.01;
      last = blocks.at(-1)
    ) {
      blocks.pop();
      block = { members: [...last.members, ...block.members], size: 0, centre: 0 };
      settle(block);
    }
    blocks.push(block);
  }
  const centres: number[] = [];
  for (const block of blocks) {
    let top = block.centre - block.size / 2;
    for (const member of block.members) {
      centres[member] = top + wanted[member]!.size / 2;
      top += wanted[member]!.size;
    }
  }
  return centres;
}

/** Those of a column of labels that have room in it, the weightiest first; in the order given. */
function fitting<Item extends { readonly size: number; readonly weight: number }>(
  items: readonly Item[],
  room: number,
): readonly Item[] {
  let left = room;
  const kept = new Set<Item>();
  for (const item of items.toSorted((a, b) => b.weight - a.weight)) {
    if (item.size > left) break;
    left -= item.size;
    kept.add(item);
  }
  return items.filter((item) => kept.has(item));
}

/** Those that have room between `min` and `max`, each with the middle that it has there. */
export function inColumn<Item extends { readonly at: number; readonly size: number; readonly weight: number }>(
  items: readonly Item[],
  min: number,
  max: number,
): readonly { readonly item: Item; readonly middle: number }[] {
  const kept = fitting(items, max - min);
  const middles = spread(kept, min, max);
  return kept.map((item, index) => ({ item, middle: middles[index]! }));
}

/** The place near `point` for a box that covers least of `taken` and stays inside `frame`. */
export function freePlace(
  point: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number },
  taken: readonly Box[],
  frame: Box,
  distances: readonly number[],
): { readonly box: Box; readonly cost: number } {
  let best: { box: Box; cost: number } | undefined;
  for (const [round, distance] of distances.entries())
    for (let turn = 0; turn < 16; turn++) {
      // Above first, then to the sides: a label under its point is read as the next one's.
      const angle = -Math.PI / 2 + (turn % 2 === 0 ? 1 : -1) * Math.ceil(turn / 2) * (Math.PI / 8);
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const lean = (part: number) => Math.max(-1, Math.min(1, part * 1.6));
      const centre = {
        x: point.x + dx * distance + (lean(dx) * size.width) / 2,
        y: point.y + dy * distance + (lean(dy) * size.height) / 2,
      };
      const box = { x: centre.x - size.width / 2, y: centre.y - size.height / 2, ...size };
      const outside =
        Math.max(0, frame.x - box.x) +
        Math.max(0, frame.y - box.y) +
        Math.max(0, box.x + box.width - frame.x - frame.width) +
        Math.max(0, box.y + box.height - frame.y - frame.height);
      const covered = taken.reduce((sum, other) => sum + overlap(box, other), 0);
      const cost = outside * 400 + covered * 2 + round * 60 + turn * 4;
      if (!best || cost < best.cost) best = { box, cost };
    }
  return best ?? { box: { x: point.x, y: point.y, ...size }, cost: 0 };
}
