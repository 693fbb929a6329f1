// M3–M7: how a price is formed, and that everybody trades at it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import { impact } from '../../shared/engine/impact.ts';
import { DEFAULT_PARAMETERS } from '../../shared/engine/parameters.ts';
import { normal, stream } from '../../shared/engine/random.ts';
import { type Economy, SECTORS } from '../../shared/engine/types.ts';
import { deckOf, economy, patched, QUIET_DECK, still } from './support.ts';

const P = DEFAULT_PARAMETERS.price;
const PRICE = { LAB: 1.4, CHIP: 1.3, CLOUD: 1.2, APP: 1.1, CLIM: 0.9, BIO: 1.05, IND: 1 };
const ANALYST = { LAB: 1.2, CHIP: 1.3, CLOUD: 1, APP: 1.3, CLIM: 1, BIO: 1, IND: 1.1 };
const MOMENTUM = { LAB: 0.1, CHIP: -0.05, CLOUD: 0.02, APP: 0, CLIM: 0.3, BIO: 0, IND: 0 };

function base(event = {}, patch: Partial<Economy> = {}): Economy {
  return patched(still({ deck: deckOf(event) }), {
    price: PRICE,
    analyst: ANALYST,
    momentum: MOMENTUM,
    belief: 0.3,
    doubt: 0.15,
    ...patch,
  });
}
const moves = (before: Economy, after: Economy) =>
  Object.fromEntries(SECTORS.map((s) => [s, Math.log(after.price[s] / before.price[s])])) as Economy['price'];

describe('M3 boom prices', () => {
  test('drift, narrative, trend and value in AI; narrative, value and growth elsewhere', () => {
    const before = base();
    const after = resolveRound(before, {});
    const dB = after.belief - 0.3;
    const got = moves(before, after);
    for (const s of ['LAB', 'CHIP', 'CLOUD', 'APP'] as const) {
      const gap = Math.log(PRICE[s] / ANALYST[s]);
      const value = 0.085 * (1 - after.belief) + 0.04;
      const want = 0.02 + 1.3 * P.loading[s] * dB + 0.66 * after.belief * MOMENTUM[s] - value * gap;
      expect(got[s], s).toBeCloseTo(want, 12);
    }
    for (const s of ['CLIM', 'BIO', 'IND'] as const) {
      const want = 1.3 * P.loading[s] * dB - 0.15 * Math.log(PRICE[s] / ANALYST[s]) + 0.8 * before.world.realGrowth[s];
      expect(got[s], s).toBeCloseTo(want, 12);
    }
  });

  test('a shock hits AI, 1.6 times in the sector it names, and a real sector only if named', () => {
    const plain = moves(base(), resolveRound(base(), {}));
    const chip = moves(base(), resolveRound(base({ shock: -0.07, sector: 'CHIP' }), {}));
    const bio = moves(base(), resolveRound(base({ shock: 0.05, sector: 'BIO' }), {}));
    expect(chip.CHIP - plain.CHIP).toBeCloseTo(-0.112, 12);
    expect(chip.LAB - plain.LAB).toBeCloseTo(-0.07, 12);
    expect(chip.CLIM - plain.CLIM).toBeCloseTo(0, 12);
    expect(bio.BIO - plain.BIO).toBeCloseTo(0.08, 12);
    expect(bio.APP - plain.APP).toBeCloseTo(0.05, 12);
  });

  test('noise has its own and a common part', () => {
    const noisy = patched(economy({ deck: QUIET_DECK, parameters: { hazard: { cap: 0 } } }), { price: PRICE });
    const calm = patched(still(), { price: PRICE });
    const a = moves(noisy, resolveRound(noisy, {}));
    const b = moves(calm, resolveRound(calm, {}));
    const draw = stream(7, 'shocks', 0);
    const own = SECTORS.map(() => normal(draw));
    const common = normal(draw);
    SECTORS.forEach((s, i) => {
      const weight = i < 4 ? 0.8 : 0.2;
      expect(a[s] - b[s], s).toBeCloseTo(P.noise[s] * (0.6 * (own[i] ?? 0) + weight * common), 12);
    });
  });
});

describe('M4 impact', () => {
  const of = (q: number, fear = 0) => impact(DEFAULT_PARAMETERS, q, fear);
  test('linear when small, square-root when large, odd, doubled in fear', () => {
    expect(of(1e-9) / 1e-9).toBeCloseTo(0.7 / Math.sqrt(0.006), 4);
    expect(of(4) / of(1)).toBeCloseTo(2, 1);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 10, noNaN: true }), (q) => {
        expect(of(-q)).toBeCloseTo(-of(q), 12);
        expect(of(q, 1)).toBeCloseTo(2 * of(q), 12);
        expect(of(q * 1.1 + 0.001)).toBeGreaterThan(of(q));
      }),
    );
  });

  test('net orders move the price of their sector', () => {
    const invest = { LAB: 12, APP: 0, CLIM: 6, BIO: 0 };
    const got = resolveRound(still(), { p00: { role: 'vc', invest, sell: null, earmark: null } });
    expect(got.records[0]?.imbalance.LAB).toBeCloseTo(0.03, 12);
    expect(got.records[0]?.imbalance.CLIM).toBeCloseTo(0.015, 12);
    const quiet = resolveRound(still(), {});
    const news = 1.3 * P.loading.CLIM * (got.belief - quiet.belief);
    expect(Math.log(got.price.CLIM / quiet.price.CLIM)).toBeCloseTo(of(0.015) + news, 12);
  });
});

test('M5 a move is clipped at −1.2 and +.5', () => {
  const up = base({ shock: 2 });
  expect(moves(up, resolveRound(up, {})).LAB).toBeCloseTo(0.5, 12);
  const down = base({ shock: -2 });
  expect(moves(down, resolveRound(down, {})).LAB).toBeCloseTo(-1.2, 12);
});

describe('M6 bust prices', () => {
  const bust = (since: number, fear: number) =>
    base({ shock: 0.05, belief: 0.1 }, { regime: 'bust', burstRound: -since, fear });
  test('AI falls towards value and below it, slower from the fourth round on', () => {
    for (const [since, speed] of [
      [1, 0.58],
      [2, 0.58],
      [3, 0.58 * 0.35],
      [7, 0.58 * 0.35],
    ] as const) {
      const before = bust(since, 0.4);
      const got = moves(before, resolveRound(before, {}));
      expect(got.LAB).toBeCloseTo(-speed * (Math.log(1.4) + 0.32 * 0.4), 12);
      expect(got.CLIM).toBeCloseTo(0.05 * 0.4 - 0.25 * Math.log(0.9) + before.world.realGrowth.CLIM, 12);
    }
  });

  test('the round of the burst is the worst', () => {
    const before = bust(0, 1);
    const got = moves(before, resolveRound(before, {}));
    expect(got.CHIP).toBeCloseTo(-0.58 * (Math.log(1.3) + 0.32) - 0.06 * 1.1, 12);
    expect(got.IND).toBeCloseTo(-0.12 - 0.25 * Math.log(1 / 1.1) + 0.008, 12);
  });

  test('fear fades by .55 a round', () => {
    expect(resolveRound(bust(1, 0.4), {}).fear).toBeCloseTo(0.22, 12);
  });
});

describe('M7 execution', () => {
  test('primary money goes to firms at the one new price; sales go to the street', () => {
    const invest = { LAB: 10, APP: 5, CLIM: 0, BIO: 3 };
    const first = resolveRound(still(), { p00: { role: 'vc', invest, sell: null, earmark: null } });
    const fund = first.teams[0];
    expect(fund?.holdings.LAB).toBeCloseTo(10 / first.price.LAB, 12);
    expect(first.issued.LAB).toBe(fund?.holdings.LAB);
    expect(first.institutions['firms:LAB']).toBeCloseTo(10, 12);
    const sell = { sector: 'LAB', fraction: 0.5 } as const;
    const none = { LAB: 0, APP: 0, CLIM: 0, BIO: 0 };
    const second = resolveRound(first, { p00: { role: 'vc', invest: none, sell, earmark: null } });
    expect(second.issued.LAB).toBe(first.issued.LAB);
    expect(second.streetShares.LAB).toBeCloseTo(5 / first.price.LAB, 12);
    expect(second.institutions['firms:LAB']).toBeCloseTo(10, 12);
    expect(second.records[1]?.imbalance.LAB).toBeCloseTo(-5 / 400, 12);
  });

  test('35 % of data-centre money is demand for chip makers', () => {
    const giant = { role: 'giant', dataCentres: 2, circularDeal: 0, poach: false, buyBack: 4, sellLab: 0 } as const;
    const { imbalance } = resolveRound(still(), { p01: giant }).records[0] ?? {};
    expect(imbalance?.CHIP).toBeCloseTo((0.35 * 14) / 400, 12);
    expect(imbalance?.CLOUD).toBeCloseTo(4 / 400, 12);
  });
});
