// Whole games in one go are the same games.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEconomy } from '../../shared/engine/economy.ts';
import { stateHash } from '../../shared/engine/hash.ts';
import { outlookOf } from '../../shared/engine/outlook.ts';
import { endOfGame, playGame } from '../../shared/engine/play.ts';
import { settle } from '../../shared/engine/settlement.ts';
import type { Economy, Orders, Outlook } from '../../shared/engine/types.ts';
import { DEFAULT_DECK } from '../simulate/deck.ts';
import { economy, interventions, legalOrders, playOut, seats } from './support.ts';

/** Orders that depend on everything an outlook shows. */
function decide(pool: readonly Record<string, Orders>[], outlook: Outlook): Orders | undefined {
  const seen = stateHash(outlook);
  return pool[Number.parseInt(seen.slice(0, 6), 16) % pool.length]?.[outlook.account.role];
}
const unexplained = (state: Economy) => ({
  ...state,
  records: state.records.map((record) => ({
    ...record,
    flows: null,
    teams: Object.fromEntries(Object.entries(record.teams).map(([id, team]) => [id, { ...team, contributions: [] }])),
  })),
});

test('playGame and endOfGame end where round after round ends, outlooks included', () => {
  const game = fc.record({ seed: fc.nat(), count: fc.integer({ min: 4, max: 20 }), interventions });
  fc.assert(
    fc.property(game, fc.array(fc.record(legalOrders), { minLength: 5, maxLength: 5 }), (options, pool) => {
      const setup = {
        seed: options.seed,
        seats: seats(options.count),
        rounds: 8,
        deck: DEFAULT_DECK,
        interventions: options.interventions,
      };
      const slow = playOut(createEconomy(setup), (state) =>
        Object.fromEntries(
          state.teams.flatMap(({ id }) => {
            const orders = decide(pool, outlookOf(state, id));
            return orders === undefined ? [] : [[id, orders]];
          }),
        ),
      );
      const fast = playGame(setup, () => (_round, look) => decide(pool, look()));
      expect(stateHash(unexplained(fast))).toBe(stateHash(unexplained(slow)));
      expect(settle(fast)).toEqual(settle(slow));
      expect(slow.records).toHaveLength(11);
      const { rounds, burstRound, price, teams, ledger } = slow;
      const end = endOfGame(setup, () => (_round, look) => decide(pool, look()));
      expect(stateHash(end)).toBe(stateHash({ rounds, burstRound, price, teams, ledger, settlement: settle(slow) }));
    }),
    { numRuns: 40 },
  );
});

test('it asks in the decided rounds only, teams by id, and takes silence for staying out', () => {
  const asked: string[] = [];
  const setup = { seed: 1, seats: [...seats(4)].reverse(), rounds: 2, deck: DEFAULT_DECK };
  const end = playGame(setup, ({ id }) => (round) => {
    asked.push(`${round}:${id}`);
    return undefined;
  });
  expect(asked).toEqual(['0:p00', '0:p01', '0:p02', '0:p03', '1:p00', '1:p01', '1:p02', '1:p03']);
  expect(end.price).toEqual(playOut(economy({ seed: 1, rounds: 2 }), () => ({})).price);
});

test('an outlook shows what is public and the own account, and no more', () => {
  const state = playOut(economy({ rounds: 3 }), () => ({}));
  const outlook = outlookOf(state, 'p01');
  expect(Object.keys(outlook).sort()).toEqual([
    'account',
    'event',
    'momentum',
    'parameters',
    'points',
    'round',
    'rounds',
    'startups',
    'teams',
    'wealth',
  ]);
  expect(Object.keys(outlook.event)).toEqual(['id', 'tone']);
  for (const point of outlook.points) {
    for (const secret of [
      'fundamental',
      'hazard',
      'belief',
      'demand',
      'aiFundamental',
      'circular',
      'ledger',
      'talent',
    ]) {
      expect(point).not.toHaveProperty(secret);
    }
  }
  expect(outlook.startups).toEqual(['p02']);
  expect(() => outlookOf(state, 'nobody')).toThrow(RangeError);
});
