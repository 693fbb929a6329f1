// O0: limits and the messages about them agree.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveRound } from '../../shared/engine/economy.ts';
import { checkOrders, limitOrders, stayOut } from '../../shared/engine/orders.ts';
import type { Economy, Orders, Role } from '../../shared/engine/types.ts';
import { teamWealth } from '../../shared/engine/wealth.ts';
import { account, economy, hostileOrders, legalOrders, playOut, seats, still, withAccount } from './support.ts';

const roles = ['vc', 'giant', 'climate', 'short'] as const;
function check(state: Economy, role: Role, orders: unknown) {
  const own = account(state, role);
  return checkOrders(state.parameters, own, teamWealth(state, own), state.price, orders as Orders);
}
const NOTHING = { CHIP: 0, CLOUD: 0, APP: 0 };
const REST = { role: 'short', short: NOTHING, puts: NOTHING, cover: 0, report: false } as const;
const lived = playOut(economy({ rounds: 5 }), () => ({
  p00: { role: 'vc', invest: { LAB: 9, APP: 4, CLIM: 3, BIO: 2 }, sell: null, earmark: null },
  p01: { role: 'giant', dataCentres: 1, circularDeal: 2, poach: false, buyBack: 0, sellLab: 0 },
  p03: { ...REST, short: { CHIP: 0.1, CLOUD: 0.1, APP: 0 } },
}));

describe('O0 limits', () => {
  test('are kept by what they return, and returned unchanged a second time', () => {
    for (const role of roles) {
      fc.assert(
        fc.property(fc.oneof(legalOrders[role], hostileOrders), fc.constantFrom(economy(), lived), (orders, state) => {
          const limited = limitOrders(state, account(state, role), orders as Orders);
          expect(limited.role).toBe(role);
          expect(check(state, role, limited)).toBeNull();
          const again = limitOrders(state, account(state, role), limited);
          expect(JSON.stringify(again, rounded)).toBe(JSON.stringify(limited, rounded));
        }),
        { numRuns: 400 },
      );
    }
  });

  test('what is not a finite number counts as nothing, not as the most', () => {
    const odd = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN, -3, '8', null, [9], 1e-12];
    for (const LAB of odd) {
      const orders = { role: 'vc', invest: { LAB, APP: 0, CLIM: 0, BIO: 0 }, sell: null, earmark: null };
      const limited = limitOrders(economy(), account(economy(), 'vc'), orders as unknown as Orders);
      expect(limited).toMatchObject({ invest: { LAB: 0 } });
    }
  });

  test('an order that passes the check is left as it is', () => {
    for (const role of roles) {
      fc.assert(
        fc.property(legalOrders[role], fc.constantFrom(economy(), lived), (orders, state) => {
          fc.pre(check(state, role, orders) === null);
          const limited = limitOrders(state, account(state, role), orders);
          const known = role === 'vc' ? { ...orders, earmark: null, sell: null } : orders;
          const kept = role === 'vc' ? { ...limited, earmark: null, sell: null } : limited;
          expect(JSON.stringify(kept, rounded)).toBe(JSON.stringify(known, rounded));
        }),
        { numRuns: 400 },
      );
    }
  });

  test('staying out passes every check and trades nothing', () => {
    for (const role of roles) expect(check(lived, role, stayOut(account(lived, role)))).toBeNull();
    const state = economy();
    const out = Object.fromEntries(state.teams.map((team) => [team.id, stayOut(team)]));
    expect(resolveRound(state, out).price).toEqual(resolveRound(state, {}).price);
    const labelled = withAccount<'climate'>(state, 'p02', { label: true });
    expect(stayOut(account(labelled, 'climate')).label).toBe(true);
  });
});

describe('O0 the check names what is wrong', () => {
  const none = { LAB: 0, APP: 0, CLIM: 0, BIO: 0 };
  const vc = { role: 'vc', invest: none, sell: null, earmark: null } as const;
  const giant = { role: 'giant', dataCentres: 0, circularDeal: 0, poach: false, buyBack: 0, sellLab: 0 } as const;
  const climate = { role: 'climate', raise: 0, build: 0, hire: false, label: false } as const;
  const owing = withAccount<'short'>(still(), 'p03', {
    cash: 170,
    holdings: { ...account(still(), 'short').holdings, CHIP: -70 / 0.9 },
  });
  const tired = withAccount<'short'>(still(), 'p03', { reportIn: 2 });
  const poor = withAccount<'short'>(still(), 'p03', { cash: 2.5 });
  test.each([
    ['another role', 'vc', giant, 'orders.wrongRole', still()],
    ['nothing', 'vc', null, 'orders.wrongRole', still()],
    ['money it has not', 'vc', { ...vc, invest: { ...none, LAB: 31 } }, 'orders.overBudget', still()],
    ['no number', 'vc', { ...vc, invest: { ...none, LAB: Number.NaN } }, 'orders.malformed', still()],
    ['a negative sum', 'vc', { ...vc, invest: { ...none, BIO: -1 } }, 'orders.malformed', still()],
    ['a sector it cannot hold', 'vc', { ...vc, sell: { sector: 'IND', fraction: 0.1 } }, 'orders.malformed', still()],
    ['most of a stake', 'vc', { ...vc, sell: { sector: 'LAB', fraction: 0.6 } }, 'orders.overStake', still()],
    ['an earmark that is no id', 'vc', { ...vc, earmark: 3 }, 'orders.malformed', still()],
    ['four blocks', 'giant', { ...giant, dataCentres: 4 }, 'orders.overLimit', still()],
    [
      'more than its cash',
      'giant',
      { ...giant, dataCentres: 2, circularDeal: 12, poach: true },
      'orders.overBudget',
      still(),
    ],
    ['half the lab', 'giant', { ...giant, sellLab: 0.5 }, 'orders.overStake', still()],
    ['a raise of 12', 'climate', { ...climate, raise: 12 }, 'orders.malformed', still()],
    ['building with more than all', 'climate', { ...climate, build: 1.2 }, 'orders.malformed', still()],
    ['too much short at once', 'short', { ...REST, short: { ...NOTHING, CHIP: 0.5 } }, 'orders.overShort', still()],
    ['too much short in all', 'short', { ...REST, short: { ...NOTHING, CHIP: 0.2 } }, 'orders.overExposure', owing],
    ['too many puts', 'short', { ...REST, puts: { ...NOTHING, APP: 0.3 } }, 'orders.overPuts', still()],
    ['a report too soon', 'short', { ...REST, report: true }, 'orders.reportTooSoon', tired],
    ['a report it cannot pay', 'short', { ...REST, report: true }, 'orders.overBudget', poor],
    ['covering twice', 'short', { ...REST, cover: 2 }, 'orders.malformed', still()],
  ] as const)('%s', (_name, role, orders, code, state) => {
    expect(check(state, role, orders)?.code).toBe(code);
  });

  test('parameters of the message', () => {
    const problem = check(owing, 'short', { ...REST, short: { ...NOTHING, CHIP: 0.2 } });
    expect(problem?.params).toMatchObject({ asked: 0.2, limit: expect.closeTo(0.1, 10) });
    expect(check(tired, 'short', { ...REST, report: true })?.params).toEqual({ wait: 2 });
  });
});

test('interventions cut what the check allows', () => {
  const state = economy({ interventions: { noCircularDeals: true, shortSaleBan: true }, seats: seats(4) });
  const giant = { role: 'giant', dataCentres: 1, circularDeal: 5, poach: false, buyBack: 0, sellLab: 0 } as const;
  expect(limitOrders(state, account(state, 'giant'), giant)).toEqual({ ...giant, circularDeal: 0 });
  const short = { ...REST, short: { ...NOTHING, CHIP: 0.2 }, cover: 0.5 };
  expect(limitOrders(state, account(state, 'short'), short)).toEqual({ ...REST, cover: 0.5 });
});

/** Numbers to nine digits, dust to nothing: scaling may move the last bit. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e8) / 1e8 : value;
}
