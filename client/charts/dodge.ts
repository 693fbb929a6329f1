// Keeps labels apart: end labels slide along one axis, pins look for a free place around their point.

export type Block = { readonly at: number; readonly size: number };

/** Centres for blocks that want to sit at `at` between `low` and `high`, `gap` apart, in the order given. */
export function dodge(blocks: readonly Block[], low: number, high: number, gap: number): number[] {
  const order = blocks.map((block, index) => ({ ...block, index })).sort((a, b) => a.at - b.at || a.index - b.index);
  const centres = order.map((block) => block.at);
  let floor = low;
  for (const [i, block] of order.entries()) {
    const centre = Math.max(centres[i] ?? block.at, floor + block.size / 2);
    centres[i] = centre;
    floor = centre + block.size / 2 + gap;
  }
  let ceiling = high;
  for (let i = order.length - 1; i >= 0; i--) {
    const block = order[i];
    if (block === undefined) continue;
    const centre = Math.min(centres[i] ?? block.at, ceiling - block.size / 2);
    centres[i] = centre;
    ceiling = centre - block.size / 2 - gap;
  }
  const result = new Array<number>(blocks.length).fill(0);
  for (const [i, block] of order.entries()) result[block.index] = centres[i] ?? block.at;
  return result;
}

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Point = { readonly x: number; readonly y: number };

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a straight line passes through a box (Liang–Barsky). */
export function crosses(box: Box, from: Point, to: Point): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enter, leave] = [0, 1];
  const sides: readonly (readonly [number, number])[] = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ];
  for (const [p, q] of sides) {
    if (p === 0) {
      if (q < 0) return false;
      continue;
    }
    const r = q / p;
    if (p < 0) enter = Math.max(enter, r);
    else leave = Math.min(leave, r);
    if (enter > leave) return false;
  }
  return true;
}
