// Q1–Q12: what the phone says before an order is what the engine does after it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import { isMarginCalled } from '../../shared/engine/margin.ts';
import { DEFAULT_PARAMETERS } from '../../shared/engine/parameters.ts';
import * as quotes from '../../shared/engine/quotes.ts';
import type { BySector, ListedSector, ShortAccount, ShortOrders } from '../../shared/engine/types.ts';
import { grossShort, intrinsicValue, teamWealth } from '../../shared/engine/wealth.ts';
import { account, patched, roundOf, still, sumOf, withAccount } from './support.ts';

const NOTHING = { CHIP: 0, CLOUD: 0, APP: 0 };
const REST: ShortOrders = { role: 'short', short: NOTHING, puts: NOTHING, cover: 0, report: false };
const point = (state: ReturnType<typeof still>) => {
  const last = state.points.at(-1);
  if (last === undefined) throw new Error('no point');
  return { ...last, price: state.price, analyst: state.analyst, regime: state.regime, fear: state.fear };
};
const at = (rise: number, price: BySector): BySector => ({
  ...price,
  CHIP: price.CHIP * (1 + rise),
  CLOUD: price.CLOUD * (1 + rise),
  APP: price.APP * (1 + rise),
});

describe('Q1 Q2 the rise that calls the margin', () => {
  const put = fc.record({
    sector: fc.constantFrom<ListedSector[]>('CHIP', 'CLOUD', 'APP'),
    strike: fc.double({ min: 0.3, max: 3, noNaN: true }),
    units: fc.double({ min: 0, max: 60, noNaN: true }),
    expires: fc.constant(9),
    premium: fc.constant(1),
    bought: fc.constant(0),
  });
  const sold = fc.record({
    CHIP: fc.double({ min: 0, max: 40, noNaN: true }),
    CLOUD: fc.double({ min: 0, max: 40, noNaN: true }),
    APP: fc.double({ min: 0, max: 40, noNaN: true }),
  });
  test('is called just above it and not just below, puts in the money included', () => {
    const state = still();
    fc.assert(
      fc.property(sold, fc.array(put, { maxLength: 4 }), (short, puts) => {
        const holdings = { ...state.price, LAB: 0, CLIM: 0, BIO: 0, IND: 0 };
        for (const s of ['CHIP', 'CLOUD', 'APP'] as const) holdings[s] = short[s] === 0 ? 0 : -short[s];
        const own: ShortAccount = {
          ...account(state, 'short'),
          cash: 100 + grossShort(holdings, state.price),
          holdings,
          puts,
        };
        const wealth = teamWealth(state, own);
        const rise = quotes.marginCallRise(state.parameters, own, wealth, state.price, REST);
        fc.pre(rise !== null && rise > 1e-6);
        const called = (r: number) => {
          const price = at(r, state.price);
          return isMarginCalled(state.parameters, teamWealth({ ...state, price }, own), grossShort(holdings, price));
        };
        expect([called((rise ?? 0) * 0.999), called((rise ?? 0) * 1.001 + 1e-6)]).toEqual([false, true]);
      }),
      { numRuns: 500 },
    );
  });

  test('after new orders: the engine’s own position, at the price it was sold at', () => {
    const orders = { ...REST, short: { CHIP: 0.2, CLOUD: 0.1, APP: 0 }, puts: { CHIP: 0.05, CLOUD: 0, APP: 0 } };
    const start = still();
    const own = account(start, 'short');
    expect(quotes.marginCallRise(start.parameters, own, 100, start.price, REST)).toBeNull();
    const quoted = quotes.marginCallRise(start.parameters, own, 100, start.price, orders) ?? 0;
    const after = resolveRound(start, { p03: orders });
    const now = account(after, 'short');
    const carry =
      sumOf(roundOf(after, 'p03').contributions, 'interest') + sumOf(roundOf(after, 'p03').contributions, 'borrow');
    const rest = quotes.marginCallRise(
      start.parameters,
      { ...now, cash: now.cash - carry },
      teamWealth(after, now) - carry,
      after.price,
      REST,
    );
    expect(rest).toBeCloseTo(quoted, 10);
    expect(quotes.shortAfter(own, 100, start.price, orders)).toBeCloseTo(grossShort(now.holdings, after.price), 10);
    expect(quotes.marginCallRise(start.parameters, { ...now, cash: 0 }, 1, after.price, REST)).toBe(0);
  });
});

test('Q3 the borrow fee', () => {
  const start = { ...still(), shortInterest: 0.3 };
  const orders = { ...REST, short: { CHIP: 0.2, CLOUD: 0.1, APP: 0 } };
  const after = resolveRound(start, { p03: orders });
  const quoted = quotes.borrowFee(
    start.parameters,
    account(start, 'short'),
    100,
    { ...point(start), shortInterest: 0.3 },
    orders,
  );
  expect(quoted).toBeCloseTo(after.records[0]?.flows.borrowFee ?? 0, 10);
});

test('Q4 premium and break-even fall of a put', () => {
  const after = resolveRound(patched(still(), { doubt: 0.3 }), {
    p03: { ...REST, puts: { CHIP: 0.1, CLOUD: 0, APP: 0 } },
  });
  const { premium, breakEvenFall } = quotes.putQuote(after.parameters, { doubt: after.doubt, fear: 0 });
  const put = account(after, 'short').puts[0];
  if (put === undefined) throw new Error('no put');
  expect(put.units * after.price.CHIP * premium).toBeCloseTo(10, 10);
  const fallen = { ...after.price, CHIP: after.price.CHIP * (1 - breakEvenFall) };
  expect(intrinsicValue([put], fallen)).toBeCloseTo(10, 9);
});

test('Q5 the loss in a burst, if analysts are right', () => {
  const holdings = { LAB: 20, CHIP: 0, CLOUD: 0, APP: 10, CLIM: 5, BIO: 0, IND: 0 };
  const dear = { LAB: 2, CHIP: 2, CLOUD: 2, APP: 1.7, CLIM: 1, BIO: 1, IND: 1 };
  const calm = withAccount<'vc'>(still(), 'p00', { holdings });
  const start = patched(calm, { price: dear, regime: 'bust', burstRound: 0, fear: 1 });
  const orders = { role: 'vc', invest: { LAB: 0, APP: 0, CLIM: 0, BIO: 0 }, sell: null, earmark: null } as const;
  const after = resolveRound(start, { p00: orders });
  const lost = -sumOf(roundOf(after, 'p00').contributions, 'price');
  const growth = 5 * (after.price.CLIM - Math.exp(-0.12)); // real sectors also grow a little
  expect(quotes.burstLoss(start.parameters, account(start, 'vc'), point(start), orders)).toBeCloseTo(lost + growth, 9);
  const sale = { ...orders, sell: { sector: 'LAB', fraction: 0.5 } } as const;
  expect(quotes.burstLoss(start.parameters, account(start, 'vc'), point(start), sale)).toBeLessThan(lost);
});

test('Q6 sale proceeds after the cut', () => {
  const holdings = { LAB: 20, CHIP: 0, CLOUD: 0, APP: 0, CLIM: 0, BIO: 0, IND: 0 };
  const start = withAccount<'vc'>(still(), 'p00', { holdings });
  const sell = { sector: 'LAB', fraction: 0.4 } as const;
  const invest = { LAB: 0, APP: 0, CLIM: 0, BIO: 0 };
  const after = resolveRound(start, { p00: { role: 'vc', invest, sell, earmark: null } });
  const quoted = quotes.saleProceeds(start.parameters, { holdings }, { ...point(start), price: after.price }, sell);
  expect(quoted).toBeCloseTo(after.records[0]?.flows.exit ?? 0, 10);
});

test('Q7 Q8 data centres and deals', () => {
  const start = still();
  const orders = { role: 'giant', dataCentres: 2, circularDeal: 6, poach: false, buyBack: 0, sellLab: 0 } as const;
  const after = resolveRound(start, { p01: orders });
  const quote = quotes.dataCentreQuote(start.parameters, { skill: 0 }, { price: after.price, utilisation: 1 }, 2);
  expect(quote.cost).toBe(14);
  expect(account(after, 'giant').compute / 0.965 - 14 / 0.9).toBeCloseTo(quote.compute, 10);
  expect(quote.rent).toBeCloseTo(quote.compute * 0.055, 12);
  expect(quotes.dealReturn(start.parameters, 6)).toBeCloseTo(after.records[0]?.flows.dealRevenue ?? 0, 12);
});

test('Q9 Q10 Q11 raising, building, hiring', () => {
  const start = patched(still(), { belief: 0 });
  const vc = { role: 'vc', invest: { LAB: 0, APP: 0, CLIM: 30, BIO: 0 }, sell: null, earmark: null } as const;
  const orders = { role: 'climate', raise: 16, build: 0, hire: true, label: false } as const;
  const after = resolveRound(start, { p00: vc, p02: orders });
  const own = account(start, 'climate');
  const sold = quotes.raiseDilution(
    start.parameters,
    { ...own, cash: own.cash * 1.016 },
    { ...point(start), price: after.price },
    16,
  );
  expect(1 - account(after, 'climate').ownership).toBeCloseTo(sold, 10);
  expect(quotes.hireCost(start.parameters, { wage: after.history[1]?.wage ?? 0 })).toBeCloseTo(
    after.records[0]?.flows.hiring ?? 0,
    10,
  );

  const built = resolveRound(start, { p02: { ...orders, raise: 0, hire: false, build: 0.7 } });
  const { cost, plant } = quotes.buildQuote(start.parameters, own, point(start), 0.7, false);
  expect(cost).toBeCloseTo(built.records[0]?.flows.building ?? 0, 10);
  expect(account(built, 'climate').plant / 0.995 - 80).toBeCloseTo(plant, 9);
});

test('Q12 the label', () => {
  const start = patched(still(), { belief: 0.5 });
  const orders = { role: 'climate', raise: 0, build: 0, hire: false, label: true } as const;
  const after = resolveRound(start, { p02: orders });
  const gain = quotes.labelGain(start.parameters, account(start, 'climate'), {
    ...point(start),
    price: after.price,
    poll: after.belief,
  });
  expect(gain).toBeCloseTo(sumOf(roundOf(after, 'p02').contributions, 'label'), 10);
  const burst = { ...point(start), regime: 'bust', fear: 1 } as const;
  expect(quotes.labelGain(DEFAULT_PARAMETERS, account(start, 'climate'), burst)).toBeCloseTo(-20, 10);
});
