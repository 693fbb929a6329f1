// Orders of every role: staying out, cutting to the limits, and saying what is wrong with an order (RULES.md O0).
import type { Parameters } from './parameters.ts';
import { checkClimate, climateStaysOut, limitClimate } from './roles/climate.ts';
import { checkGiant, GIANT_STAYS_OUT, limitGiant } from './roles/giant.ts';
import { checkShort, limitShort, SHORT_STAYS_OUT } from './roles/short.ts';
import { checkVc, limitVc, VC_STAYS_OUT } from './roles/vc.ts';
import { fields } from './sanitise.ts';
import type { Account, BySector, Economy, Orders, OrdersOf, TeamId, VcAccount, VcOrders } from './types.ts';
import { type Market, teamWealth } from './wealth.ts';

/** Why an order is refused; `params` fill the message of that key. Credits, or fractions of wealth or of a stake. */
export type OrderProblem =
  | { readonly code: 'orders.wrongRole'; readonly params: { readonly role: string } }
  | { readonly code: 'orders.malformed'; readonly params: { readonly field: string } }
  | { readonly code: 'orders.overBudget'; readonly params: { readonly cost: number; readonly budget: number } }
  | {
      readonly code: 'orders.overLimit';
      readonly params: { readonly field: string; readonly asked: number; readonly limit: number };
    }
  | { readonly code: 'orders.overStake'; readonly params: { readonly fraction: number; readonly limit: number } }
  | { readonly code: 'orders.overShort'; readonly params: { readonly asked: number; readonly limit: number } }
  | { readonly code: 'orders.overExposure'; readonly params: { readonly asked: number; readonly limit: number } }
  | { readonly code: 'orders.overPuts'; readonly params: { readonly asked: number; readonly limit: number } }
  | { readonly code: 'orders.reportTooSoon'; readonly params: { readonly wait: number } };

/** "Stay out this round": nothing bought, sold, built or changed. */
export function stayOut<A extends Account>(account: A): OrdersOf<A['role']>;
export function stayOut(account: Account): Orders {
  switch (account.role) {
    case 'vc':
      return VC_STAYS_OUT;
    case 'giant':
      return GIANT_STAYS_OUT;
    case 'climate':
      return climateStaysOut(account);
    case 'short':
      return SHORT_STAYS_OUT;
  }
}

/** What the limits depend on; an Economy is one. */
export type Desk = Market & Pick<Economy, 'interventions' | 'startups'>;

/**
 * The order cut to what the account may do now. Never throws, whatever comes in: what is not a number counts as 0, what is
 * not a known choice as none, orders of another role as staying out.
 */
export function limitOrders(desk: Desk, account: Account, orders: Orders, wealth = teamWealth(desk, account)): Orders {
  const { parameters, interventions, price } = desk;
  if (fields(orders).role !== account.role) return stayOut(account);
  switch (account.role) {
    case 'vc':
      return limitVc(parameters, account, orders as OrdersOf<'vc'>, desk.startups);
    case 'giant':
      return limitGiant(parameters, account, orders as OrdersOf<'giant'>, interventions);
    case 'climate':
      return limitClimate(account, orders as OrdersOf<'climate'>);
    case 'short':
      return limitShort(parameters, account, wealth, price, orders as OrdersOf<'short'>, interventions);
  }
}

/**
 * The first thing wrong with an order, or null if it is within every limit (then `limitOrders` leaves it as it is, unless
 * an intervention forbids something).
 * @param wealth the team's wealth now, credits
 * @param price prices now
 */
export function checkOrders(
  parameters: Parameters,
  account: Account,
  wealth: number,
  price: BySector,
  orders: Orders,
): OrderProblem | null {
  if (fields(orders).role !== account.role) return { code: 'orders.wrongRole', params: { role: account.role } };
  switch (account.role) {
    case 'vc':
      return checkVc(parameters, account, orders as OrdersOf<'vc'>);
    case 'giant':
      return checkGiant(parameters, account, orders as OrdersOf<'giant'>);
    case 'climate':
      return checkClimate(orders as OrdersOf<'climate'>);
    case 'short':
      return checkShort(parameters, account, wealth, price, orders as OrdersOf<'short'>);
  }
}

/**
 * "Follow on": a budget (credits) split over the stakes a fund holds, pro rata to their value.
 * All zero while it holds none.
 */
export function followOn(account: VcAccount, price: BySector, budget: number): VcOrders['invest'] {
  const { LAB, APP, CLIM, BIO } = account.holdings;
  const [lab, app, clim, bio] = [LAB * price.LAB, APP * price.APP, CLIM * price.CLIM, BIO * price.BIO];
  const sum = lab + app + clim + bio;
  const share = sum > 0 ? Math.max(0, budget) / sum : 0;
  return { LAB: lab * share, APP: app * share, CLIM: clim * share, BIO: bio * share };
}

/** The account of a team, or undefined: a binary search, for teams are sorted by id. */
export function teamOf(economy: Economy, id: TeamId): Account | undefined {
  let low = 0;
  let high = economy.teams.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const account = economy.teams[middle] as Account;
    if (account.id === id) return account;
    if (account.id < id) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
