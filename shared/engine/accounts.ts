// Opening balances, and double entry: credits only move between two accounts, under a named heading (RULES.md A1–A4).
import type { Books, OpenAccount, Team } from './draft.ts';
import type { Parameters } from './parameters.ts';
import { blankSheet } from './sectors.ts';
import { type Account, type Cause, type Flow, type Institution, SECTORS, type Seat, type Sector } from './types.ts';

/** A team's account at the start; its wealth is 100 with the default parameters. */
export function openAccount(seat: Seat, parameters: Parameters): Account {
  const { id, role } = seat;
  const holdings = blankSheet();
  const { giant, climate } = parameters;
  switch (role) {
    case 'vc':
      return { id, role, cash: 100, holdings, sponsored: 0 };
    case 'short':
      return {
        id,
        role,
        cash: 100,
        holdings,
        sponsored: 0,
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
        sponsored: 0,
        franchise: giant.franchise,
        compute: giant.compute,
        skill: 0,
      };
    case 'climate':
      return {
        id,
        role,
        cash: climate.cash,
        holdings,
        sponsored: 0,
        plant: climate.plant,
        staff: climate.staff,
        label: false,
        ownership: 1,
        asked: 0,
        filled: 0,
      };
  }
}

export function openInstitutions(): Record<Institution, number> {
  const entries: [Institution, number][] = SECTORS.map((sector) => [`firms:${sector}`, 0]);
  entries.push(['street', 0], ['households', 0], ['treasury', 0], ['sponsor', 0]);
  return Object.fromEntries(entries) as Record<Institution, number>;
}

/** How wealth is touched by a flow; a flow that is not named here only swaps cash for something of equal worth. */
const CAUSE_OF: Readonly<Record<Flow, Cause | null>> = {
  investment: null,
  dealRevenue: 'operations',
  dealCosts: null,
  exit: null,
  buyBack: null,
  chips: null,
  construction: null,
  poaching: 'fees',
  rent: 'operations',
  franchise: 'operations',
  raise: null,
  building: 'operations',
  hiring: 'operations',
  plantIncome: 'operations',
  wages: 'operations',
  relabelling: 'fees',
  shortSale: null,
  cover: null,
  forcedCover: null,
  premium: 'premium',
  putPayout: 'puts',
  report: 'fees',
  borrowFee: 'borrow',
  interest: 'interest',
  default: 'default',
  sponsor: 'sponsor',
};

/**
 * A team pays an institution. Amounts are credits, never negative.
 * @throws RangeError if the amount is negative or not a number: a flow in the wrong direction is a bug
 */
export function pay(books: Books, team: Team, to: Institution, flow: Flow, amount: number): void {
  requireAmount(flow, amount);
  team.account.cash -= amount;
  books.institutions[to] += amount;
  books.flows[flow] += amount;
  const cause = CAUSE_OF[flow];
  if (cause !== null) note(team, cause, null, -amount);
}

/** An institution pays a team; the counterpart of `pay`. */
export function receive(books: Books, team: Team, from: Institution, flow: Flow, amount: number): void {
  requireAmount(flow, amount);
  team.account.cash += amount;
  books.institutions[from] -= amount;
  books.flows[flow] += amount;
  const cause = CAUSE_OF[flow];
  if (cause !== null) note(team, cause, null, amount);
}

/** One institution pays another. */
export function between(books: Books, from: Institution, to: Institution, flow: Flow, amount: number): void {
  requireAmount(flow, amount);
  books.institutions[from] -= amount;
  books.institutions[to] += amount;
  books.flows[flow] += amount;
}

function requireAmount(flow: Flow, amount: number): void {
  if (!(amount >= 0)) throw new RangeError(`a flow of ${amount} credits under "${flow}"`);
}

/** Shares a firm issues against primary money (A3). */
export function issue(books: Books, account: OpenAccount, sector: Sector, shares: number): void {
  account.holdings[sector] += shares;
  books.issued[sector] += shares;
}

/** Shares passing from the street to a team; negative = back to the street (A3). */
export function fromStreet(books: Books, account: OpenAccount, sector: Sector, shares: number): void {
  account.holdings[sector] += shares;
  books.streetShares[sector] -= shares;
}

/** Adds to the explanation of a team's round; equal causes are added up. */
export function note(team: Team, cause: Cause, sector: Sector | null, amount: number): void {
  if (amount === 0) return;
  for (const line of team.contributions) {
    if (line.cause === cause && line.sector === sector) {
      line.amount += amount;
      return;
    }
  }
  team.contributions.push({ cause, sector, amount });
}
