// The short seller: bets on falling prices with borrowed shares and puts, and publishes reports (RULES.md O4, S1–S3).
import { FLOW, fromStreet, pay, receive } from '../accounts.ts';
import type { Draft, Market, Team } from '../draft.ts';
import { overvaluation } from '../hazard.ts';
import type { OrderProblem } from '../orders.ts';
import type { Parameters } from '../parameters.ts';
import { amount, fields, isAmount, shrink, TOLERANCE } from '../sanitise.ts';
import { at } from '../sectors.ts';
import {
  type BySector,
  type Interventions,
  LISTED_SECTORS,
  type ListedSector,
  type ShortAccount,
  type ShortOrders,
} from '../types.ts';
import { grossShort, owed } from '../wealth.ts';

type Spread = ShortOrders['short'];
export const NO_SPREAD: Spread = { CHIP: 0, CLOUD: 0, APP: 0 };
export const SHORT_STAYS_OUT: ShortOrders = {
  role: 'short',
  short: NO_SPREAD,
  puts: NO_SPREAD,
  cover: 0,
  report: false,
};

/** Fraction of wealth that may still be sold short after covering `cover` of the open position. */
export function shortRoom(
  parameters: Parameters,
  account: ShortAccount,
  wealth: number,
  price: BySector,
  cover: number,
): number {
  if (!(wealth > 0)) return 0;
  const open = (grossShort(account.holdings, price) * (1 - cover)) / wealth;
  return Math.max(0, Math.min(parameters.short.perRound, parameters.short.gross - open));
}

export function limitShort(
  parameters: Parameters,
  account: ShortAccount,
  wealth: number,
  price: BySector,
  orders: ShortOrders,
  interventions: Interventions,
): ShortOrders {
  const p = parameters.short;
  const cover = amount(orders.cover, 1);
  const banned = interventions.shortSaleBan || !(wealth > 0);
  const room = banned ? 0 : shortRoom(parameters, account, wealth, price, cover);
  const premiums = banned ? 0 : Math.min(p.puts, Math.max(0, account.cash) / wealth);
  return {
    role: 'short',
    short: limitSpread(orders.short, room),
    puts: limitSpread(orders.puts, premiums),
    cover,
    report: orders.report === true && account.reportIn === 0 && account.cash > p.report,
  };
}

function limitSpread(asked: unknown, limit: number): Spread {
  if (asked === NO_SPREAD) return NO_SPREAD;
  const of = fields(asked);
  const CHIP = amount(of.CHIP, limit);
  const CLOUD = amount(of.CLOUD, limit);
  const APP = amount(of.APP, limit);
  const scale = shrink(CHIP + CLOUD + APP, limit);
  return { CHIP: CHIP * scale, CLOUD: CLOUD * scale, APP: APP * scale };
}

export function checkShort(
  parameters: Parameters,
  account: ShortAccount,
  wealth: number,
  price: BySector,
  orders: ShortOrders,
): OrderProblem | null {
  const p = parameters.short;
  const short = spreadSum(orders.short);
  const puts = spreadSum(orders.puts);
  if (short === null) return { code: 'orders.malformed', params: { field: 'short' } };
  if (puts === null) return { code: 'orders.malformed', params: { field: 'puts' } };
  if (!isAmount(orders.cover, 1)) return { code: 'orders.malformed', params: { field: 'cover' } };
  if (typeof orders.report !== 'boolean') return { code: 'orders.malformed', params: { field: 'report' } };
  if (short > p.perRound + TOLERANCE) {
    return { code: 'orders.overShort', params: { asked: short, limit: p.perRound } };
  }
  const room = shortRoom(parameters, account, wealth, price, orders.cover);
  if (short > room + TOLERANCE) return { code: 'orders.overExposure', params: { asked: short, limit: room } };
  if (puts > p.puts + TOLERANCE) return { code: 'orders.overPuts', params: { asked: puts, limit: p.puts } };
  const cost = puts * Math.max(0, wealth);
  if (cost > Math.max(0, account.cash) + TOLERANCE) {
    return { code: 'orders.overBudget', params: { cost, budget: Math.max(0, account.cash) } };
  }
  if (!orders.report) return null;
  if (account.reportIn > 0) return { code: 'orders.reportTooSoon', params: { wait: account.reportIn } };
  if (account.cash <= p.report) {
    return { code: 'orders.overBudget', params: { cost: p.report, budget: Math.max(0, account.cash) } };
  }
  return null;
}

function spreadSum(asked: unknown): number | null {
  const of = fields(asked);
  let sum = 0;
  for (const sector of LISTED_SECTORS) {
    const value = of[sector];
    if (!isAmount(value, Number.MAX_VALUE)) return null;
    sum += value;
  }
  return sum;
}

/** A report is published before the market opens: it counts if prices are dear, and backfires if they are not (O4.4). */
export function publishReport(draft: Draft, team: Team<'short'>): void {
  const { account, orders } = team;
  if (account.reportIn > 0) account.reportIn -= 1;
  if (!orders.report) return;
  const p = draft.parameters.short;
  pay(draft.books, team, draft.books.households, FLOW.report, p.report);
  account.lastReport = draft.round;
  account.reportIn = p.reportEvery - 1;
  if (overvaluation(draft) > p.reportGap) {
    team.report = account.credibility;
  } else {
    team.backfire = 1;
    account.credibility *= p.credibility;
  }
}

export function tradeShort(draft: Draft, team: Team<'short'>): void {
  const { trades, orders, wealthBefore, account } = team;
  const { holdings } = account;
  const { price } = draft;
  trades.CHIP = owed(holdings.CHIP) * orders.cover * price.CHIP - orders.short.CHIP * wealthBefore;
  trades.CLOUD = owed(holdings.CLOUD) * orders.cover * price.CLOUD - orders.short.CLOUD * wealthBefore;
  trades.APP = owed(holdings.APP) * orders.cover * price.APP - orders.short.APP * wealthBefore;
}

export function executeShort(draft: Draft, team: Team<'short'>): void {
  const { orders, wealthBefore, account } = team;
  const { CHIP, CLOUD, APP } = draft.markets;
  const { short, puts, cover } = orders;
  buyToCover(draft, team, CHIP, owed(account.holdings.CHIP) * cover);
  buyToCover(draft, team, CLOUD, owed(account.holdings.CLOUD) * cover);
  buyToCover(draft, team, APP, owed(account.holdings.APP) * cover);
  sellShort(draft, team, CHIP, short.CHIP * wealthBefore);
  sellShort(draft, team, CLOUD, short.CLOUD * wealthBefore);
  sellShort(draft, team, APP, short.APP * wealthBefore);
  buyPuts(draft, team, 'CHIP', puts.CHIP * wealthBefore);
  buyPuts(draft, team, 'CLOUD', puts.CLOUD * wealthBefore);
  buyPuts(draft, team, 'APP', puts.APP * wealthBefore);
}

function sellShort(draft: Draft, team: Team<'short'>, market: Market, credits: number): void {
  if (credits <= 0) return;
  fromStreet(market, team, -credits / market.price);
  receive(draft.books, team, draft.books.street, FLOW.shortSale, credits);
}

function buyToCover(draft: Draft, team: Team<'short'>, market: Market, shares: number): void {
  if (shares <= 0) return;
  fromStreet(market, team, shares);
  pay(draft.books, team, draft.books.street, FLOW.cover, shares * market.price);
}

/** Premium of a put as a share of the underlying's value; dearer when others are afraid too (O4.3). */
export function putPremium(parameters: Parameters, doubt: number, fear: number): number {
  const { premium, premiumDoubt, premiumNorm, premiumFear } = parameters.short;
  return premium + premiumDoubt * Math.max(0, doubt - premiumNorm) + premiumFear * fear;
}

function buyPuts(draft: Draft, team: Team<'short'>, sector: ListedSector, asked: number): void {
  const premium = Math.min(asked, team.account.cash);
  if (premium <= 0) return;
  const { strike, putLife } = draft.parameters.short;
  const price = at(draft.price, sector);
  pay(draft.books, team, draft.books.street, FLOW.premium, premium);
  const units = premium / putPremium(draft.parameters, draft.doubt, draft.fear) / price;
  const put = { sector, strike: strike * price, units, expires: draft.round + putLife, premium, bought: draft.round };
  team.account.puts = [...team.account.puts, put];
}
