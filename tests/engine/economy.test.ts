// W1, W3, P1: how an economy is made, that it repeats itself, and when it is over.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEconomy, isOver, resolveRound } from '../../shared/engine/economy.ts';
import { stateHash } from '../../shared/engine/hash.ts';
import type { Orders } from '../../shared/engine/types.ts';
import { teamWealth } from '../../shared/engine/wealth.ts';
import { DEFAULT_DECK } from '../simulate/deck.ts';
import { economy, legalOrders, playOut, seats } from './support.ts';

describe('createEconomy', () => {
  test('refuses what is no game', () => {
    const make = (options: object) => () =>
      createEconomy({ seed: 1, seats: seats(4), rounds: 8, deck: DEFAULT_DECK, ...options });
    expect(make({})).not.toThrow();
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53]) expect(make({ seed })).toThrow(RangeError);
    for (const rounds of [0, -3, 2.5]) expect(make({ rounds })).toThrow(RangeError);
    expect(make({ seats: [] })).toThrow(RangeError);
    expect(make({ seats: [...seats(2), ...seats(1)] })).toThrow(RangeError);
    expect(make({ seats: [{ id: '__proto__', role: 'vc' }] })).toThrow(RangeError);
    for (const interventions of [{ theta: 3 }, { aiShareCap: Number.NaN }, { aiShareCap: 2 }, { gridShare: -1 }]) {
      expect(make({ interventions })).toThrow(RangeError);
    }
    expect(make({ parameters: { vc: { invset: 3 } } })).toThrow(RangeError);
    expect(make({ parameters: { riskFree: Number.NaN } })).toThrow(RangeError);
    expect(make({ parameters: { demandGrowth: [0.1, 0.2] } })).toThrow(RangeError);
    expect(make({ parameters: { price: 3 } })).toThrow(RangeError);
  });

  test('overrides reach the state, the rest keeps its default', () => {
    const { parameters } = economy({
      parameters: { vc: { cut: 0.1 }, price: { loading: { ...economy().parameters.price.loading, LAB: 2 } } },
    });
    expect([parameters.vc.cut, parameters.vc.exit, parameters.price.loading.LAB]).toEqual([0.1, 0.06, 2]);
  });

  test('A1 every team starts with wealth 100', () => {
    const state = economy();
    for (const team of state.teams) expect(teamWealth(state, team)).toBeCloseTo(100, 12);
  });
});

describe('W1 the world', () => {
  const worlds = Array.from({ length: 3000 }, (_, seed) => economy({ seed, seats: seats(1) }).world);
  test('θ has its odds', () => {
    const share = (theta: number) => worlds.filter((world) => world.theta === theta).length / worlds.length;
    expect(share(0)).toBeCloseTo(0.35, 1);
    expect(share(1)).toBeCloseTo(0.4, 1);
    expect(share(2)).toBeCloseTo(0.25, 1);
    for (const { theta, demandGrowth } of worlds) expect(demandGrowth).toBe([0.03, 0.075, 0.125][theta]);
  });

  test('virality and real growth lie in their ranges, around their means', () => {
    const mean = (pick: (world: (typeof worlds)[number]) => number) =>
      worlds.reduce((sum, world) => sum + pick(world), 0) / worlds.length;
    expect(mean((world) => world.virality)).toBeCloseTo(1, 1);
    expect(mean((world) => world.realGrowth.CLIM)).toBeCloseTo(0.0136, 2);
    for (const { virality, realGrowth } of worlds) {
      expect(virality).toBeGreaterThanOrEqual(0.45);
      expect(virality).toBeLessThanOrEqual(1.6);
      expect(Math.min(realGrowth.CLIM, realGrowth.BIO)).toBeGreaterThanOrEqual(0);
      expect(realGrowth.IND).toBe(0.008);
    }
  });
});

const games = fc.record({
  seed: fc.nat(),
  count: fc.integer({ min: 4, max: 32 }),
  orders: fc.array(fc.record(legalOrders), { minLength: 3, maxLength: 3 }),
});
type Game = { seed: number; count: number; orders: Record<'vc' | 'giant' | 'climate' | 'short', Orders>[] };
/** Every team plays its role's orders, team i one round behind team i − 1. */
function ordersOf({ orders, count }: Game, round: number): Record<string, Orders> {
  return Object.fromEntries(
    seats(count).flatMap(({ id, role }, i) => {
      const own = orders[(round + i) % orders.length]?.[role];
      return own === undefined ? [] : [[id, own]];
    }),
  );
}

describe('W3 repeatability', () => {
  test('a replay has the same hash', () => {
    fc.assert(
      fc.property(games, (game) => {
        const play = () =>
          playOut(economy({ seed: game.seed, seats: seats(game.count) }), (state) => ordersOf(game, state.round));
        expect(stateHash(play())).toBe(stateHash(play()));
      }),
      { numRuns: 40 },
    );
  });

  test('the order of the seats changes nothing, not even a bit', () => {
    fc.assert(
      fc.property(games, fc.infiniteStream(fc.nat()), (game, luck) => {
        const shuffled = seats(game.count)
          .map((seat) => ({ seat, key: luck.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ seat }) => seat);
        const play = (all: typeof shuffled) =>
          playOut(economy({ seed: game.seed, seats: all }), (state) =>
            Object.fromEntries(Object.entries(ordersOf(game, state.round)).reverse()),
          );
        expect(stateHash(play(shuffled))).toBe(stateHash(play(seats(game.count))));
      }),
      { numRuns: 40 },
    );
  });

  test('resolving a round leaves the state before it untouched', () => {
    const before = economy({ seats: seats(8) });
    const hash = stateHash(before);
    const game = fc.sample(games, { numRuns: 1, seed: 3 })[0] as Game;
    const after = resolveRound(before, ordersOf({ ...game, count: 8 }, 0));
    const later = stateHash(after);
    resolveRound(after, ordersOf({ ...game, count: 8 }, 1));
    expect(stateHash(before)).toBe(hash);
    expect(stateHash(after)).toBe(later);
  });

  test('a state survives JSON and plays on alike', () => {
    const game = fc.sample(games, { numRuns: 1, seed: 5 })[0] as Game;
    const now = resolveRound(economy({ seats: seats(game.count) }), ordersOf(game, 0));
    const copy = JSON.parse(JSON.stringify(now)) as typeof now;
    const next = (state: typeof now) => stateHash(resolveRound(state, ordersOf(game, 1)));
    expect(next(copy)).toBe(next(now));
  });
});

describe('P1 the epilogue', () => {
  test('three rounds without orders follow, then the economy stays as it is', () => {
    let state = economy({ rounds: 4 });
    const poach = { role: 'giant', dataCentres: 0, circularDeal: 0, poach: true, buyBack: 0, sellLab: 0 } as const;
    const flags: boolean[] = [];
    while (!isOver(state)) {
      state = resolveRound(state, { p01: poach });
      const record = state.records.at(-1);
      flags.push(record?.epilogue ?? false);
      expect(record?.flows.poaching).toBe(record?.epilogue ? 0 : 2.5);
      if (record?.epilogue) expect(record.event).toBe('quiet');
    }
    expect(flags).toEqual([false, false, false, false, true, true, true]);
    expect(resolveRound(state, { p01: poach })).toBe(state);
    expect([state.history.length, state.points.length, state.records.length]).toEqual([8, 8, 7]);
  });
});
