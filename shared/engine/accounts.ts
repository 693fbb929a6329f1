// Opening balances, and double entry: credits only move between two accounts, under a named heading (RULES.md A1–A4).
import type { Balance, Books, Contributions, Market, OpenAccount, Team } from './draft.ts';
import type { Parameters } from './parameters.ts';
import { addTo, blankSheet, ZERO } from './sectors.ts';
import { type Cause, FLOWS, type Flow, type Institution, type Seat, type Sector } from './types.ts';

/** A team's account at the start; its wealth is 100 with the default parameters. */
export function openAccount(seat: Seat, parameters: Parameters): OpenAccount {
  const { id, role } = seat;
  const holdings = blankSheet();
  const { giant, climate } = parameters;
  switch (role) {
    case 'vc':
      return { id, role, cash: 100, holdings, sponsored: ZERO };
    case 'short':
      return {
        id,
        role,
        cash: 100,
        holdings,
        sponsored: ZERO,
        puts: [],
        lastReport: null,
        reportIn: 0,
        credibility: 1,
        marginCalls: 0,
      };
    case 'giant':
      return {
        id,
        role,
        cash: giant.cash,
        holdings,
        sponsored: ZERO,
        franchise: giant.franchise,
        compute: giant.compute,
        skill: ZERO,
      };
    case 'climate':
      return {
        id,
        role,
        cash: climate.cash,
        holdings,
        sponsored: ZERO,
        plant: climate.plant,
        staff: climate.staff,
        label: false,
        ownership: 1,
        asked: ZERO,
        filled: ZERO,
      };
  }
}

export function openInstitutions(): Record<Institution, number> {
  return {
    'firms:LAB': ZERO,
    'firms:CHIP': ZERO,
    'firms:CLOUD': ZERO,
    'firms:APP': ZERO,
    'firms:CLIM': ZERO,
    'firms:BIO': ZERO,
    'firms:IND': ZERO,
    street: ZERO,
    households: ZERO,
    treasury: ZERO,
    sponsor: ZERO,
  };
}

/** A heading of the books: its place in the turnover, and how it touches wealth (null = cash against equal worth). */
export type FlowRule = { readonly name: Flow; readonly index: number; readonly cause: Cause | null };

function rule(name: Flow, cause: Cause | null): FlowRule {
  return { name, index: FLOWS.indexOf(name), cause };
}

export const FLOW: Readonly<Record<Flow, FlowRule>> = {
  investment: /* @__PURE__ */ rule('investment', null),
  dealRevenue: /* @__PURE__ */ rule('dealRevenue', 'operations'),
  dealCosts: /* @__PURE__ */ rule('dealCosts', null),
  exit: /* @__PURE__ */ rule('exit', null),
  buyBack: /* @__PURE__ */ rule('buyBack', null),
  dataCentres: /* @__PURE__ */ rule('dataCentres', null),
  construction: /* @__PURE__ */ rule('construction', null),
  poaching: /* @__PURE__ */ rule('poaching', 'fees'),
  rent: /* @__PURE__ */ rule('rent', 'operations'),
  franchise: /* @__PURE__ */ rule('franchise', 'operations'),
  raise: /* @__PURE__ */ rule('raise', null),
  building: /* @__PURE__ */ rule('building', 'operations'),
  hiring: /* @__PURE__ */ rule('hiring', 'operations'),
  plantIncome: /* @__PURE__ */ rule('plantIncome', 'operations'),
  wages: /* @__PURE__ */ rule('wages', 'operations'),
  relabelling: /* @__PURE__ */ rule('relabelling', 'fees'),
  shortSale: /* @__PURE__ */ rule('shortSale', null),
  cover: /* @__PURE__ */ rule('cover', null),
  forcedCover: /* @__PURE__ */ rule('forcedCover', null),
  premium: /* @__PURE__ */ rule('premium', 'premium'),
  putPayout: /* @__PURE__ */ rule('putPayout', 'puts'),
  report: /* @__PURE__ */ rule('report', 'fees'),
  borrowFee: /* @__PURE__ */ rule('borrowFee', 'borrow'),
  interest: /* @__PURE__ */ rule('interest', 'interest'),
  default: /* @__PURE__ */ rule('default', 'default'),
  sponsor: /* @__PURE__ */ rule('sponsor', 'sponsor'),
};

/** Credits by which a payment may exceed a balance through rounding; it is then cut to the balance. */
const ROUNDING = 1e-9;

/**
 * A team pays an institution. Amounts are credits, never negative.
 * @throws RangeError if the amount is negative or not a number: a flow in the wrong direction is a bug
 */
export function pay(books: Books, team: Team, to: Balance, flow: FlowRule, asked: number): void {
  requireAmount(flow, asked);
  const { account } = team;
  const { cash } = account;
  const amount = asked > cash && asked - cash < ROUNDING ? Math.max(0, cash) : asked;
  account.cash = cash - amount;
  to.cash += amount;
  tally(books, flow, amount);
  if (flow.cause !== null) note(team, flow.cause, null, -amount);
}

/** An institution pays a team; the counterpart of `pay`. */
export function receive(books: Books, team: Team, from: Balance, flow: FlowRule, amount: number): void {
  requireAmount(flow, amount);
  team.account.cash += amount;
  from.cash -= amount;
  tally(books, flow, amount);
  if (flow.cause !== null) note(team, flow.cause, null, amount);
}

/** One institution pays another. */
export function between(books: Books, from: Balance, to: Balance, flow: FlowRule, amount: number): void {
  requireAmount(flow, amount);
  from.cash -= amount;
  to.cash += amount;
  tally(books, flow, amount);
}

function requireAmount(flow: FlowRule, amount: number): void {
  if (!(amount >= 0)) refuse(flow, amount);
}

/** Apart from the check, which is in the inner loop and has to stay small. */
function refuse({ name }: FlowRule, amount: number): never {
  throw new RangeError(`a flow of ${amount} credits under "${name}"`);
}

function tally(books: Books, flow: FlowRule, amount: number): void {
  if (books.turnover !== null) addTurnover(books.turnover, flow.index, amount);
}

function addTurnover(turnover: number[], index: number, amount: number): void {
  turnover[index] = (turnover[index] ?? 0) + amount;
}

/** Shares a firm issues to a team against primary money (A3). */
export function issue(market: Market, team: Team, shares: number): void {
  addTo(team.account.holdings, market.sector, shares);
  market.issued += shares;
}

/** Shares passing from the street to a team; negative = back to the street (A3). */
export function fromStreet(market: Market, team: Team, shares: number): void {
  addTo(team.account.holdings, market.sector, shares);
  market.streetShares -= shares;
}

/** Adds to the explanation of a team's round, if there is one; equal causes are added up. */
export function note(team: Team, cause: Cause, sector: Sector | null, amount: number): void {
  if (team.contributions !== null) addLine(team.contributions, cause, sector, amount);
}

function addLine(contributions: Contributions, cause: Cause, sector: Sector | null, amount: number): void {
  if (amount === 0) return;
  for (const line of contributions) {
    if (line.cause === cause && line.sector === sector) {
      line.amount += amount;
      return;
    }
  }
  contributions.push({ cause, sector, amount });
}
