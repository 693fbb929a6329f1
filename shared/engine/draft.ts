// The working copy of an economy while one round is worked out: plain mutable records, opened from the state before
// the round, changed step by step, and closed into the state after it (close.ts). Nothing outside a round sees one.
import { limitOrders, stayOut } from './orders.ts';
import type { Parameters } from './parameters.ts';
import { normal, stream } from './random.ts';
import { blankSheet, copySheet, type Sheet } from './sectors.ts';
import {
  type Account,
  type AccountOf,
  type Cause,
  type Economy,
  type EventEffects,
  FLOWS,
  type Flow,
  type Institution,
  type Orders,
  type OrdersOf,
  type Regime,
  type Role,
  SECTORS,
  type Sector,
  type TeamId,
  type VentureSector,
} from './types.ts';
import { teamWealth } from './wealth.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Open<A extends Account> = Mutable<Omit<A, 'holdings' | 'id' | 'role'>> & {
  readonly id: TeamId;
  readonly role: A['role'];
  readonly holdings: Sheet;
};
export type OpenAccount<R extends Role = Role> = { [K in R]: Open<AccountOf<K>> }[R];

/** Money going into firms this round, credits: what orders ask for, after interventions. */
export type Plan = Record<VentureSector, number> & { dataCentres: number };

type TeamOf<R extends Role> = {
  readonly before: AccountOf<R>;
  readonly account: OpenAccount<R>;
  readonly orders: OrdersOf<R>;
  readonly wealthBefore: number;
  readonly plan: Plan;
  /** Own orders at the prices before the round, credits; negative = sales. */
  readonly trades: Sheet;
  /** Weight of a report published this round, and of one that backfired. */
  report: number;
  backfire: number;
  marginCall: boolean;
  /** A startup's gains before its raise: outside investors of this round have no part in them. */
  gainsBeforeRaise: number;
  readonly contributions: { cause: Cause; sector: Sector | null; amount: number }[];
};

export type Team<R extends Role = Role> = { [K in R]: TeamOf<K> }[R];

/** Everybody else's cash, shares issued and held by the street, and the round's turnover a heading. */
export type Books = {
  readonly institutions: Record<Institution, number>;
  readonly issued: Sheet;
  readonly streetShares: Sheet;
  readonly flows: Record<Flow, number>;
};

/** ln P moves by rest + slope·ΔB + shock + impact(imbalance), clipped (M5). */
export type Moves = { readonly rest: Sheet; readonly slope: Sheet; readonly shock: Sheet };

export type Draft = {
  readonly economy: Economy;
  readonly parameters: Parameters;
  readonly round: number;
  readonly epilogue: boolean;
  readonly event: EventEffects;
  /** Standard normal draws of the round: one a sector, and one for all. */
  readonly shocks: Sheet;
  readonly commonShock: number;
  /** W0 = 100 · teams, credits: every order is divided by it. */
  readonly capital: number;

  readonly teams: readonly Team[];
  readonly funds: readonly Team<'vc'>[];
  readonly giants: readonly Team<'giant'>[];
  readonly startups: readonly Team<'climate'>[];
  readonly shorts: readonly Team<'short'>[];
  readonly books: Books;

  regime: Regime;
  burstRound: number | null;
  readonly price: Sheet;
  readonly fundamental: Sheet;
  readonly analyst: Sheet;
  readonly momentum: Sheet;
  belief: number;
  doubt: number;
  fear: number;
  hazard: number;
  demand: number;
  demandGrowth: number;
  circular: number;
  revealed: number;
  backgroundCompute: number;
  readonly talent: { AI: number; CLIM: number; BIO: number; IND: number };
  shortInterest: number;
  ventureAiShare: number;

  /** Primary money a sector, the giants' data centres, and the part of LAB that is circular; credits. */
  readonly primary: Plan;
  circularDeals: number;
  /** Net orders a sector, share of W0. */
  readonly imbalance: Sheet;
  readonly squeeze: Sheet;
};

/** Opens a round: orders are cut to their limits, a team without orders stays out. */
export function openDraft(economy: Economy, orders: Readonly<Record<TeamId, Orders>>): Draft {
  const { parameters, round } = economy;
  const epilogue = round >= economy.rounds;
  const teams: Team[] = [];
  const funds: Team<'vc'>[] = [];
  const giants: Team<'giant'>[] = [];
  const startups: Team<'climate'>[] = [];
  const shorts: Team<'short'>[] = [];
  for (const account of economy.teams) {
    const given = epilogue ? undefined : orders[account.id];
    const team = openTeam(economy, account, given);
    teams.push(team);
    const { role } = account;
    if (role === 'vc') funds.push(team as Team<'vc'>);
    else if (role === 'giant') giants.push(team as Team<'giant'>);
    else if (role === 'climate') startups.push(team as Team<'climate'>);
    else shorts.push(team as Team<'short'>);
  }
  const draw = stream(economy.seed, 'shocks', round);
  const shocks = blankSheet();
  for (const sector of SECTORS) shocks[sector] = normal(draw);
  const { AI, CLIM, BIO, IND } = economy.talent;
  return {
    economy,
    parameters,
    round,
    epilogue,
    event: economy.event,
    shocks,
    commonShock: normal(draw),
    capital: 100 * teams.length,
    teams,
    funds,
    giants,
    startups,
    shorts,
    books: {
      institutions: { ...economy.institutions },
      issued: copySheet(economy.issued),
      streetShares: copySheet(economy.streetShares),
      flows: blankFlows(),
    },
    regime: economy.regime,
    burstRound: economy.burstRound,
    price: copySheet(economy.price),
    fundamental: copySheet(economy.fundamental),
    analyst: copySheet(economy.analyst),
    momentum: copySheet(economy.momentum),
    belief: economy.belief,
    doubt: economy.doubt,
    fear: economy.fear,
    hazard: 0,
    demand: economy.demand,
    demandGrowth: economy.demandGrowth,
    circular: economy.circular,
    revealed: economy.revealed,
    backgroundCompute: economy.backgroundCompute,
    talent: { AI, CLIM, BIO, IND },
    shortInterest: economy.shortInterest,
    ventureAiShare: economy.ventureAiShare,
    primary: blankPlan(),
    circularDeals: 0,
    imbalance: blankSheet(),
    squeeze: blankSheet(),
  };
}

function openTeam(economy: Economy, before: Account, given: Orders | undefined): Team {
  return {
    before,
    account: openCopy(before),
    orders: given === undefined ? stayOut(before) : limitOrders(economy, before, given),
    wealthBefore: teamWealth(economy, before),
    plan: blankPlan(),
    trades: blankSheet(),
    report: 0,
    backfire: 0,
    marginCall: false,
    gainsBeforeRaise: 0,
    contributions: [],
  } as Team;
}

function openCopy(account: Account): OpenAccount {
  const holdings = copySheet(account.holdings);
  const { id, cash, sponsored } = account;
  switch (account.role) {
    case 'vc':
      return { id, role: 'vc', cash, holdings, sponsored };
    case 'giant': {
      const { franchise, compute, skill } = account;
      return { id, role: 'giant', cash, holdings, sponsored, franchise, compute, skill };
    }
    case 'climate': {
      const { plant, staff, label, ownership, asked, filled } = account;
      return { id, role: 'climate', cash, holdings, sponsored, plant, staff, label, ownership, asked, filled };
    }
    case 'short': {
      const { puts, lastReport, reportIn, credibility, marginCalls } = account;
      return { id, role: 'short', cash, holdings, sponsored, puts, lastReport, reportIn, credibility, marginCalls };
    }
  }
}

function blankPlan(): Plan {
  return { LAB: 0, APP: 0, CLIM: 0, BIO: 0, dataCentres: 0 };
}

function blankFlows(): Record<Flow, number> {
  return Object.fromEntries(FLOWS.map((flow) => [flow, 0])) as Record<Flow, number>;
}

/** Compute of everybody, units. */
export function totalCompute(draft: Draft): number {
  let sum = draft.backgroundCompute;
  for (const giant of draft.giants) sum += giant.account.compute;
  return sum;
}
