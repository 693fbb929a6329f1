// The round's market: every team's plan and trades are added up, and executed at the one new price (RULES.md M7).
import type { Draft, Team } from './draft.ts';
import { redirectPlans } from './interventions.ts';
import { executeGiant, planGiant, tradeGiant } from './roles/giant.ts';
import { executeShort, tradeShort } from './roles/short.ts';
import { executeVc, planVc, tradeVc } from './roles/vc.ts';

/** Turns orders into money for firms and net orders a sector, sized at the prices before the round. */
export function collectOrders(draft: Draft): void {
  for (const team of draft.funds) planVc(team);
  for (const team of draft.giants) planGiant(draft, team);
  redirectPlans(draft);
  for (const team of draft.funds) tradeVc(draft, team);
  for (const team of draft.giants) tradeGiant(draft, team);
  for (const team of draft.shorts) tradeShort(draft, team);
  for (const team of draft.teams) addOrders(draft, team);
  for (const { plan } of draft.giants) draft.circularDeals += plan.LAB;
  for (const market of draft.marketList) market.imbalance = market.orders / draft.capital;
}

/** Startups trade no shares: their raises are filled after the market (funding.ts). */
function addOrders({ primary, markets }: Draft, { account, plan, trades }: Team): void {
  switch (account.role) {
    case 'vc':
      primary.LAB += plan.LAB;
      primary.APP += plan.APP;
      primary.CLIM += plan.CLIM;
      primary.BIO += plan.BIO;
      markets.LAB.orders += trades.LAB;
      markets.APP.orders += trades.APP;
      markets.CLIM.orders += trades.CLIM;
      markets.BIO.orders += trades.BIO;
      break;
    case 'giant':
      primary.LAB += plan.LAB;
      primary.CLIM += plan.CLIM;
      primary.BIO += plan.BIO;
      primary.dataCentres += plan.dataCentres;
      markets.LAB.orders += trades.LAB;
      markets.CHIP.orders += trades.CHIP;
      markets.CLOUD.orders += trades.CLOUD;
      markets.CLIM.orders += trades.CLIM;
      markets.BIO.orders += trades.BIO;
      break;
    case 'short':
      markets.CHIP.orders += trades.CHIP;
      markets.CLOUD.orders += trades.CLOUD;
      markets.APP.orders += trades.APP;
  }
}

export function executeOrders(draft: Draft): void {
  for (const team of draft.funds) executeVc(draft, team);
  for (const team of draft.giants) executeGiant(draft, team);
  for (const team of draft.shorts) executeShort(draft, team);
}
