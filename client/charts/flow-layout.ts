// Geometry of a flow diagram (Sankey): nodes in columns, ribbons as thick as what flows, and the way back over the top.
import { linear } from './scale.ts';
import type { ChartStyle } from './style.ts';

export type FlowTone = 'price' | 'value' | 'quiet';
export type FlowNode = { readonly id: string; readonly column: number; readonly name: string; readonly figure: string };
export type FlowLink = {
  readonly from: string;
  readonly to: string;
  readonly value: number;
  readonly tone: FlowTone;
};
export type PlacedNode = FlowNode & {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type FlowInput = {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly FlowNode[];
  readonly links: readonly FlowLink[];
  /** Comes back from one node to another, around the top. */
  readonly back: FlowLink | null;
  /** What fills the height: the same for rounds that are compared. */
  readonly most: number;
};
export type FlowLayout = {
  readonly nodes: readonly PlacedNode[];
  readonly ribbons: readonly { readonly tone: FlowTone; readonly d: string; readonly key: string }[];
  readonly back: { readonly tone: FlowTone; readonly d: string; readonly thick: number; readonly arrow: string } | null;
};

export const amountOf = (links: readonly FlowLink[], id: string): number =>
  Math.max(
    links.filter(({ from }) => from === id).reduce((sum, { value }) => sum + value, 0),
    links.filter(({ to }) => to === id).reduce((sum, { value }) => sum + value, 0),
  );

/** Most that stands in one column. */
export function fullest(nodes: readonly FlowNode[], links: readonly FlowLink[]): number {
  const columns = [...new Set(nodes.map(({ column }) => column))];
  return Math.max(
    1e-9,
    ...columns.map((column) =>
      nodes.filter((node) => node.column === column).reduce((sum, { id }) => sum + amountOf(links, id), 0),
    ),
  );
}

export function layoutFlow({ width, height, nodes, links, back, most }: FlowInput, style: ChartStyle): FlowLayout {
  const gap = style.leading * 2.1;
  const [left, right] = [style.label * 7.2, width - style.label * 12];
  const thick = style.dot * 1.6;
  const columns = Math.max(...nodes.map(({ column }) => column));
  const x = linear([0, columns], [left, right - thick]);
  const inColumn = (column: number) => nodes.filter((node) => node.column === column);
  const crowd = Math.max(...nodes.map(({ column }) => inColumn(column).length));
  const top = style.leading * 3.4 + (back === null ? 0 : style.leading);
  const scale = Math.max(0, height - top - gap * (crowd - 1) - style.leading * 2) / Math.max(1e-9, most);

  const placed = new Map<string, PlacedNode>();
  for (let column = 0; column <= columns; column += 1) {
    let y = top;
    for (const node of inColumn(column)) {
      const size = Math.max(style.rule, amountOf(links, node.id) * scale);
      placed.set(node.id, { ...node, x: x(column), y, width: thick, height: size });
      y += size + gap;
    }
  }
  const [out, into] = [new Map<string, number>(), new Map<string, number>()];
  const take = (used: Map<string, number>, id: string, size: number) => {
    const before = used.get(id) ?? 0;
    used.set(id, before + size);
    return before;
  };
  const ribbons = links.flatMap(({ from, to, value, tone }) => {
    const [a, b] = [placed.get(from), placed.get(to)];
    const size = value * scale;
    if (a === undefined || b === undefined || !(size > 0)) return [];
    const [y0, y1] = [a.y + take(out, from, size), b.y + take(into, to, size)];
    return [{ key: `${from}-${to}`, tone, d: ribbon(a.x + thick, y0, b.x, y1, size) }];
  });
  return { nodes: [...placed.values()], ribbons, back: wayBack(back, placed, scale, style) };
}

function ribbon(x0: number, y0: number, x1: number, y1: number, size: number): string {
  const middle = (x0 + x1) / 2;
  const [a, b] = [y0 + size, y1 + size];
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}V${b}C${middle} ${b} ${middle} ${a} ${x0} ${a}Z`;
}

/** Out of the right node upwards, along the top, and down on the left one. */
function wayBack(
  back: FlowLink | null,
  placed: ReadonlyMap<string, PlacedNode>,
  scale: number,
  style: ChartStyle,
): FlowLayout['back'] {
  const [from, to] = [placed.get(back?.from ?? ''), placed.get(back?.to ?? '')];
  if (back === null || from === undefined || to === undefined || !(back.value > 0)) return null;
  // A way back as thick as it is would hide the names above it: it is a path, and its figure is written on it.
  const thick = Math.min(style.dot * 1.6, Math.max(style.rule * 2, back.value * scale));
  const over = style.leading * 1.5;
  const [x0, x1] = [from.x + from.width / 2, to.x + to.width / 2];
  const tip = to.y - style.rule;
  const d = `M${x0} ${from.y}V${over}H${x1}V${tip - style.dot * 2}`;
  const wing = style.dot * 1.6;
  return { tone: back.tone, d, thick, arrow: `M${x1 - wing} ${tip - style.dot * 2.2}H${x1 + wing}L${x1} ${tip}Z` };
}
