// Begins a round of a draft: last round's figures cleared, orders cut to their limits, shocks drawn.
import { beginAttribution } from './attribution.ts';
import type { Draft, Plan, Team } from './draft.ts';
import { limitOrders, stayOut } from './orders.ts';
import { normal, stream } from './random.ts';
import { ZERO } from './sectors.ts';
import type { ListedSector, Orders, RoundRecord, TeamId } from './types.ts';

/** What a team orders this round; undefined = it stays out. Asked once a decided round, in the order of the teams (`index`). */
export type OrdersOf = (team: Team, index: number) => Orders | undefined;

/** Begins the round to be decided. In the epilogue every team stays out. */
export function beginRound(draft: Draft, ordersOf: OrdersOf): void {
  draft.epilogue = draft.round >= draft.setting.rounds;
  let index = 0;
  for (const team of draft.teams) {
    beginTeam(draft, team, draft.epilogue ? undefined : ordersOf(team, index));
    index += 1;
  }
  // Plans are made anew each decided round; those of the last one must not be taken for the epilogue's.
  if (draft.round === draft.setting.rounds) for (const { plan } of draft.teams) clear(plan);
  draft.filing = draft.event.discloses === 'puts' ? filingOf(draft) : [];
  beginMarkets(draft);
  clear(draft.primary);
  draft.circularDeals = 0;
  draft.squeezed = false;
  draft.books.turnover?.fill(ZERO);
}

function clear(plan: Plan): void {
  plan.LAB = plan.APP = plan.CLIM = plan.BIO = plan.dataCentres = 0;
}

/** The round's noise: a draw for each sector and one for all. */
function beginMarkets(draft: Draft): void {
  const p = draft.parameters.price;
  const draw = stream(draft.setting.seed, 'shocks', draft.round);
  for (const market of draft.marketList) {
    market.noise = normal(draw);
    market.start = market.price;
    market.orders = 0;
    market.imbalance = 0;
    market.squeeze = 0;
  }
  const common = normal(draw);
  draft.demandShock = draft.markets.APP.noise;
  for (const market of draft.marketList) {
    const shared = (market.ai ? p.commonNoise : p.commonNoiseReal) * common;
    market.noise = market.sigma * (p.ownNoise * market.noise + shared);
  }
}

function beginTeam(draft: Draft, team: Team, given: Orders | undefined): void {
  const { account } = team;
  team.wealthBefore = team.wealthAfter;
  team.orders = given === undefined ? stayOut(account) : limitOrders(draft, account, given, team.wealthBefore);
  team.report = 0;
  team.backfire = 0;
  team.marginCall = false;
  if (draft.explain) beginAttribution(draft, team);
}

/** Put holdings as a 13F filing shows them: as of the end of the round before, at the underlying's value (N4). */
function filingOf(draft: Draft): RoundRecord['filing'] {
  const filing: { team: TeamId; sector: ListedSector; notional: number }[] = [];
  for (const { account } of draft.shorts) {
    for (const { sector, units } of account.puts) {
      const notional = units * draft.price[sector];
      const line = filing.find((each) => each.team === account.id && each.sector === sector);
      if (line === undefined) filing.push({ team: account.id, sector, notional });
      else line.notional += notional;
    }
  }
  return filing;
}
