// O4, S1–S5, A6: the short seller, its margin and its end.
import { describe, expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import { impact } from '../../shared/engine/impact.ts';
import { limitOrders } from '../../shared/engine/orders.ts';
import type { Economy, ShortOrders } from '../../shared/engine/types.ts';
import { teamWealth } from '../../shared/engine/wealth.ts';
import {
  account,
  cashOf,
  deckOf,
  patched,
  roundOf,
  STILL,
  seats,
  shareError,
  still,
  sumOf,
  withAccount,
} from './support.ts';

const NOTHING = { CHIP: 0, CLOUD: 0, APP: 0 };
const REST: ShortOrders = { role: 'short', short: NOTHING, puts: NOTHING, cover: 0, report: false };
const play = (state: Economy, orders: Partial<ShortOrders> = {}) =>
  resolveRound(state, { p03: { ...REST, ...orders } });
const seller = (state: Economy) => account(state, 'short');
const gross = (state: Economy) =>
  -(['CHIP', 'CLOUD', 'APP'] as const).reduce((sum, s) => sum + seller(state).holdings[s] * state.price[s], 0);

/** A seller with an open short of so many credits in CHIP, whose wealth is 100. */
function shorted(credits: number, options = {}): Economy {
  const state = still(options);
  const holdings = { ...seller(state).holdings, CHIP: -credits / state.price.CHIP };
  return withAccount<'short'>(state, 'p03', { cash: 100 + credits, holdings });
}
const soar = (shock: number, credits: number) => shorted(credits, { deck: deckOf({ shock, sector: 'CHIP' }) });

describe('O4.1 O4.2 shorting and covering', () => {
  test('at most 40 % of wealth a round and 80 % in all, each sector on its own', () => {
    const first = play(still(), { short: { CHIP: 0.3, CLOUD: 0.2, APP: 0.1 } });
    expect(first.records[0]?.flows.shortSale).toBeCloseTo(40, 10);
    const { holdings } = seller(first);
    expect((holdings.CHIP * first.price.CHIP) / (holdings.CLOUD * first.price.CLOUD)).toBeCloseTo(1.5, 10);
    const open = shorted(70);
    const more = limitOrders(open, seller(open), { ...REST, short: { CHIP: 0.4, CLOUD: 0, APP: 0 } });
    expect(more).toMatchObject({ short: { CHIP: expect.closeTo(0.1, 12) } });
    const over = shorted(90);
    expect(limitOrders(over, seller(over), { ...REST, short: { CHIP: 0.4, CLOUD: 0, APP: 0 } })).toEqual(REST);
  });

  test('covering makes room first, in all sectors alike', () => {
    const open = shorted(80);
    const after = play(open, { cover: 0.5, short: { CHIP: 0, CLOUD: 0.4, APP: 0 } });
    expect(after.records[0]?.flows.shortSale).toBeCloseTo(40, 8);
    expect(seller(after).holdings.CHIP).toBeCloseTo(seller(open).holdings.CHIP / 2, 12);
    expect(seller(play(after, { cover: 1 })).holdings).toMatchObject({
      CHIP: expect.closeTo(0, 12),
      CLOUD: expect.closeTo(0, 12),
    });
  });
});

describe('O4.3 S3 puts', () => {
  test('strike, premium, life and pay-out', () => {
    const start = patched(still(), { doubt: 0.3 });
    let state = play(start, { puts: { CHIP: 0.07, CLOUD: 0, APP: 0.02 } });
    const [put, other] = seller(state).puts;
    const rate = 0.07 + 0.14 * (state.doubt - 0.1);
    expect(put).toMatchObject({ sector: 'CHIP', bought: 0, expires: 3, premium: expect.closeTo(7, 10) });
    expect(other?.sector).toBe('APP');
    expect(put?.strike).toBeCloseTo(0.9 * state.price.CHIP, 12);
    expect((put?.units ?? 0) * state.price.CHIP * rate).toBeCloseTo(7, 10);
    state = resolveRound(resolveRound(state, {}), {});
    expect(seller(state).puts.length).toBe(2);
    const crash = { ...state, price: { ...state.price, CHIP: 0.3 } };
    const wealth = teamWealth(crash, seller(crash));
    expect(wealth).toBeCloseTo(seller(crash).cash + (put?.units ?? 0) * ((put?.strike ?? 0) - 0.3), 10);
    const end = resolveRound(crash, {});
    expect(seller(end).puts).toEqual([]);
    expect(end.records[3]?.flows.putPayout).toBeCloseTo((put?.units ?? 0) * ((put?.strike ?? 0) - end.price.CHIP), 10);
  });

  test('at most 20 % of wealth in premiums; fear makes them dearer', () => {
    const after = play(still(), { puts: { CHIP: 0.3, CLOUD: 0.1, APP: 0 } });
    expect(after.records[0]?.flows.premium).toBeCloseTo(20, 10);
    const feared = play(patched(still(), { fear: 0.5, regime: 'bust', burstRound: -1, doubt: 0 }), {
      puts: { CHIP: 0.1, CLOUD: 0, APP: 0 },
    });
    const put = seller(feared).puts[0];
    expect(10 / ((put?.units ?? 1) * feared.price.CHIP)).toBeCloseTo(0.07 + 0.08 * 0.5, 10);
  });

  test('the last ones are paid out at the end of the epilogue', () => {
    let state = play(still({ rounds: 1 }), { puts: { CHIP: 0.1, CLOUD: 0, APP: 0 } });
    for (let i = 0; i < 3; i++) state = resolveRound(state, {});
    expect(seller(state).puts).toEqual([]);
  });
});

describe('O4.4 reports', () => {
  test('cost 3, at most every third round', () => {
    const dear = patched(still(), { price: { ...still().price, LAB: 3, CHIP: 3, CLOUD: 3, APP: 3 } });
    let state = play(dear, { report: true });
    const costs = [state.records[0]?.flows.report];
    for (let i = 1; i < 5; i++) {
      state = play(state, { report: true });
      costs.push(state.records[i]?.flows.report);
    }
    expect(costs).toEqual([3, 0, 0, 3, 0]);
    expect(seller(state)).toMatchObject({ lastReport: 3, reportIn: 1 });
    const poor = withAccount<'short'>(dear, 'p03', { cash: 3 });
    expect(play(poor, { report: true }).records[0]?.flows.report).toBe(0);
  });
});

describe('S1 S2 margin calls and squeezes', () => {
  test('no call above 40 % of gross', () => {
    const after = play(soar(0.2, 80));
    const wealth = roundOf(after, 'p03');
    expect(wealth.marginCall).toBe(false);
    expect(after.records[0]?.squeeze.CHIP).toBe(0);
  });

  test('a call cuts the position to what wealth carries, and lifts the price', () => {
    const once = { ...STILL, short: { callPasses: 1 } };
    const start = shorted(80, { deck: deckOf({ shock: 0.3125, sector: 'CHIP' }), parameters: once });
    const after = play(start);
    const calm = 0.9 * Math.exp(0.5); // M5: the move is clipped
    const shares = 80 / 0.9;
    const wealth = 180 - shares * calm;
    const carried = wealth / (0.4 * 1.5);
    expect(wealth).toBeLessThan(0.4 * shares * calm);
    const bought = shares * calm - carried;
    const rise = impact(start.parameters, bought / 400, 0);
    expect(after.records[0]?.squeeze.CHIP).toBeCloseTo(Math.min(0.3, rise), 10);
    expect(after.price.CHIP).toBeCloseTo(calm * Math.exp(Math.min(0.3, rise)), 10);
    expect(after.records[0]?.flows.forcedCover).toBeCloseTo((bought / calm) * Math.sqrt(calm * after.price.CHIP), 8);
    expect(roundOf(after, 'p03').marginCall).toBe(true);
    expect(seller(after).marginCalls).toBe(1);
    expect(after.momentum.CHIP).toBeCloseTo(0.5 * Math.log(after.price.CHIP / start.price.CHIP), 12);
    expect(sumOf(roundOf(after, 'p03').contributions, 'squeeze')).toBeLessThan(0);
  });

  test('one call can bring on the next, in a second pass', () => {
    const all = seats(8);
    const state = still({ seats: all, deck: deckOf({ shock: 0.25, sector: 'CHIP' }) });
    const short = (credits: number) => ({
      cash: 100 + credits,
      holdings: { ...seller(state).holdings, CHIP: -credits / state.price.CHIP },
    });
    const both = withAccount<'short'>(withAccount<'short'>(state, 'p03', short(90)), 'p07', short(66));
    const after = resolveRound(both, {});
    const alone = resolveRound(withAccount<'short'>(state, 'p07', short(66)), {});
    expect(roundOf(alone, 'p07').marginCall).toBe(false);
    expect([roundOf(after, 'p03').marginCall, roundOf(after, 'p07').marginCall]).toEqual([true, true]);
  });
});

describe('S4 S5 borrowing', () => {
  test('the fee grows with the short interest of the round before', () => {
    const start = { ...shorted(50), shortInterest: 0.5 };
    const after = play(start);
    expect(after.records[0]?.flows.borrowFee).toBeCloseTo(gross(after) * (0.01 + 0.04 * 0.5), 10);
    expect(after.shortInterest).toBeCloseTo((4 * gross(after)) / 400, 10);
  });
});

describe('A6 default', () => {
  test('the street takes over and bears the loss', () => {
    const start = withAccount<'short'>(soar(0.4, 80), 'p03', { cash: 112 });
    const after = play(start);
    const { contributions, wealthAfter } = roundOf(after, 'p03');
    expect(sumOf(contributions, 'default')).toBeGreaterThan(0);
    expect(seller(after).cash).toBeCloseTo(10, 10); // A8: the sponsor's floor
    expect(seller(after).holdings.CHIP).toBeCloseTo(0, 12);
    expect(wealthAfter).toBeCloseTo(10, 10);
    expect(Math.abs(cashOf(after) - cashOf(start))).toBeLessThan(1e-9);
    expect(shareError(after)).toBeCloseTo(shareError(start), 9);
  });

  test('what is still owed goes to the street too, and is told as default', () => {
    const parameters = { ...STILL, short: { callPasses: 0 } };
    const open = shorted(80, { deck: deckOf({ shock: 0.4, sector: 'CHIP' }), parameters });
    const start = withAccount<'short'>(open, 'p03', { cash: 112 });
    const after = play(start);
    const { contributions } = roundOf(after, 'p03');
    const short = -112 * 1 + (80 / 0.9) * after.price.CHIP;
    const fee = after.records[0]?.flows.borrowFee ?? 0;
    expect(sumOf(contributions, 'default')).toBeCloseTo(short + fee, 8);
    expect(seller(after).holdings.CHIP).toBe(0);
    expect(after.streetShares.CHIP).toBeCloseTo(-80 / 0.9, 10);
  });

  test('puts in the money are cashed before wealth is called gone', () => {
    const put = { sector: 'APP', strike: 2, units: 60, expires: 9, premium: 1, bought: 0 } as const;
    const start = withAccount<'short'>(still(), 'p03', { cash: -20, puts: [put] });
    const after = play(start);
    expect(seller(after).puts).toEqual([]);
    expect(seller(after).cash).toBeCloseTo(-20 + 60 * (2 - after.price.APP), 10);
  });
});
