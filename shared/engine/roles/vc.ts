// The venture fund: splits money over labs, applications, climate and biotech, sells stakes at a cut (RULES.md O1).
import { FLOW, fromStreet, issue, note, pay, receive } from '../accounts.ts';
import type { Draft, Market, Team } from '../draft.ts';
import type { OrderProblem } from '../orders.ts';
import type { Parameters } from '../parameters.ts';
import { amount, fields, isAmount, shrink, TOLERANCE } from '../sanitise.ts';
import { addTo, at } from '../sectors.ts';
import { type TeamId, type VcAccount, type VcOrders, VENTURE_SECTORS, type VentureSector } from '../types.ts';

export const VC_STAYS_OUT: VcOrders = {
  role: 'vc',
  invest: { LAB: 0, APP: 0, CLIM: 0, BIO: 0 },
  sell: null,
  earmark: null,
};

/** Credits a fund may put to work this round. */
export function ventureBudget(parameters: Parameters, account: { readonly cash: number }): number {
  return Math.max(0, Math.min(account.cash, parameters.vc.invest));
}

export function limitVc(
  parameters: Parameters,
  account: VcAccount,
  orders: VcOrders,
  startups: readonly TeamId[],
): VcOrders {
  const budget = ventureBudget(parameters, account);
  const asked = fields(orders.invest);
  const LAB = amount(asked.LAB, budget);
  const APP = amount(asked.APP, budget);
  const CLIM = amount(asked.CLIM, budget);
  const BIO = amount(asked.BIO, budget);
  const scale = shrink(LAB + APP + CLIM + BIO, budget);
  const { earmark } = orders;
  return {
    role: 'vc',
    invest: { LAB: LAB * scale, APP: APP * scale, CLIM: CLIM * scale, BIO: BIO * scale },
    sell: limitSale(parameters, orders.sell),
    earmark: typeof earmark === 'string' && startups.includes(earmark) ? earmark : null,
  };
}

function limitSale(parameters: Parameters, sale: unknown): VcOrders['sell'] {
  const { sector, fraction } = fields(sale);
  const limited = amount(fraction, parameters.vc.sell);
  return isVenture(sector) && limited > 0 ? { sector, fraction: limited } : null;
}

function isVenture(value: unknown): value is VentureSector {
  return value === 'LAB' || value === 'APP' || value === 'CLIM' || value === 'BIO';
}

export function checkVc(parameters: Parameters, account: VcAccount, orders: VcOrders): OrderProblem | null {
  const asked = fields(orders.invest);
  let sum = 0;
  for (const sector of VENTURE_SECTORS) {
    const value = asked[sector];
    if (!isAmount(value, Number.MAX_VALUE)) return { code: 'orders.malformed', params: { field: `invest.${sector}` } };
    sum += value;
  }
  const budget = ventureBudget(parameters, account);
  if (sum > budget + TOLERANCE) return { code: 'orders.overBudget', params: { cost: sum, budget } };
  if (orders.sell !== null) {
    const { sector, fraction } = fields(orders.sell);
    if (!isVenture(sector) || !isAmount(fraction, Number.MAX_VALUE)) {
      return { code: 'orders.malformed', params: { field: 'sell' } };
    }
    if (fraction > parameters.vc.sell + TOLERANCE) {
      return { code: 'orders.overStake', params: { fraction, limit: parameters.vc.sell } };
    }
  }
  if (orders.earmark !== null && typeof orders.earmark !== 'string') {
    return { code: 'orders.malformed', params: { field: 'earmark' } };
  }
  return null;
}

export function planVc(team: Team<'vc'>): void {
  const { invest } = team.orders;
  team.plan.LAB = invest.LAB;
  team.plan.APP = invest.APP;
  team.plan.CLIM = invest.CLIM;
  team.plan.BIO = invest.BIO;
}

/** Own orders in the market: new money in, the stake for sale out, at the prices before the round. */
export function tradeVc(draft: Draft, team: Team<'vc'>): void {
  const { plan, trades } = team;
  trades.LAB = plan.LAB;
  trades.APP = plan.APP;
  trades.CLIM = plan.CLIM;
  trades.BIO = plan.BIO;
  const { sell } = team.orders;
  if (sell !== null) {
    addTo(trades, sell.sector, -at(team.account.holdings, sell.sector) * sell.fraction * at(draft.price, sell.sector));
  }
}

export function executeVc(draft: Draft, team: Team<'vc'>): void {
  const { sell } = team.orders;
  const sold = sell === null ? 0 : at(team.account.holdings, sell.sector) * sell.fraction;
  const { plan } = team;
  const { LAB, APP, CLIM, BIO } = draft.markets;
  invest(draft, team, LAB, plan.LAB);
  invest(draft, team, APP, plan.APP);
  invest(draft, team, CLIM, plan.CLIM);
  invest(draft, team, BIO, plan.BIO);
  if (sell !== null) sellStake(draft, team, draft.markets[sell.sector], sold);
}

/** Primary money: the firm gets the credits and issues shares at the round's price. */
export function invest(draft: Draft, team: Team, market: Market, credits: number): void {
  if (credits <= 0) return;
  pay(draft.books, team, market.firms, FLOW.investment, credits);
  issue(market, team, credits / market.price);
}

/** A secondary sale of a private stake: the street pays the price less a cut that widens in fear. */
export function sellStake(draft: Draft, team: Team, market: Market, shares: number): void {
  if (shares <= 0) return;
  const value = shares * market.price;
  const lost = value * exitCut(draft.parameters, draft.fear);
  fromStreet(market, team, -shares);
  receive(draft.books, team, draft.books.street, FLOW.exit, value - lost);
  note(team, 'fees', market.sector, -lost);
}

/** Share of a private stake's value lost when it is sold (O1.3). */
export function exitCut(parameters: Parameters, fear: number): number {
  return parameters.vc.cut + (parameters.vc.cutInFear - parameters.vc.cut) * fear;
}
