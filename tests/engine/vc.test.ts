// O1: the venture fund.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import { followOn, limitOrders } from '../../shared/engine/orders.ts';
import type { VcOrders } from '../../shared/engine/types.ts';
import { account, patched, roundOf, seats, still, sumOf, withAccount } from './support.ts';

const invest = (LAB = 0, APP = 0, CLIM = 0, BIO = 0, more: Partial<VcOrders> = {}): VcOrders => ({
  role: 'vc',
  invest: { LAB, APP, CLIM, BIO },
  sell: null,
  earmark: null,
  ...more,
});
const holdings = { LAB: 20, CHIP: 0, CLOUD: 0, APP: 10, CLIM: 0, BIO: 5, IND: 0 };

test('O1.1 at most 30 credits a round, at most the cash', () => {
  const rich = limitOrders(still(), account(still(), 'vc'), invest(40, 20));
  expect(rich).toMatchObject({ invest: { LAB: expect.closeTo(18, 9), APP: expect.closeTo(12, 9) } });
  const poor = withAccount<'vc'>(still(), 'p00', { cash: 12, holdings });
  const after = resolveRound(poor, { p00: invest(10, 10, 10, 10) });
  expect(account(after, 'vc').cash).toBeCloseTo(0, 12);
  expect(account(after, 'vc').cash).toBeGreaterThanOrEqual(0);
});

test('O1.2 at most half of one stake', () => {
  const state = withAccount<'vc'>(still(), 'p00', { holdings });
  const after = resolveRound(state, { p00: invest(0, 0, 0, 0, { sell: { sector: 'LAB', fraction: 0.9 } }) });
  expect(account(after, 'vc').holdings.LAB).toBeCloseTo(10, 12);
});

test('O1.3 the cut widens with fear', () => {
  const sold = (fear: number) => {
    const calm = withAccount<'vc'>(still(), 'p00', { holdings });
    const state = patched(calm, fear === 0 ? {} : { fear, regime: 'bust', burstRound: 0 });
    const after = resolveRound(state, { p00: invest(0, 0, 0, 0, { sell: { sector: 'BIO', fraction: 0.5 } }) });
    const value = 2.5 * after.price.BIO;
    const proceeds = account(after, 'vc').cash / 1.016 - 100;
    expect(sumOf(roundOf(after, 'p00').contributions, 'fees')).toBeCloseTo(proceeds - value, 10);
    return 1 - proceeds / value;
  };
  expect(sold(0)).toBeCloseTo(0.08, 10);
  expect(sold(1)).toBeCloseTo(0.2, 10);
  expect(sold(0.5)).toBeCloseTo(0.14, 10);
});

test('O1.4 earmarked climate money fills its startup first, the rest joins the pool', () => {
  const both = { role: 'climate', raise: 16, build: 0, hire: false, label: false } as const;
  const start = still({ seats: seats(8) });
  const filled = (orders: VcOrders) => {
    const after = resolveRound(start, { p00: orders, p02: both, p06: both });
    return after.teams.filter((team) => team.role === 'climate').map((team) => team.filled);
  };
  const pooled = filled(invest(0, 0, 20));
  expect(pooled[0]).toBeCloseTo(pooled[1] ?? 0, 12);
  const [first = 0, second = 0] = filled(invest(0, 0, 20, 0, { earmark: 'p02' }));
  expect(first).toBe(16);
  expect(first + second).toBeCloseTo((pooled[0] ?? 0) + (pooled[1] ?? 0), 10);
  expect(filled(invest(0, 0, 20, 0, { earmark: 'p01' }))).toEqual(pooled);
});

describe('O1.5 following on', () => {
  test('splits a budget pro rata to value', () => {
    const state = withAccount<'vc'>(still(), 'p00', { holdings });
    const split = followOn(account(state, 'vc'), state.price, 30);
    expect(split.LAB + split.APP + split.CLIM + split.BIO).toBeCloseTo(30, 12);
    expect(split.LAB / split.APP).toBeCloseTo(2, 12);
    expect(split.CLIM).toBe(0);
  });
  test('is nothing without stakes or budget', () => {
    const none = { LAB: 0, APP: 0, CLIM: 0, BIO: 0 };
    expect(followOn(account(still(), 'vc'), still().price, 30)).toEqual(none);
    const state = withAccount<'vc'>(still(), 'p00', { holdings });
    fc.assert(
      fc.property(fc.double({ max: 0, noNaN: true }), (budget) => {
        expect(Object.values(followOn(account(state, 'vc'), state.price, budget)).every((x) => x === 0)).toBe(true);
      }),
    );
  });
});
