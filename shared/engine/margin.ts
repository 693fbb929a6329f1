// Margin calls: short sellers whose wealth no longer carries their position are made to buy back, which lifts the price
// for the others (RULES.md S1–S2; Shleifer & Vishny 1997 on the limits of arbitrage).
import { FLOW, fromStreet, note, pay } from './accounts.ts';
import { copyPrices, type Draft, type Market, type Team } from './draft.ts';
import { impact } from './impact.ts';
import { exp } from './maths.ts';
import type { Parameters } from './parameters.ts';
import { LISTED_SECTORS, type ListedSector } from './types.ts';
import { grossShort, teamWealth } from './wealth.ts';

type Cover = { readonly team: Team<'short'>; readonly fraction: number };

/** Whether wealth is below the maintenance margin of a gross short position, both in credits. */
export function isMarginCalled(parameters: Parameters, wealth: number, gross: number): boolean {
  return gross > 1e-9 && wealth < parameters.short.maintenance * gross;
}

/** Calls margins in a few passes: each round of forced covers may call the next team. */
export function callMargins(draft: Draft): void {
  for (let pass = 0; pass < draft.parameters.short.callPasses; pass++) {
    const covers = calledTeams(draft);
    if (covers.length === 0) return;
    squeezeOut(draft, covers);
  }
}

function calledTeams(draft: Draft): Cover[] {
  const { maintenance, restore } = draft.parameters.short;
  const covers: Cover[] = [];
  for (const team of draft.shorts) {
    const gross = grossShort(team.account.holdings, draft.price);
    if (gross <= 1e-9) continue;
    const wealth = teamWealth(draft, team.account);
    if (!isMarginCalled(draft.parameters, wealth, gross)) continue;
    const carried = Math.max(0, wealth) / (maintenance * restore);
    covers.push({ team, fraction: Math.min(1, 1 - carried / gross) });
    if (!team.marginCall) team.account.marginCalls += 1;
    team.marginCall = true;
  }
  return covers;
}

/** Forced covers trade half-way (geometric mean) along the rise they cause. */
function squeezeOut(draft: Draft, covers: readonly Cover[]): void {
  for (const sector of LISTED_SECTORS) {
    const market = draft.markets[sector];
    const before = market.price;
    let shares = 0;
    for (const { team, fraction } of covers) shares += sharesToCover(team, sector, fraction);
    if (shares <= 0) continue;
    const imbalance = (shares * before) / draft.capital;
    const rise = Math.min(draft.parameters.short.squeezeCap, impact(draft.parameters, imbalance, draft.fear));
    market.price = before * exp(rise);
    copyPrices(draft);
    market.moved += rise;
    market.squeeze += rise;
    draft.squeezed = true;
    noteSqueeze(draft, market, market.price - before);
    const between = Math.sqrt(before * market.price);
    for (const { team, fraction } of covers) {
      forceCover(draft, team, market, between, sharesToCover(team, sector, fraction));
    }
  }
}

function sharesToCover(team: Team<'short'>, sector: ListedSector, fraction: number): number {
  return Math.max(0, -team.account.holdings[sector]) * fraction;
}

function forceCover(draft: Draft, team: Team<'short'>, market: Market, price: number, shares: number): void {
  if (shares <= 0) return;
  fromStreet(market, team, shares);
  pay(draft.books, team, draft.books.street, FLOW.forcedCover, shares * price);
  note(team, 'squeeze', market.sector, shares * (market.price - price));
}

/** The squeeze lifts what everybody holds, and what the short sellers still owe. */
function noteSqueeze(draft: Draft, market: Market, rise: number): void {
  for (const team of draft.teams) {
    const { account } = team;
    const compute = market.sector === 'CLOUD' && account.role === 'giant' ? account.compute : 0;
    note(team, 'squeeze', market.sector, (account.holdings[market.sector] + compute) * rise);
  }
}
