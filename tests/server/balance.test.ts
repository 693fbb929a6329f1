// When a node of several gives rooms away, and to whom.
import { describe, expect, it } from 'vitest';
import { surplus } from '../../server/cluster/balance.ts';

const node = (id: string, rooms: number, alive = true) => ({ id, rooms, alive });

describe('a node gives rooms away', () => {
  it.each([
    [
      'to the one that has fewest, as many as its share is too large',
      [node('a', 6), node('b', 0), node('c', 3)],
      { to: 'b', count: 3 },
    ],
    ['a few at a time', [node('a', 40), node('b', 0)], { to: 'b', count: 4 }],
    ['never to one that is gone', [node('a', 6), node('b', 0, false), node('c', 2)], { to: 'c', count: 2 }],
    ['no more than make the other one’s share full', [node('a', 5), node('b', 3), node('c', 3)], { to: 'b', count: 1 }],
  ] as const)('%s', (_what, nodes, gift) => expect(surplus('a', nodes)).toEqual(gift));

  it.each([
    ['the difference is one room', [node('a', 3), node('b', 2)]],
    ['it has the fewest itself', [node('a', 1), node('b', 9)]],
    ['it is alone', [node('a', 9), node('b', 0, false)]],
    ['it counts as gone itself', [node('a', 9, false), node('b', 0)]],
  ] as const)('not while %s', (_what, nodes) => expect(surplus('a', nodes)).toBeNull());
});
