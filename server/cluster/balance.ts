// Spreads rooms: a node that has more than its share gives some to the one that has the fewest, as after a node was added.
// A room that is given away is saved, handed over, and found by its people at the new place.
import type { NodeRow } from './registry.ts';

/** Rooms given away in one go: each of them costs its people a moment. */
const MOST_AT_ONCE = 4;

export type Gift = { readonly to: string; readonly count: number };

/** null = this node's share is fair. */
export function surplus(me: string, nodes: readonly Pick<NodeRow, 'id' | 'rooms' | 'alive'>[]): Gift | null {
  const alive = nodes.filter((node) => node.alive);
  const mine = alive.find(({ id }) => id === me);
  const [least] = alive.filter(({ id }) => id !== me).sort((a, b) => a.rooms - b.rooms || (a.id < b.id ? -1 : 1));
  if (mine === undefined || least === undefined) return null;
  const fair = Math.ceil(alive.reduce((sum, { rooms }) => sum + rooms, 0) / alive.length);
  const count = Math.min(MOST_AT_ONCE, mine.rooms - fair, fair - least.rooms);
  return mine.rooms - least.rooms < 2 || count <= 0 ? null : { to: least.id, count };
}
