// Acceptance rows about the machinery: books that balance, replays that repeat, orders that cannot break it. All exact.
import { exact, type Row } from './checks.ts';
import { share } from './statistics.ts';

export const SOUNDNESS_ROWS: readonly Row[] = [
  {
    id: 'books',
    what: 'cash and share error',
    bar: '< 1e-9',
    experiments: ['market', 'hostile'],
    checks: (seen) => [
      exact('cash', Math.max(...seen.market.map((game) => game.cashError)), { atMost: 1e-9 }),
      exact('shares', Math.max(...seen.market.map((game) => game.shareError)), { atMost: 1e-9 }),
      exact('cash, hostile', Math.max(...seen.hostile.map((game) => game.cashError)), { atMost: 1e-9 }),
    ],
  },
  {
    id: 'permuted',
    what: 'order of teams permuted',
    bar: 'same result to 1e-9',
    experiments: ['soundness'],
    checks: (seen) => [exact('difference', Math.max(...seen.soundness.map((game) => game.permuted)), { atMost: 1e-9 })],
  },
  {
    id: 'replay',
    what: 'replay of seed + log',
    bar: 'identical hash',
    experiments: ['soundness'],
    checks: (seen) => [exact('identical', share(seen.soundness.map((game) => game.repeats)), { atLeast: 1 })],
  },
  {
    id: 'hostile',
    what: 'hostile orders',
    bar: 'no throw, NaN, negative cash or price',
    experiments: ['hostile'],
    checks: (seen) => [
      exact('games', seen.hostile.length, {}),
      exact('with faults', seen.hostile.filter((game) => game.faults.length > 0).length, { atMost: 0 }),
    ],
  },
];
