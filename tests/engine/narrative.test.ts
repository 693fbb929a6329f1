// M1: how belief and doubt spread. The expected values are worked out here from the rule, not by the engine.
import { describe, expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import type { Economy } from '../../shared/engine/types.ts';
import { deckOf, patched, still } from './support.ts';

const REPORT = {
  role: 'short',
  short: { CHIP: 0, CLOUD: 0, APP: 0 },
  puts: { CHIP: 0, CLOUD: 0, APP: 0 },
  cover: 0,
  report: true,
} as const;
const DEAR = { LAB: 2, CHIP: 2, CLOUD: 2, APP: 2, CLIM: 1, BIO: 1, IND: 1 };

function base(patch: Partial<Economy> = {}, event = {}): Economy {
  return patched(still({ deck: deckOf(event) }), { belief: 0.3, doubt: 0.15, ...patch });
}
const S = 0.55;

describe('M1 narrative', () => {
  test('contagion, recovery and doubt without news or orders', () => {
    const before = base();
    const { virality } = before.world;
    const won = 0.55 * virality * S * 0.3;
    const lost = 0.032 * 0.3 + 0.18 * 0.3 * 0.15;
    const after = resolveRound(before, {});
    expect(after.belief).toBeCloseTo(0.3 + won - lost, 12);
    expect(after.doubt).toBeCloseTo(0.15 + lost - 0.06 * 0.15, 12);
  });

  test('news broadcasts belief and doubt', () => {
    const plain = resolveRound(base(), {});
    const good = resolveRound(base({}, { belief: 0.06 }), {});
    const bad = resolveRound(base({}, { doubt: 0.05 }), {});
    expect(good.belief - plain.belief).toBeCloseTo(1.3 * 0.06 * S, 12);
    expect(bad.belief - plain.belief).toBeCloseTo(-1.2 * 0.05 * 0.3, 12);
    expect(bad.doubt - plain.doubt).toBeCloseTo(1.2 * 0.05 * 0.3, 12);
  });

  test('investment is itself news: venture, deals and data centres, not climate', () => {
    const plain = resolveRound(base(), {});
    const invest = { LAB: 8, APP: 4, CLIM: 9, BIO: 9 };
    const orders = {
      p00: { role: 'vc', invest, sell: null, earmark: null },
      p01: { role: 'giant', dataCentres: 1, circularDeal: 5, poach: false, buyBack: 0, sellLab: 0 },
    } as const;
    const after = resolveRound(base(), orders);
    expect(after.belief - plain.belief).toBeCloseTo(1.2 * ((8 + 4 + 5 + 7) / 400) * S * 0.3, 12);
  });

  test('the last AI return moves contagion and recovery, within −.5 and .6', () => {
    const change = (last: number) => {
      const before = base();
      const start = before.history[0];
      if (start === undefined) throw new Error('no start');
      const history = [{ ...start, aiPrice: start.aiPrice / Math.exp(last) }, start];
      return resolveRound({ ...before, history }, {}).belief - 0.3;
    };
    const { virality } = base().world;
    const expected = (last: number, clipped: number) =>
      0.55 * virality * (1 + 0.8 * clipped) * S * 0.3 -
      (0.032 * 0.3 * (1 + 2 * Math.max(0, -last)) + 0.18 * 0.3 * 0.15);
    expect(change(0.2)).toBeCloseTo(expected(0.2, 0.2), 12);
    expect(change(-0.3)).toBeCloseTo(expected(-0.3, -0.3), 12);
    expect(change(1)).toBeCloseTo(expected(1, 0.6), 12);
    expect(change(-1)).toBeCloseTo(expected(-1, -0.5), 12);
  });

  test('in a bust contagion is a quarter', () => {
    const { virality } = base().world;
    const after = resolveRound(base({ regime: 'bust', burstRound: 0 }), {});
    const lost = 0.032 * 0.3 + 0.18 * 0.3 * 0.15;
    expect(after.belief).toBeCloseTo(0.3 + 0.25 * 0.55 * virality * S * 0.3 - lost, 12);
  });

  test('O4.4 a report against dear prices costs belief and reveals; against cheap ones it backfires', () => {
    const dear = base({ price: DEAR });
    const calm = resolveRound(dear, {});
    const told = resolveRound(dear, { p03: REPORT });
    expect(told.belief - calm.belief).toBeCloseTo(-1.6 * 0.045 * 0.3, 12);
    expect(told.revealed).toBeCloseTo(0.5 * 0.75, 12);
    const cheap = base();
    const backfired = resolveRound(cheap, { p03: REPORT });
    expect(backfired.belief - resolveRound(cheap, {}).belief).toBeCloseTo(0.03 * S, 12);
    expect(backfired.revealed).toBe(0);
    expect(backfired.teams.find((team) => team.id === 'p03')).toMatchObject({ credibility: 0.6, reportIn: 2 });
  });

  test('shares of the public stay shares, however loud the news', () => {
    let state = base({}, { belief: 0.2, doubt: 0 });
    for (let i = 0; i < 10; i++) {
      state = resolveRound(state, {});
      expect(state.belief).toBeLessThanOrEqual(1);
      expect(state.belief + state.doubt).toBeLessThanOrEqual(1 + 1e-12);
    }
  });
});

test('M8 a poll shows belief with an error of .06, within 0 and 1', () => {
  const errors = Array.from({ length: 2000 }, (_, seed) => {
    const { belief, poll } = resolveRound(patched(still({ seed }), { belief: 0.5 }), {}).history[1] ?? {};
    return (poll ?? 0) - (belief ?? 0);
  });
  const mean = errors.reduce((sum, x) => sum + x, 0) / errors.length;
  const spread = Math.sqrt(errors.reduce((sum, x) => sum + (x - mean) ** 2, 0) / errors.length);
  expect(Math.abs(mean)).toBeLessThan(0.006);
  expect(spread).toBeCloseTo(0.06, 2);
  const polls = Array.from(
    { length: 300 },
    (_, seed) => still({ seed, parameters: { startBelief: 0.02 } }).points[0]?.poll ?? -1,
  );
  expect(Math.min(...polls)).toBe(0);
});
