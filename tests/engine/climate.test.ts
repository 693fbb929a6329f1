// O3: the climate startup.
import { describe, expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import type { ClimateOrders, Economy } from '../../shared/engine/types.ts';
import { teamWealth } from '../../shared/engine/wealth.ts';
import { account, patched, roundOf, seats, still, sumOf, withAccount } from './support.ts';

const REST: ClimateOrders = { role: 'climate', raise: 0, build: 0, hire: false, label: false };
const play = (state: Economy, orders: Partial<ClimateOrders> = {}) =>
  resolveRound(state, { p02: { ...REST, ...orders } });
const startup = (state: Economy) => account(state, 'climate');

describe('O3.1 raising', () => {
  test('belief starves the fringe; what is short is shared pro rata', () => {
    const start = patched(still({ seats: seats(8) }), { belief: 0.5, doubt: 0.5 });
    const after = resolveRound(start, { p02: { ...REST, raise: 8 }, p06: { ...REST, raise: 16 } });
    const supply = 0.008 * 800 * (1 - 0.7 * after.belief);
    const [a, b] = after.teams.filter((team) => team.role === 'climate');
    expect(a?.filled).toBeCloseTo(supply / 3, 10);
    expect(b?.filled).toBeCloseTo((2 * supply) / 3, 10);
    expect(after.records[0]?.flows.raise).toBeCloseTo(supply, 10);
    const fearful = resolveRound(patched(start, { fear: 0.8, regime: 'bust', burstRound: 0 }), {
      p02: { ...REST, raise: 16 },
    });
    expect(startup(fearful).filled).toBeCloseTo(0.008 * 800 * (1 - 0.7 * fearful.belief) * (1 - 0.5 * 0.8), 10);
  });

  test('VC climate money pays it, and founders are diluted at the value before', () => {
    const invest = { LAB: 0, APP: 0, CLIM: 30, BIO: 0 };
    const after = resolveRound(still(), {
      p00: { role: 'vc', invest, sell: null, earmark: null },
      p02: { ...REST, raise: 16 },
    });
    expect(startup(after)).toMatchObject({ asked: 16, filled: 16 });
    expect(after.institutions['firms:CLIM']).toBeCloseTo(14, 12);
    const before = 20 * 1.016 + 80 * after.price.CLIM;
    expect(startup(after).ownership).toBeCloseTo(before / (before + 16), 12);
    const lone = play(still());
    const same = resolveRound(still(), { p00: { role: 'vc', invest, sell: null, earmark: null } });
    expect(startup(lone).ownership).toBe(1);
    const taken = roundOf(after, 'p02').wealthAfter - roundOf(same, 'p02').wealthAfter;
    expect(Math.abs(taken)).toBeLessThan(0.1); // only the share of later gains
  });
});

test('O3.2 building', () => {
  const spend = 20 * 1.016;
  const plain = play(still(), { build: 0.5 });
  const cost = Math.min(spend, 14) * 0.5;
  const units = 1.05 * 10 ** 0.12 * cost ** 0.88;
  expect(startup(plain).plant).toBeCloseTo((80 + units) * 0.995, 10);
  expect(plain.records[0]?.flows.building).toBeCloseTo(cost, 12);
  const labelled = play(withAccount<'climate'>(still(), 'p02', { label: true }), { build: 0.5, label: true });
  expect(startup(labelled).plant).toBeCloseTo((80 + 0.75 * units) * 0.995, 10);
  const crowded = play(withAccount<'climate'>(still(), 'p02', { staff: 8 }), { build: 0.5 });
  expect(startup(crowded).plant).toBeCloseTo((80 + 2 ** 0.25 * units) * 0.995, 10);
  const glut = patched(still(), { fear: 0.8, regime: 'bust', burstRound: -1, backgroundCompute: 100 });
  const cheap = play(glut, { build: 0.5 });
  const compute = cheap.history[1]?.compute ?? 0;
  expect(startup(cheap).plant).toBeCloseTo(
    (80 + units * (1 + 0.06 * 0.8 * (compute / glut.startCompute - 1))) * 0.995,
    10,
  );
});

test('O3.3 hiring, wages, income and staff that leave', () => {
  const hired = play(still(), { hire: true });
  const { belief } = hired;
  const wage = hired.history[1]?.wage ?? 0;
  expect(hired.records[0]?.flows).toMatchObject({
    hiring: expect.closeTo(wage, 12),
    plantIncome: expect.closeTo(80 * 0.016, 12),
    wages: expect.closeTo(0.22 * 5 * wage, 12),
  });
  expect(startup(hired).staff).toBeCloseTo(5 * (1 - 0.03 - 0.03 * belief), 12);
  const poor = play(withAccount<'climate'>(still(), 'p02', { cash: 1.5 }), { hire: true });
  expect(poor.records[0]?.flows.hiring).toBe(0);
  const full = play(withAccount<'climate'>(still(), 'p02', { staff: 10 }), { hire: true });
  expect(startup(full).staff).toBeLessThan(10);
  const broke = play(withAccount<'climate'>(still(), 'p02', { cash: 0, staff: 10, plant: 20 }));
  expect(startup(broke).cash).toBe(0);
});

describe('O3.4 the label', () => {
  test('lifts the valuation with belief, costs a fee each time it changes', () => {
    const believing = patched(still(), { belief: 0.5 });
    const on = play(believing, { label: true });
    const off = play(believing);
    expect(roundOf(on, 'p02').wealthAfter - roundOf(off, 'p02').wealthAfter).toBeCloseTo(
      startup(on).plant * on.price.CLIM * 0.4 * on.belief - 1.5 * 1.016,
      8,
    );
    expect(on.records[0]?.flows.relabelling).toBe(1.5);
    expect(play(on, { label: true }).records[1]?.flows.relabelling).toBe(0);
    expect(play(on, { label: false }).records[1]?.flows.relabelling).toBe(1.5);
    expect(resolveRound(on, {}).records[1]?.flows.relabelling).toBe(0); // staying out keeps it
    const poor = play(withAccount<'climate'>(still(), 'p02', { cash: 0.4 }), { label: true });
    expect(poor.records[0]?.flows.relabelling).toBeCloseTo(0.4, 12);
  });

  test('is a penalty after a burst, part of which stays', () => {
    const labelled = withAccount<'climate'>(still(), 'p02', { label: true });
    const value = (fear: number) => {
      const state = patched(labelled, { regime: 'bust', fear });
      const { cash, plant } = startup(state);
      return (teamWealth(state, startup(state)) - cash) / (plant * state.price.CLIM);
    };
    expect(value(1)).toBeCloseTo(1 - 0.25, 12);
    expect(value(0)).toBeCloseTo(1 - 0.25 * 0.4, 12);
  });

  test('its gain and loss are told apart from the price', () => {
    const on = play(patched(still(), { belief: 0.5 }), { label: true });
    const { contributions } = roundOf(on, 'p02');
    expect(sumOf(contributions, 'label')).toBeCloseTo(80 * on.price.CLIM * 0.4 * on.belief, 10);
    expect(sumOf(contributions, 'fees')).toBe(-1.5);
  });
});
