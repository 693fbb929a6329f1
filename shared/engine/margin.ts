// Margin calls: short sellers whose wealth no longer carries their position are made to buy back, which lifts the price
// for the others (RULES.md S1–S2; Shleifer & Vishny 1997 on the limits of arbitrage).
import { fromStreet, note, pay } from './accounts.ts';
import type { Draft, Team } from './draft.ts';
import { impact } from './impact.ts';
import { exp } from './maths.ts';
import type { Parameters } from './parameters.ts';
import { copySheet } from './sectors.ts';
import { type BySector, LISTED_SECTORS, type ListedSector } from './types.ts';
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
  const before = copySheet(draft.price);
  for (const sector of LISTED_SECTORS) {
    let bought = 0;
    for (const { team, fraction } of covers) bought += sharesToCover(team, sector, fraction) * before[sector];
    if (bought <= 0) continue;
    const rise = Math.min(
      draft.parameters.short.squeezeCap,
      impact(draft.parameters, bought / draft.capital, draft.fear),
    );
    draft.price[sector] *= exp(rise);
    draft.squeeze[sector] += rise;
    noteSqueeze(draft, sector, draft.price[sector] - before[sector]);
  }
  for (const { team, fraction } of covers) {
    for (const sector of LISTED_SECTORS) forceCover(draft, before, team, sector, sharesToCover(team, sector, fraction));
  }
}

function sharesToCover(team: Team<'short'>, sector: ListedSector, fraction: number): number {
  return Math.max(0, -team.account.holdings[sector]) * fraction;
}

function forceCover(draft: Draft, before: BySector, team: Team<'short'>, sector: ListedSector, shares: number): void {
  if (shares <= 0) return;
  const price = Math.sqrt(before[sector] * draft.price[sector]);
  fromStreet(draft.books, team.account, sector, shares);
  pay(draft.books, team, 'street', 'forcedCover', shares * price);
  note(team, 'squeeze', sector, shares * (draft.price[sector] - price));
}

/** The squeeze lifts what everybody holds, and what the short sellers still owe. */
function noteSqueeze(draft: Draft, sector: ListedSector, rise: number): void {
  for (const team of draft.teams) {
    const compute = sector === 'CLOUD' && team.account.role === 'giant' ? team.account.compute : 0;
    note(team, 'squeeze', sector, (team.account.holdings[sector] + compute) * rise);
  }
}
