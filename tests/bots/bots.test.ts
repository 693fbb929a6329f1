// Bots as players: every strategy of every role gives orders a seat may send, repeatably, from what a player sees.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { botOrders, wishesOf } from '../../shared/bots/bot.ts';
import { botForecast } from '../../shared/bots/forecast.ts';
import { recordedOrders } from '../../shared/bots/recorded.ts';
import { createEconomy, isOver, resolveRound } from '../../shared/engine/economy.ts';
import { NO_INTERVENTIONS } from '../../shared/engine/interventions.ts';
import { checkOrders, limitOrders, stayOut } from '../../shared/engine/orders.ts';
import { outlookOf } from '../../shared/engine/outlook.ts';
import type { Economy, Outlook } from '../../shared/engine/types.ts';
import { STRATEGIES } from '../../shared/game/types.ts';
import { interventions } from '../engine/support.ts';
import { mixedClass } from '../simulate/bot-class.ts';
import { DEFAULT_DECK } from '../simulate/deck.ts';

const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 });

function economyAfter(seed: number, rounds: number): Economy {
  const seats = mixedClass(seed, 8);
  let economy = createEconomy({
    seed,
    seats: seats.map(({ id, role }) => ({ id, role })),
    rounds: 10,
    deck: DEFAULT_DECK,
  });
  while (economy.round < rounds && !isOver(economy)) {
    const now = economy;
    const orders = seats.map(({ id, strategy }) => [id, botOrders(strategy, outlookOf(now, id), seed)] as const);
    economy = resolveRound(economy, Object.fromEntries(orders));
  }
  return economy;
}

function outlooks(seed: number, round: number): Outlook[] {
  const economy = economyAfter(seed, round);
  return economy.teams.map((team) => outlookOf(economy, team.id));
}

/** A copy in which every read is written down. */
function watched<T extends object>(target: T, reads: Set<string>, path = ''): T {
  return new Proxy(target, {
    get(object, key) {
      const value: unknown = Reflect.get(object, key);
      if (typeof key === 'symbol') return value;
      const name = path === '' ? key : `${path}.${key}`;
      reads.add(name);
      return typeof value === 'object' && value !== null ? watched(value, reads, name) : value;
    },
  });
}

describe('bots', () => {
  test('wishes, cut by the engine, are the orders a bot may send, cut again, whatever the rules', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 9 }), interventions, (seed, round, rules) => {
        const state = { ...economyAfter(seed, round), interventions: { ...NO_INTERVENTIONS, ...rules } };
        for (const account of state.teams) {
          const outlook = outlookOf(state, account.id);
          for (const strategy of STRATEGIES) {
            const wishes = wishesOf(account.role, strategy, seed)(outlook);
            expect(limitOrders(state, account, wishes)).toEqual(
              limitOrders(state, account, botOrders(strategy, outlook, seed)),
            );
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('orders are within the limits of the seat, in every strategy, role and round', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 9 }), (seed, round) => {
        const economy = economyAfter(seed, round);
        for (const { id } of economy.teams) {
          const outlook = outlookOf(economy, id);
          for (const strategy of STRATEGIES) {
            const orders = botOrders(strategy, outlook, seed);
            expect(orders.role).toBe(outlook.account.role);
            const { price } = economy;
            expect(checkOrders(economy.parameters, outlook.account, outlook.wealth, price, orders)).toBeNull();
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('are repeatable, and independent of each other', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const [first, ...rest] = outlooks(seed, 3);
        if (first === undefined) throw new Error('no teams');
        for (const strategy of STRATEGIES) {
          const alone = botOrders(strategy, first, seed);
          for (const other of rest) botOrders(strategy, other, seed);
          expect(botOrders(strategy, first, seed)).toEqual(alone);
        }
      }),
      { numRuns: 10 },
    );
  });

  test('read nothing but the outlook: no true value, hazard, belief or coming event', () => {
    const secret = [
      'fundamental',
      'aiFundamental',
      'belief',
      'hazard',
      'world',
      'demand',
      'circular',
      'virality',
      'theta',
    ];
    const reads = new Set<string>();
    for (const round of [0, 4, 8]) {
      for (const outlook of outlooks(7, round)) {
        const seen = watched(outlook, reads);
        for (const strategy of STRATEGIES) {
          botOrders(strategy, seen, 7);
          botForecast(strategy, seen, 7);
        }
      }
    }
    expect(reads.size).toBeGreaterThan(10);
    for (const read of reads) expect(secret).not.toContain(read.split('.').at(-1));
  });

  test('a passive bot stays out', () => {
    const economy = economyAfter(11, 2);
    for (const { id } of economy.teams) {
      const outlook = outlookOf(economy, id);
      expect(limitOrders(economy, outlook.account, botOrders('passive', outlook, 11))).toEqual(
        limitOrders(economy, outlook.account, stayOut(outlook.account)),
      );
    }
  });

  test('forecasts are probabilities, and zero once it has burst', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 0, max: 9 }), (seed, round) => {
        for (const outlook of outlooks(seed, round)) {
          const bust = outlook.points.at(-1)?.regime === 'bust';
          for (const strategy of STRATEGIES) {
            const forecast = botForecast(strategy, outlook, seed);
            expect(forecast).toBeGreaterThanOrEqual(0);
            expect(forecast).toBeLessThanOrEqual(0.95);
            if (bust) expect(forecast).toBe(0);
          }
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('a recorded bot', () => {
  test('repeats its log, and stays out where the log has nothing for it', () => {
    const [outlook] = outlooks(3, 1);
    if (outlook === undefined) throw new Error('no teams');
    const orders = botOrders('momentum', outlook, 3);
    expect(recordedOrders([undefined, orders], outlook)).toEqual(orders);
    expect(recordedOrders([orders], outlook)).toEqual(stayOut(outlook.account));
    const stranger = outlooks(3, 1)[1];
    if (stranger === undefined) throw new Error('one team only');
    expect(recordedOrders([undefined, orders], stranger)).toEqual(stayOut(stranger.account));
  });
});
