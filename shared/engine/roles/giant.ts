// The tech giant: data centres, circular deals with labs, poached talent, buy-backs (RULES.md O2).
import { between, FLOW, fromStreet, note, pay, receive } from '../accounts.ts';
import type { Draft, Team } from '../draft.ts';
import type { OrderProblem } from '../orders.ts';
import type { Parameters } from '../parameters.ts';
import { amount, isAmount, TOLERANCE } from '../sanitise.ts';
import type { GiantAccount, GiantOrders, Interventions } from '../types.ts';
import { invest, sellStake } from './vc.ts';

export const GIANT_STAYS_OUT: GiantOrders = {
  role: 'giant',
  dataCentres: 0,
  circularDeal: 0,
  poach: false,
  buyBack: 0,
  sellLab: 0,
};

/** Cash is spent in this order: data centres, the deal, poaching, buying back. What a forbidden deal would cost stays. */
export function limitGiant(
  parameters: Parameters,
  account: GiantAccount,
  orders: GiantOrders,
  interventions: Interventions,
): GiantOrders {
  const p = parameters.giant;
  let cash = Math.max(0, account.cash);
  const blocks = amount(orders.dataCentres, Math.min(p.blocks, cash / p.block));
  cash = Math.max(0, cash - blocks * p.block);
  const deal = amount(orders.circularDeal, Math.min(p.deal, cash));
  cash -= deal;
  const poach = orders.poach === true && cash >= p.poach;
  if (poach) cash -= p.poach;
  return {
    role: 'giant',
    dataCentres: blocks,
    circularDeal: interventions.noCircularDeals ? 0 : deal,
    poach,
    buyBack: amount(orders.buyBack, Math.min(p.buyBack, cash)),
    sellLab: amount(orders.sellLab, p.sellLab),
  };
}

export function checkGiant(parameters: Parameters, account: GiantAccount, orders: GiantOrders): OrderProblem | null {
  const p = parameters.giant;
  const limits = { dataCentres: p.blocks, circularDeal: p.deal, buyBack: p.buyBack } as const;
  for (const field of ['dataCentres', 'circularDeal', 'buyBack'] as const) {
    if (!isAmount(orders[field], Number.MAX_VALUE)) return { code: 'orders.malformed', params: { field } };
    if (orders[field] > limits[field] + TOLERANCE) {
      return { code: 'orders.overLimit', params: { field, asked: orders[field], limit: limits[field] } };
    }
  }
  if (!isAmount(orders.sellLab, Number.MAX_VALUE)) return { code: 'orders.malformed', params: { field: 'sellLab' } };
  if (orders.sellLab > p.sellLab + TOLERANCE) {
    return { code: 'orders.overStake', params: { fraction: orders.sellLab, limit: p.sellLab } };
  }
  if (typeof orders.poach !== 'boolean') return { code: 'orders.malformed', params: { field: 'poach' } };
  const cost = giantCost(parameters, orders);
  const budget = Math.max(0, account.cash);
  return cost > budget + TOLERANCE ? { code: 'orders.overBudget', params: { cost, budget } } : null;
}

/** Credits a giant's orders cost. */
export function giantCost(parameters: Parameters, orders: GiantOrders): number {
  const { block, poach } = parameters.giant;
  return orders.dataCentres * block + orders.circularDeal + (orders.poach ? poach : 0) + orders.buyBack;
}

export function planGiant(draft: Draft, team: Team<'giant'>): void {
  const { plan, orders, account } = team;
  plan.dataCentres = Math.min(orders.dataCentres * draft.parameters.giant.block, account.cash);
  plan.LAB = orders.circularDeal;
  plan.CLIM = plan.BIO = 0;
}

export function tradeGiant(draft: Draft, team: Team<'giant'>): void {
  const { plan, trades, orders, account } = team;
  trades.CHIP = draft.parameters.giant.chipDemand * plan.dataCentres;
  trades.LAB = plan.LAB - account.holdings.LAB * orders.sellLab * draft.price.LAB;
  trades.CLIM = plan.CLIM;
  trades.BIO = plan.BIO;
  trades.CLOUD = orders.buyBack;
}

export function executeGiant(draft: Draft, team: Team<'giant'>): void {
  const { plan, orders, account } = team;
  const { LAB, CLOUD, CLIM, BIO } = draft.markets;
  const sold = account.holdings.LAB * orders.sellLab;
  buildDataCentres(draft, team, plan.dataCentres);
  invest(draft, team, LAB, plan.LAB);
  bookDealRevenue(draft, team, plan.LAB);
  // Money an intervention has redirected from AI (I3, I5).
  invest(draft, team, CLIM, plan.CLIM);
  invest(draft, team, BIO, plan.BIO);
  if (orders.poach) poach(draft, team);
  if (orders.buyBack > 0) {
    const credits = Math.min(orders.buyBack, account.cash);
    pay(draft.books, team, draft.books.street, FLOW.buyBack, credits);
    fromStreet(CLOUD, team, credits / CLOUD.price);
  }
  sellStake(draft, team, LAB, sold);
}

/** Cost of one unit of compute at a chip price, credits (O2.1). */
export function unitCost(parameters: Parameters, chipPrice: number): number {
  return parameters.giant.unitFixed + parameters.giant.unitChip * Math.sqrt(chipPrice);
}

function buildDataCentres(draft: Draft, team: Team<'giant'>, credits: number): void {
  if (credits <= 0) return;
  const { books, markets, parameters } = draft;
  pay(books, team, markets.CHIP.firms, FLOW.dataCentres, credits);
  between(books, markets.CHIP.firms, books.households, FLOW.construction, credits * (1 - parameters.giant.chips));
  const units = credits / unitCost(draft.parameters, draft.price.CHIP);
  team.account.compute += units;
  note(team, 'operations', 'CLOUD', units * draft.price.CLOUD - credits);
}

/** Most of a deal's money returns as booked revenue; after the cost of serving it a margin stays (O2.2). */
function bookDealRevenue(draft: Draft, team: Team<'giant'>, deal: number): void {
  if (deal <= 0) return;
  const { dealBack, dealMargin } = draft.parameters.giant;
  const back = deal * dealBack;
  const { books, markets } = draft;
  receive(books, team, markets.LAB.firms, FLOW.dealRevenue, back * dealMargin);
  between(books, markets.LAB.firms, books.households, FLOW.dealCosts, back * (1 - dealMargin));
}

/** Researchers leave the other sectors, and the startups' staff with them (O2.3). */
function poach(draft: Draft, team: Team<'giant'>): void {
  const p = draft.parameters.giant;
  pay(draft.books, team, draft.books.households, FLOW.poaching, p.poach);
  team.account.skill = Math.min(p.skillMax, team.account.skill + 1);
  const share = (p.poached * 12) / Math.max(4, draft.teams.length);
  const { talent } = draft;
  const climate = talent.CLIM * share;
  const biotech = talent.BIO * share;
  const industry = talent.IND * share;
  talent.CLIM -= climate;
  talent.BIO -= biotech;
  talent.IND -= industry;
  talent.AI = talent.AI + climate + biotech + industry;
  for (const startup of draft.founders) startup.account.staff *= 1 - share;
}
