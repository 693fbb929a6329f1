// A2–A8 as properties: whatever is ordered, in whatever class and under whatever intervention, the books balance and the
// explanation adds up.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import { drawOnce } from '../../shared/engine/random.ts';
import { type Economy, type Orders, SECTORS } from '../../shared/engine/types.ts';
import { teamWealth } from '../../shared/engine/wealth.ts';
import {
  account,
  cashOf,
  deckOf,
  economy,
  hostileOrders,
  interventions,
  legalOrders,
  playOut,
  roundOf,
  seats,
  shareError,
  still,
  sumOf,
  withAccount,
} from './support.ts';

const start = fc.record({
  seed: fc.nat(),
  count: fc.integer({ min: 4, max: 32 }),
  interventions,
});
type Start = { seed: number; count: number; interventions: object };
const open = ({ seed, count, interventions: changes }: Start) =>
  economy({ seed, seats: seats(count), interventions: changes });

/** Each team takes the orders of its role from a pool, by a draw of its own. */
function fromPool(pool: readonly Record<string, unknown>[], seed: number) {
  return (state: Economy) =>
    Object.fromEntries(
      state.teams.map((team) => {
        const pick = Math.floor(drawOnce(seed, 'pool', state.round, team.id) * pool.length);
        return [team.id, pool[pick]?.[team.role] as Orders];
      }),
    );
}

function expectSound(before: number, state: Economy): void {
  expect(Math.abs(cashOf(state) - before)).toBeLessThan(1e-9);
  expect(shareError(state)).toBeLessThan(1e-9);
  for (const team of state.teams) {
    expect(team.cash, `cash of ${team.id}`).toBeGreaterThanOrEqual(0);
    expect(Number.isFinite(teamWealth(state, team))).toBe(true);
    expect(teamWealth(state, team)).toBeGreaterThanOrEqual(10 - 1e-9); // A8
    for (const sector of SECTORS) {
      if (team.role !== 'short') expect(team.holdings[sector]).toBeGreaterThanOrEqual(0);
    }
  }
  for (const sector of SECTORS) {
    expect(state.price[sector]).toBeGreaterThan(0);
    expect(Number.isFinite(state.price[sector])).toBe(true);
    expect(Number.isFinite(state.fundamental[sector])).toBe(true);
  }
  const record = state.records.at(-1);
  for (const [id, round] of Object.entries(record?.teams ?? {})) {
    const sum = round.contributions.reduce((total, line) => total + line.amount, 0);
    expect(Math.abs(sum - (round.wealthAfter - round.wealthBefore)), `A7 ${id}`).toBeLessThan(1e-9);
  }
  for (const flow of Object.values(record?.flows ?? {})) expect(flow).toBeGreaterThanOrEqual(0);
  expect(JSON.stringify(state)).not.toContain('null,null'); // NaN and Infinity become null in JSON
}

describe('A2 A3 A7 the books balance', () => {
  test('with legal orders', () => {
    fc.assert(
      fc.property(start, fc.array(fc.record(legalOrders), { minLength: 6, maxLength: 12 }), (game, pool) => {
        const first = open(game);
        const cash = cashOf(first);
        playOut(first, fromPool(pool, game.seed), (state) => expectSound(cash, state));
      }),
      { numRuns: 40 },
    );
  });

  test('O0 with hostile orders, which never throw', () => {
    const pool = fc.array(
      fc.record({ vc: hostileOrders, giant: hostileOrders, climate: hostileOrders, short: hostileOrders }),
      { minLength: 6, maxLength: 12 },
    );
    fc.assert(
      fc.property(start, pool, (game, orders) => {
        const first = open(game);
        const cash = cashOf(first);
        playOut(first, fromPool(orders, game.seed), (state) => expectSound(cash, state));
      }),
      { numRuns: 40 },
    );
  });

  test('O0 with orders that are no record at all', () => {
    for (const orders of [{ p00: null }, { p00: 3 }, { p01: [] }, { p02: 'raise' }, { nobody: {} }, { p00: () => 1 }]) {
      const state = resolveRound(economy(), orders as unknown as Record<string, Orders>);
      expect(state.round).toBe(1);
    }
  });
});

test('A4 treasury bills pay on idle cash, not on what secures a short', () => {
  const after = resolveRound(still(), {});
  expect(account(after, 'vc').cash).toBeCloseTo(101.6, 12);
  const holdings = { ...account(still(), 'short').holdings, CLOUD: -50 };
  const short = resolveRound(withAccount<'short'>(still(), 'p03', { cash: 160, holdings }), {});
  const pledged = 50 * short.price.CLOUD;
  expect(sumOf(roundOf(short, 'p03').contributions, 'interest')).toBeCloseTo(
    0.016 * (160 - (short.records[0]?.flows.borrowFee ?? 0) - pledged),
    10,
  );
});

test('A5 wealth by role', () => {
  const holdings = { LAB: 1, CHIP: 2, CLOUD: 3, APP: 4, CLIM: 5, BIO: 6, IND: 7 };
  const state = economy();
  const { price } = state;
  const stakes = SECTORS.reduce((sum, s) => sum + holdings[s] * price[s], 0);
  const wealth = (role: 'vc' | 'giant' | 'climate' | 'short', patch: object) =>
    teamWealth(state, { ...account(state, role), cash: 10, holdings, ...patch });
  expect(wealth('vc', {})).toBeCloseTo(10 + stakes, 12);
  expect(wealth('giant', { compute: 2, franchise: 5 })).toBeCloseTo(10 + stakes + 5 + 2 * price.CLOUD, 12);
  expect(wealth('climate', { plant: 30, ownership: 0.5 })).toBeCloseTo((10 + 30 * price.CLIM) / 2, 12);
  const put = { sector: 'CHIP', strike: 2, units: 3, expires: 3, premium: 1, bought: 0 };
  expect(wealth('short', { puts: [put] })).toBeCloseTo(10 + stakes + 3 * (2 - price.CHIP), 12);
});

describe('A7 the path of a price', () => {
  const lab = { LAB: 30, CHIP: 0, CLOUD: 0, APP: 0, CLIM: 0, BIO: 0, IND: 0 };
  const held = (event = {}) => withAccount<'vc'>(still({ deck: deckOf(event) }), 'p00', { holdings: lab });
  const line = (state: Economy, cause: 'price' | 'event' | 'ownImpact') =>
    sumOf(roundOf(state, 'p00').contributions, cause);

  test('the event is its shock and what it did to belief', () => {
    const plain = resolveRound(held(), {});
    const told = resolveRound(held({ shock: 0.02, belief: 0.06 }), {});
    expect(line(plain, 'event')).toBe(0);
    expect(line(told, 'event')).toBeCloseTo(30 * (told.price.LAB - plain.price.LAB), 10);
    expect(line(told, 'price')).toBeCloseTo(line(plain, 'price'), 10);
  });

  test('own impact is the price with all orders less the price without the own', () => {
    const rival = {
      p01: { role: 'giant', dataCentres: 0, circularDeal: 9, poach: false, buyBack: 0, sellLab: 0 },
    } as const;
    const invest = { LAB: 20, APP: 0, CLIM: 0, BIO: 0 };
    const without = resolveRound(held({ shock: 0.01 }), rival);
    const all = resolveRound(held({ shock: 0.01 }), {
      ...rival,
      p00: { role: 'vc', invest, sell: null, earmark: null },
    });
    expect(line(without, 'ownImpact')).toBe(0);
    expect(line(all, 'ownImpact')).toBeCloseTo(30 * (all.price.LAB - without.price.LAB), 9);
    expect(line(all, 'price') + line(all, 'event')).toBeCloseTo(line(without, 'price') + line(without, 'event'), 9);
  });
});

describe('A8 the sponsor', () => {
  test('fills every role up to 10', () => {
    const poor = still({ seats: seats(4) });
    const stripped = poor.teams.reduce(
      (state, { id }) => withAccount(state, id, { cash: 1, franchise: 0, compute: 0, plant: 1, staff: 0 } as object),
      poor,
    );
    const after = resolveRound(stripped, {});
    for (const team of after.teams) {
      expect(teamWealth(after, team)).toBeCloseTo(10, 10);
      expect(team.sponsored).toBeGreaterThan(5);
      expect(sumOf(roundOf(after, team.id).contributions, 'sponsor')).toBeCloseTo(team.sponsored, 12);
    }
    const lent = after.teams.reduce((sum, team) => sum + team.sponsored, 0);
    expect(after.institutions.sponsor).toBeCloseTo(-lent, 12);
    expect(cashOf(after)).toBeCloseTo(cashOf(stripped), 10);
  });
});
