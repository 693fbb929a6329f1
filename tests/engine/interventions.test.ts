// I1–I8: one thing in the world changed, everything else drawn alike.
import { describe, expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import type { Interventions } from '../../shared/engine/types.ts';
import { account, cashOf, economy, seats, still } from './support.ts';

const ORDERS = {
  p00: { role: 'vc', invest: { LAB: 12, APP: 8, CLIM: 2, BIO: 1 }, sell: null, earmark: null },
  p01: { role: 'giant', dataCentres: 1, circularDeal: 6, poach: false, buyBack: 0, sellLab: 0 },
  p02: { role: 'climate', raise: 16, build: 0.5, hire: false, label: false },
  p03: {
    role: 'short',
    short: { CHIP: 0.2, CLOUD: 0, APP: 0 },
    puts: { CHIP: 0, CLOUD: 0.05, APP: 0 },
    cover: 0,
    report: false,
  },
} as const;
const under = (interventions: Partial<Interventions>) => resolveRound(still({ interventions }), ORDERS);
const plain = under({});

test('I1 no circular deals', () => {
  const state = under({ noCircularDeals: true });
  expect(state.records[0]?.flows).toMatchObject({ dealRevenue: 0, dealCosts: 0, investment: 23 });
  expect(state.circular).toBeLessThan(plain.circular);
});

test('I1 what a forbidden deal would have cost pays for nothing else', () => {
  const giant = { role: 'giant', dataCentres: 2, circularDeal: 6, poach: true, buyBack: 10, sellLab: 0 } as const;
  const orders = (rules: Partial<Interventions>) =>
    resolveRound(still({ interventions: rules }), { p01: giant }).records[0]?.teams.p01?.orders;
  const allowed = orders({});
  expect(allowed).toMatchObject({ circularDeal: 6, poach: true });
  expect(orders({ noCircularDeals: true })).toEqual({ ...allowed, circularDeal: 0 });
});

test('I2 disclosure: analysts see through circular revenue', () => {
  const state = under({ disclosure: true });
  expect(state.analyst.LAB).toBeCloseTo(state.fundamental.LAB * (1 + 0.35 * state.belief), 12);
});

describe('I3 a cap on AI’s share of primary money', () => {
  test('shrinks every AI order alike and sends the excess to climate and biotech', () => {
    const state = under({ aiShareCap: 0.25 });
    const { primaryAi, primaryTotal } = state.ledger;
    expect(primaryTotal).toBeCloseTo(plain.ledger.primaryTotal, 10);
    expect(primaryAi / primaryTotal).toBeCloseTo(0.25, 10);
    const kept = (0.25 * 36) / 33;
    const fund = account(state, 'vc');
    expect(fund.holdings.LAB * state.price.LAB).toBeCloseTo(12 * kept, 9);
    expect(fund.holdings.BIO * state.price.BIO).toBeCloseTo(1 + (20 * (1 - kept)) / 2, 9);
    expect(account(state, 'giant').holdings.CLIM * state.price.CLIM).toBeCloseTo((13 * (1 - kept)) / 2, 9);
  });
  test('a cap that is kept changes nothing', () => {
    expect(under({ aiShareCap: 0.95 }).price).toEqual(plain.price);
  });
});

test('I4 a public fund for startups, paid by the treasury', () => {
  const state = under({ climateFund: true });
  expect(account(state, 'climate').filled).toBeGreaterThan(account(plain, 'climate').filled);
  const gained = account(state, 'climate').filled - account(plain, 'climate').filled;
  expect(gained).toBeCloseTo(4, 8);
  expect(plain.institutions.treasury - state.institutions.treasury).toBeCloseTo(4, 8);
  expect(state.ledger.co2).toBeGreaterThan(plain.ledger.co2);
  expect(cashOf(state)).toBeCloseTo(cashOf(plain), 10);
});

test('I5 a share of data-centre money goes to the grid', () => {
  const state = under({ gridShare: 0.1 });
  expect(state.records[0]?.flows.dataCentres).toBeCloseTo(6.3, 10);
  expect(account(state, 'giant').holdings.CLIM * state.price.CLIM).toBeCloseTo(0.7, 10);
  expect(state.ledger.co2).toBeGreaterThan(plain.ledger.co2);
});

test('I6 a ban on short sales and puts; covering stays allowed', () => {
  const state = under({ shortSaleBan: true });
  expect(state.records[0]?.flows).toMatchObject({ shortSale: 0, premium: 0 });
});

test('I7 θ is set, the rest of the world is drawn alike', () => {
  const free = economy({ seed: 11 }).world;
  const set = economy({ seed: 11, interventions: { theta: 2 } }).world;
  expect(set).toEqual({ ...free, theta: 2, demandGrowth: 0.125 });
});

test('W2 interventions shift no draw: later shocks and cards are the same', () => {
  const events = (interventions: Partial<Interventions>) => {
    let state = economy({ seed: 4, seats: seats(8), interventions });
    const ids: string[] = [];
    for (let i = 0; i < 8; i++) {
      state = resolveRound(state, ORDERS);
      ids.push(state.records[i]?.event ?? '');
    }
    return ids;
  };
  const usual = events({});
  expect(events({ noCircularDeals: true, disclosure: true, aiShareCap: 0.3, climateFund: true })).toEqual(usual);
  expect(events({ quietRounds: [2] })).toEqual(usual.map((id, i) => (i === 2 ? 'quiet' : id)));
});
