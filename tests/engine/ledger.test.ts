// L1–L5: what capital, talent and strategy did not do elsewhere.
import { describe, expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import { patched, playOut, seats, still } from './support.ts';

const vc = (LAB: number, APP: number, CLIM: number, BIO: number) =>
  ({ role: 'vc', invest: { LAB, APP, CLIM, BIO }, sell: null, earmark: null }) as const;
const GIANT = { role: 'giant', dataCentres: 1, circularDeal: 5, poach: false, buyBack: 0, sellLab: 0 } as const;
const f = (money: number, staffing: number) => ((1200 * money) / 400) ** 0.8 * staffing ** 0.5;

test('L1 L2 L3 output of climate and biotech money against the reference mix', () => {
  const end = resolveRound(patched(still(), { belief: 0.3 }), { p00: vc(8, 4, 6, 2), p01: GIANT });
  const fringe = 0.008 * 400 * (1 - 0.7 * end.belief);
  const reference = 0.25 * 20 + 0.0074 * 400 + 0.1 * (7 + 5);
  const { ledger, talent } = end;
  expect(ledger.co2).toBeCloseTo(f(6 + fringe, talent.CLIM / 20) * 13, 8);
  expect(ledger.co2Reference).toBeCloseTo(f(reference, 1) * 13, 8);
  expect(ledger.therapies).toBeCloseTo(f(2 + fringe, talent.BIO / 25) / 2.5, 9);
  expect(ledger.therapiesReference).toBeCloseTo(f(reference, 1) / 2.5, 9);
});

test('L4 talent and pilots', () => {
  const end = resolveRound(patched(still(), { belief: 0.5 }), {});
  expect(end.ledger.researcherYears).toBeCloseTo((end.talent.AI - 20) * 0.4, 12);
  expect(end.ledger.pilots).toBeCloseTo(9 * end.belief, 12);
});

test('L5 revenue and money, AI’s part of each', () => {
  const end = resolveRound(still(), { p00: vc(8, 4, 6, 2), p01: GIANT });
  expect(end.ledger).toMatchObject({
    ventureAi: 12,
    ventureTotal: 20,
    primaryAi: 12 + 12,
    primaryTotal: 24 + 8,
    revenueReal: end.demand,
    revenueReported: end.demand * (1 + end.circular),
  });
  expect(end.ventureAiShare).toBeCloseTo(0.6, 12);
  expect(resolveRound(end, {}).ventureAiShare).toBeCloseTo(0.6, 12); // no venture money, no news
});

describe('the ledger adds up over a game', () => {
  test('never falls, and weighs early money most', () => {
    const play = (early: boolean) =>
      playOut(still({ seats: seats(4) }), (state) => (early === state.round < 3 ? { p00: vc(0, 0, 10, 0) } : {}));
    const now = play(true);
    for (let i = 1; i < now.history.length; i++) {
      const [before, after] = [now.history[i - 1]?.ledger, now.history[i]?.ledger];
      expect(after?.co2).toBeGreaterThan(before?.co2 ?? 0);
      expect(after?.pilots).toBeGreaterThanOrEqual(before?.pilots ?? 0);
    }
  });
});
