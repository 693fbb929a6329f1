// R1–R7: rents, compute, demand, circular revenue, talent and values.
import { describe, expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import type { Economy } from '../../shared/engine/types.ts';
import { account, deckOf, patched, roundOf, seats, still, sumOf, withAccount } from './support.ts';

const GIANT = { role: 'giant', dataCentres: 0, circularDeal: 0, poach: false, buyBack: 0, sellLab: 0 } as const;
const VC = { role: 'vc', sell: null, earmark: null } as const;
const step = (state: Economy, orders = {}) => resolveRound(state, orders);

test('R1 rent follows load, skill and compute; machines wear out', () => {
  for (const demand of [0.5, 1, 1.6, 3]) {
    const state = withAccount<'giant'>(patched(still(), { demand }), 'p01', { skill: 2, compute: 20 });
    const compute = 40 + 20;
    const load = (0.85 * state.startCompute * (demand + 0.5 * 0.05)) / compute;
    const index = Math.min(1, load) * Math.min(1.6, Math.max(1, load));
    const end = step(state);
    expect(end.records[0]?.flows.rent).toBeCloseTo(20 * 0.055 * index * (1 + 0.05 * 2), 10);
    expect(end.records[0]?.flows.franchise).toBeCloseTo(60 * 0.022, 12);
    expect(account(end, 'giant')).toMatchObject({
      compute: expect.closeTo(20 * 0.965, 12),
      skill: expect.closeTo(1.8, 12),
    });
  }
});

test('R2 everybody else builds as they believe; less in a bust', () => {
  const boom = step(patched(still(), { belief: 0.4 }));
  expect(boom.backgroundCompute).toBeCloseTo(40 * (1 + 0.11 * boom.belief), 10);
  const bust = step(patched(still(), { belief: 0.4, regime: 'bust', burstRound: -1, fear: 0.3 }));
  expect(bust.backgroundCompute).toBeCloseTo(40 * (0.965 + 0.6 * (0.035 + 0.11 * bust.belief * 0.7)), 10);
});

describe('R3 demand', () => {
  test('θ, investment and news', () => {
    const state = still({ deck: deckOf({ demand: 0.03 }) });
    const invest = { LAB: 10, APP: 5, CLIM: 5, BIO: 0 };
    const end = step(state, { p00: { ...VC, invest }, p01: { ...GIANT, dataCentres: 1 } });
    const growth = state.world.demandGrowth + 0.01 * Math.log(1 + 22 / (0.03 * 400)) + 0.03;
    expect(end.demandGrowth).toBeCloseTo(growth, 12);
    expect(end.demand).toBeCloseTo(1 + growth, 12);
  });
  test('slower in the epilogue, never below its floor', () => {
    const state = { ...still({ rounds: 1 }), round: 1 };
    expect(step(state).demandGrowth).toBeCloseTo(0.8 * state.world.demandGrowth, 12);
    expect(step(patched(still({ deck: deckOf({ demand: -0.9 }) }), { demand: 0.6 })).demand).toBe(0.5);
  });
  test('a burst costs .12 and .6 of the circular share', () => {
    const seeds = Array.from({ length: 60 }, (_, seed) => seed);
    const burst = seeds
      .map((seed) => {
        const dear = { LAB: 9, CHIP: 9, CLOUD: 9, APP: 9, CLIM: 1, BIO: 1, IND: 1 };
        const world = still({ seed, parameters: { real: { demandNoise: 0 } } });
        return step(patched(world, { price: dear, circular: 0.1 }));
      })
      .find((state) => state.burstRound === 0);
    expect(burst?.demandGrowth).toBeCloseTo((burst?.world.demandGrowth ?? 0) - 0.12 - 0.6 * 0.1, 12);
  });
});

test('R4 circular revenue: deals, news and belief; a bust halves it', () => {
  const state = still({ deck: deckOf({ circular: 0.06 }) });
  const end = step(state, { p01: { ...GIANT, circularDeal: 12 } });
  const fresh = (12 / (0.03 * 400)) * 0.25 + 0.06 + 0.1 * end.belief;
  expect(end.circular).toBeCloseTo(0.6 * 0.05 + 0.4 * fresh, 12);
  expect(step(patched(state, { regime: 'bust', burstRound: -1, circular: 0.2 })).circular).toBeCloseTo(0.1, 12);
});

describe('R5 talent', () => {
  test('belief and money pull it to AI, the others give pro rata; the wage follows', () => {
    const invest = { LAB: 20, APP: 5, CLIM: 5, BIO: 0 };
    const end = step(patched(still(), { belief: 0.6 }), { p00: { ...VC, invest } });
    const share = 25 / (25 + 5 + 0.02 * 400);
    const target = 20 + 45 * end.belief * (0.3 + 0.7 * share);
    const moved = 0.22 * (target - 20);
    expect(end.talent.AI).toBeCloseTo(20 + moved, 10);
    expect(end.talent.BIO).toBeCloseTo(25 - (moved * 25) / 80, 10);
    expect(end.history[1]?.wage).toBeCloseTo(1 + (1.6 * moved) / 20, 10);
  });
  test('in a bust it goes back to 22', () => {
    const talent = { AI: 40, CLIM: 15, BIO: 20, IND: 25 };
    const end = step(patched(still(), { talent, regime: 'bust', burstRound: -1 }));
    expect(end.talent.AI).toBeCloseTo(40 + 0.22 * (22 - 40), 10);
    expect(Object.values(end.talent).reduce((sum, x) => sum + x, 0)).toBeCloseTo(100, 10);
  });
});

describe('R6 fundamental values', () => {
  test('AI follows demand, overbuilding hurts every cloud owner', () => {
    const state = patched(still(), { demand: 1.8 });
    const end = step(state);
    const { demand, fundamental, circular } = end;
    const compute = end.history[1]?.compute ?? 0;
    const glut = compute / end.startCompute;
    expect(fundamental.LAB).toBeCloseTo(demand ** 1.15, 10);
    expect(fundamental.CHIP).toBeCloseTo(demand ** 0.95, 10);
    expect(fundamental.APP).toBeCloseTo(demand ** 1.05 * glut ** 0.05, 10);
    const load = (0.85 * end.startCompute * (demand + 0.5 * circular)) / compute;
    expect(fundamental.CLOUD).toBeCloseTo(demand ** 0.3 * (load / 0.85) ** 0.9, 10);
    const built = step({ ...state, backgroundCompute: 80 });
    expect(built.fundamental.CLOUD).toBeLessThan(fundamental.CLOUD);
  });

  test('climate and biotech grow with money, talent and cheap compute', () => {
    for (const regime of ['boom', 'bust'] as const) {
      const state = patched(still(), { regime, burstRound: regime === 'bust' ? -2 : null, backgroundCompute: 90 });
      const invest = { LAB: 0, APP: 0, CLIM: 4, BIO: 12 };
      const end = step(state, { p00: { ...VC, invest } });
      const glut = (end.history[1]?.compute ?? 0) / end.startCompute;
      const spill = 1 + 0.012 * (glut - 1) * (regime === 'bust' ? 1 : 0.3);
      const fringe = 0.008 * 400 * (1 - 0.7 * end.belief);
      const growth = (money: number, staffing: number) =>
        Math.min(2.5, (money + fringe) / 4.8) ** 0.3 * staffing ** 0.4;
      const { CLIM, BIO, IND } = end.world.realGrowth;
      expect(end.fundamental.CLIM).toBeCloseTo(1 + CLIM * growth(4, end.talent.CLIM / 20) * spill, 12);
      expect(end.fundamental.BIO).toBeCloseTo(1 + BIO * growth(12, end.talent.BIO / 25) * spill, 12);
      expect(end.fundamental.IND).toBeCloseTo(1 + IND + 0.002 * (glut - 1), 12);
    }
  });
});

test('R7 analysts are fooled by circular revenue and by belief', () => {
  const end = step(patched(still({ seats: seats(4) }), { belief: 0.5, revealed: 0.4, circular: 0.2 }));
  const fooled = 1 + 1.2 * end.circular * (1 - 0.4) + 0.35 * end.belief;
  expect(end.analyst.LAB).toBeCloseTo(end.fundamental.LAB * fooled, 12);
  expect(end.analyst.CLIM).toBe(end.fundamental.CLIM);
  expect(end.revealed).toBeCloseTo(0.3, 12);
  expect(end.momentum.LAB).toBeCloseTo(0.5 * Math.log(end.price.LAB / 0.9), 12);
});

test('R1 rent and wear reach a giant’s accounts as operations', () => {
  const end = step(still());
  const { flows } = end.records[0] ?? {};
  const wear = (14 / 0.9) * 0.035 * end.price.CLOUD;
  expect(sumOf(roundOf(end, 'p01').contributions, 'operations')).toBeCloseTo(
    (flows?.rent ?? 0) + (flows?.franchise ?? 0) - wear,
    10,
  );
});
