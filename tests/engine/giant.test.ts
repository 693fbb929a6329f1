// O2: the tech giant.
import { expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import { limitOrders } from '../../shared/engine/orders.ts';
import type { GiantOrders } from '../../shared/engine/types.ts';
import { account, roundOf, seats, still, sumOf, withAccount } from './support.ts';

const REST: GiantOrders = { role: 'giant', dataCentres: 0, circularDeal: 0, poach: false, buyBack: 0, sellLab: 0 };

test('O2.1 data centres: cost by the chip price, paid to chip makers and builders', () => {
  const after = resolveRound(still(), { p01: { ...REST, dataCentres: 2 } });
  const bare = resolveRound(still(), {});
  const unit = 0.4 + 0.6 * Math.sqrt(after.price.CHIP);
  const giant = account(after, 'giant');
  expect(giant.compute).toBeCloseTo((14 / 0.9 + 14 / unit) * (1 - 0.035), 10);
  expect(after.institutions['firms:CHIP']).toBeCloseTo(0.6 * 14, 12);
  expect(after.records[0]?.flows).toMatchObject({ dataCentres: 14, construction: expect.closeTo(5.6, 12) });
  const built = sumOf(roundOf(after, 'p01').contributions, 'operations');
  const idle = sumOf(roundOf(bare, 'p01').contributions, 'operations');
  expect(built).not.toBeCloseTo(idle, 2);
});

test('O2.2 a circular deal: 80 % returns, 15 % of that stays', () => {
  const after = resolveRound(still(), { p01: { ...REST, circularDeal: 10 } });
  expect(account(after, 'giant').holdings.LAB).toBeCloseTo(10 / after.price.LAB, 12);
  expect(after.institutions['firms:LAB']).toBeCloseTo(2, 12);
  expect(after.records[0]?.flows).toMatchObject({
    investment: 10,
    dealRevenue: 1.2,
    dealCosts: expect.closeTo(6.8, 12),
  });
});

test('O2.3 poaching: a fee, a skill, talent and staff that leave elsewhere', () => {
  for (const count of [4, 12]) {
    const start = still({ seats: seats(count) });
    const plain = resolveRound(start, {});
    const after = resolveRound(start, { p01: { ...REST, poach: true } });
    const share = (0.012 * 12) / count;
    expect(account(after, 'giant').skill).toBeCloseTo(0.9, 12);
    expect(sumOf(roundOf(after, 'p01').contributions, 'fees')).toBe(-2.5);
    expect(account(after, 'climate').staff / account(plain, 'climate').staff).toBeCloseTo(1 - share, 12);
    expect(after.talent.AI).toBeGreaterThan(plain.talent.AI);
    const total = Object.values(after.talent).reduce((sum, units) => sum + units, 0);
    expect(total).toBeCloseTo(100, 10);
  }
  const skilled = withAccount<'giant'>(still(), 'p01', { skill: 4.8 });
  expect(account(resolveRound(skilled, { p01: { ...REST, poach: true } }), 'giant').skill).toBeCloseTo(4.5, 12);
});

test('O2.4 buy-backs from the street, at most a quarter of the lab stake sold', () => {
  const holdings = { LAB: 8, CHIP: 0, CLOUD: 0, APP: 0, CLIM: 0, BIO: 0, IND: 0 };
  const state = withAccount<'giant'>(still(), 'p01', { holdings });
  const after = resolveRound(state, { p01: { ...REST, buyBack: 6, sellLab: 1 } });
  const giant = account(after, 'giant');
  expect(giant.holdings.CLOUD).toBeCloseTo(6 / after.price.CLOUD, 12);
  expect(after.streetShares.CLOUD).toBeCloseTo(-6 / after.price.CLOUD, 12);
  expect(giant.holdings.LAB).toBeCloseTo(6, 12);
  expect(after.records[0]?.flows.exit).toBeCloseTo(2 * after.price.LAB * 0.92, 12);
});

test('O2.4 cash is spent in order, as far as it goes', () => {
  const state = withAccount<'giant'>(still(), 'p01', { cash: 18 });
  const all: GiantOrders = { role: 'giant', dataCentres: 2, circularDeal: 12, poach: true, buyBack: 10, sellLab: 0 };
  expect(limitOrders(state, account(state, 'giant'), all)).toEqual({
    ...all,
    circularDeal: 4,
    poach: false,
    buyBack: 0,
  });
  const after = resolveRound(state, { p01: all });
  expect(after.records[0]?.flows).toMatchObject({ dataCentres: 14, investment: 4, poaching: 0, buyBack: 0 });
});
