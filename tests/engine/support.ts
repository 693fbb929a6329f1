// What the tests of the economy share: quiet worlds, patched states, and orders from a generator, legal and hostile.
import fc from 'fast-check';
import { createEconomy, type EconomySetup, isOver, resolveRound } from '../../shared/engine/economy.ts';
import { QUIET } from '../../shared/engine/news.ts';
import type { ParameterOverrides } from '../../shared/engine/parameters.ts';
import {
  type Account,
  type AccountOf,
  type Contribution,
  type Deck,
  type Economy,
  type EventEffects,
  type Interventions,
  type Orders,
  ROLES,
  type Role,
  SECTORS,
  type Seat,
  type TeamId,
  type TeamRound,
  type VcOrders,
  VENTURE_SECTORS,
} from '../../shared/engine/types.ts';
import { DEFAULT_DECK } from '../simulate/deck.ts';

/** Roles in turn: p00 vc, p01 giant, p02 climate, p03 short, … */
export function seats(count: number): Seat[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `p${String(i).padStart(2, '0')}`,
    role: ROLES[i % 4] ?? 'vc',
  }));
}

const ZEROS = { LAB: 0, CHIP: 0, CLOUD: 0, APP: 0, CLIM: 0, BIO: 0, IND: 0 };
/** No noise, no burst: every formula can be checked by hand. */
export const STILL: ParameterOverrides = {
  price: { noise: ZEROS },
  real: { demandNoise: 0 },
  hazard: { cap: 0 },
};
export const QUIET_DECK: Deck = { cards: [QUIET], wild: [] };

export function deckOf(event: Partial<EventEffects>): Deck {
  return { cards: [{ ...QUIET, id: 'card', ...event }], wild: [] };
}

export function economy(options: Partial<EconomySetup> = {}): Economy {
  return createEconomy({ seed: 7, seats: seats(4), rounds: 10, deck: DEFAULT_DECK, ...options });
}

/** A quiet world of one team of each role. */
export function still(options: Partial<EconomySetup> = {}): Economy {
  return economy({ deck: QUIET_DECK, parameters: STILL, ...options });
}

/** A state with some of its figures replaced, and the last snapshot with them. */
export function patched(state: Economy, patch: Partial<Economy>): Economy {
  const next = { ...state, ...patch };
  const last = next.history.at(-1);
  if (last === undefined) throw new Error('no snapshot');
  const index = (sheet: Economy['price']) => {
    const w = next.parameters.capWeight;
    return (
      (w.LAB * sheet.LAB + w.CHIP * sheet.CHIP + w.CLOUD * sheet.CLOUD + w.APP * sheet.APP) /
      (w.LAB + w.CHIP + w.CLOUD + w.APP)
    );
  };
  const { price, fundamental, analyst, belief, doubt, fear, regime, talent } = next;
  const snapshot = { ...last, price, fundamental, analyst, belief, doubt, fear, regime, talent };
  const indices = { aiPrice: index(price), aiFundamental: index(fundamental), aiAnalyst: index(analyst) };
  return { ...next, history: [...next.history.slice(0, -1), { ...snapshot, ...indices }] };
}

/** A state in which one team's account is replaced in part. */
export function withAccount<R extends Role>(state: Economy, id: TeamId, patch: Partial<AccountOf<R>>): Economy {
  return { ...state, teams: state.teams.map((team) => (team.id === id ? ({ ...team, ...patch } as Account) : team)) };
}

export function account<R extends Role>(state: Economy, role: R): AccountOf<R> {
  const found = state.teams.find((team) => team.role === role);
  if (found === undefined) throw new Error(`no ${role}`);
  return found as AccountOf<R>;
}

export function roundOf(state: Economy, id: TeamId): TeamRound {
  const round = state.records.at(-1)?.teams[id];
  if (round === undefined) throw new Error(`no record of ${id}`);
  return round;
}

export function sumOf(lines: readonly Contribution[], cause: Contribution['cause']): number {
  return lines.filter((line) => line.cause === cause).reduce((sum, line) => sum + line.amount, 0);
}

export function cashOf(state: Economy): number {
  const teams = state.teams.reduce((sum, team) => sum + team.cash, 0);
  return Object.values(state.institutions).reduce((sum, cash) => sum + cash, teams);
}

/** Largest |issued − holdings − street| over the sectors. */
export function shareError(state: Economy): number {
  const errors = SECTORS.map((sector) => {
    const held = state.teams.reduce((sum, team) => sum + team.holdings[sector], state.streetShares[sector]);
    return Math.abs(held - state.issued[sector]);
  });
  return Math.max(...errors);
}

export function playOut(
  state: Economy,
  ordersOf: (state: Economy) => Readonly<Record<TeamId, Orders>>,
  each: (state: Economy) => void = () => {},
): Economy {
  let now = state;
  while (!isOver(now)) {
    now = resolveRound(now, now.round < now.rounds ? ordersOf(now) : {});
    each(now);
  }
  return now;
}

const fraction = fc.double({ min: 0, max: 1, noNaN: true });
const credits = (max: number) => fc.double({ min: 0, max, noNaN: true });
const spread = (max: number) => fc.record({ CHIP: credits(max), CLOUD: credits(max), APP: credits(max) });

const sale: fc.Arbitrary<VcOrders['sell']> = fc.option(
  fc.record({ sector: fc.constantFrom(...VENTURE_SECTORS), fraction: credits(0.5) }),
);
const earmark: fc.Arbitrary<VcOrders['earmark']> = fc.option(fc.constantFrom('p02', 'p06', 'p01', 'nobody'));

/** Orders a client could send, within a role's vocabulary; sums may exceed the budget. */
export const legalOrders: Readonly<Record<Role, fc.Arbitrary<Orders>>> = {
  vc: fc.record({
    role: fc.constant('vc' as const),
    invest: fc.record({ LAB: credits(20), APP: credits(20), CLIM: credits(20), BIO: credits(20) }),
    sell: sale,
    earmark,
  }),
  giant: fc.record({
    role: fc.constant('giant' as const),
    dataCentres: credits(3),
    circularDeal: credits(12),
    poach: fc.boolean(),
    buyBack: credits(10),
    sellLab: credits(0.25),
  }),
  climate: fc.record({
    role: fc.constant('climate' as const),
    raise: fc.constantFrom(0 as const, 8 as const, 16 as const),
    build: fraction,
    hire: fc.boolean(),
    label: fc.boolean(),
  }),
  short: fc.record({
    role: fc.constant('short' as const),
    short: spread(0.4),
    puts: spread(0.1),
    cover: fraction,
    report: fc.boolean(),
  }),
};

const junk = fc.oneof(
  fc.constantFrom(
    Number.NaN,
    Infinity,
    -Infinity,
    -1,
    -0,
    1e308,
    5e-324,
    1e-12,
    null,
    undefined,
    '7',
    '__proto__',
    [],
    {},
  ),
  fc.double(),
);
/** What no client should send. */
export const hostileOrders: fc.Arbitrary<unknown> = fc.oneof(
  junk,
  fc.record(
    {
      role: fc.constantFrom('vc', 'giant', 'climate', 'short', 'bank', null),
      invest: fc.oneof(junk, fc.record({ LAB: junk, APP: junk, CLIM: junk, BIO: junk })),
      sell: fc.oneof(junk, fc.record({ sector: fc.oneof(junk, fc.constantFrom('LAB', 'IND')), fraction: junk })),
      earmark: junk,
      dataCentres: junk,
      circularDeal: junk,
      poach: junk,
      buyBack: junk,
      sellLab: junk,
      raise: junk,
      build: junk,
      hire: junk,
      label: junk,
      short: fc.oneof(junk, fc.record({ CHIP: junk, CLOUD: junk, APP: junk })),
      puts: fc.oneof(junk, fc.record({ CHIP: junk, CLOUD: junk, APP: junk })),
      cover: junk,
      report: junk,
    },
    { requiredKeys: ['role'] },
  ),
);

export const interventions: fc.Arbitrary<Partial<Interventions>> = fc.record(
  {
    noCircularDeals: fc.boolean(),
    disclosure: fc.boolean(),
    shortSaleBan: fc.boolean(),
    aiShareCap: fc.option(fraction),
    climateFund: fc.boolean(),
    gridShare: fraction,
    theta: fc.option(fc.constantFrom(0 as const, 1 as const, 2 as const)),
    quietRounds: fc.array(fc.nat(9), { maxLength: 4 }),
  },
  { requiredKeys: [] },
);
