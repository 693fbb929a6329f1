// Opens a draft from a state, and begins each of its rounds: shocks drawn, last round's figures cleared, orders cut to
// their limits.
import type { Draft, Market, OpenAccount, Plan, Team } from './draft.ts';
import { limitOrders, stayOut } from './orders.ts';
import { normal, stream } from './random.ts';
import { blankSheet, copySheet, ZERO } from './sectors.ts';
import {
  type Account,
  type Economy,
  FLOWS,
  type ListedSector,
  type Orders,
  type RoundRecord,
  type Sector,
  type TeamId,
} from './types.ts';
import { intrinsicValue, labelMultiple, teamWealth } from './wealth.ts';

/** Copies a state. With `explain` every round notes why wealth changed. */
export function openDraft(economy: Economy, explain: boolean): Draft {
  const { parameters, institutions, interventions, talent, world } = economy;
  const teams = economy.teams.map((account) => openTeam(economy, account));
  const { realGrowth } = world;
  const LAB = openMarket(economy, 'LAB', true, ZERO);
  const CHIP = openMarket(economy, 'CHIP', true, ZERO);
  const CLOUD = openMarket(economy, 'CLOUD', true, ZERO);
  const APP = openMarket(economy, 'APP', true, ZERO);
  const CLIM = openMarket(economy, 'CLIM', false, realGrowth.CLIM);
  const BIO = openMarket(economy, 'BIO', false, realGrowth.BIO);
  const IND = openMarket(economy, 'IND', false, realGrowth.IND);
  return {
    setting: economy,
    parameters,
    interventions,
    startups: economy.startups,
    explain,
    round: economy.round,
    epilogue: false,
    event: economy.event,
    demandShock: ZERO,
    capital: 100 * teams.length,
    teams,
    funds: teams.filter((team) => team.account.role === 'vc') as Team<'vc'>[],
    giants: teams.filter((team) => team.account.role === 'giant') as Team<'giant'>[],
    founders: teams.filter((team) => team.account.role === 'climate') as Team<'climate'>[],
    shorts: teams.filter((team) => team.account.role === 'short') as Team<'short'>[],
    books: {
      street: { cash: institutions.street },
      households: { cash: institutions.households },
      treasury: { cash: institutions.treasury },
      sponsor: { cash: institutions.sponsor },
      turnover: new Array<number>(FLOWS.length).fill(ZERO),
    },
    markets: { IND, BIO, CLIM, APP, CLOUD, CHIP, LAB },
    marketList: [LAB, CHIP, CLOUD, APP, CLIM, BIO, IND],
    price: copySheet(economy.price),
    regime: economy.regime,
    burstRound: economy.burstRound,
    belief: economy.belief,
    doubt: economy.doubt,
    fear: economy.fear,
    hazard: ZERO,
    demand: economy.demand,
    demandGrowth: economy.demandGrowth,
    circular: economy.circular,
    revealed: economy.revealed,
    backgroundCompute: economy.backgroundCompute,
    talent: { AI: talent.AI, CLIM: talent.CLIM, BIO: talent.BIO, IND: talent.IND },
    shortInterest: economy.shortInterest,
    ventureAiShare: economy.ventureAiShare,
    primary: blankPlan(),
    circularDeals: ZERO,
    filing: [],
    ledger: economy.ledger,
    history: [...economy.history],
    points: [...economy.points],
    records: [...economy.records],
  };
}

function openMarket(economy: Economy, sector: Sector, ai: boolean, growth: number): Market {
  return {
    sector,
    ai,
    loading: economy.parameters.price.loading[sector],
    growth,
    sigma: economy.parameters.price.noise[sector],
    noise: ZERO,
    start: economy.price[sector],
    price: economy.price[sector],
    fundamental: economy.fundamental[sector],
    analyst: economy.analyst[sector],
    momentum: economy.momentum[sector],
    rest: ZERO,
    slope: ZERO,
    shock: ZERO,
    orders: ZERO,
    imbalance: ZERO,
    moved: ZERO,
    squeeze: ZERO,
    firms: { cash: economy.institutions[`firms:${sector}`] },
    issued: economy.issued[sector],
    streetShares: economy.streetShares[sector],
  };
}

function openTeam(economy: Economy, account: Account): Team {
  const wealth = teamWealth(economy, account);
  return {
    account: openCopy(account),
    orders: stayOut(account),
    wealthBefore: wealth,
    wealthAfter: wealth,
    valueBefore: ZERO,
    ownershipBefore: ZERO,
    plan: blankPlan(),
    trades: blankSheet(),
    report: ZERO,
    backfire: ZERO,
    marginCall: false,
    gainsBeforeRaise: ZERO,
    contributions: null,
  } as Team;
}

function openCopy(account: Account): OpenAccount {
  const holdings = copySheet(account.holdings);
  const { id, cash, sponsored } = account;
  switch (account.role) {
    case 'vc':
      return { id, role: 'vc', cash, holdings, sponsored };
    case 'giant': {
      const { franchise, compute, skill } = account;
      return { id, role: 'giant', cash, holdings, sponsored, franchise, compute, skill };
    }
    case 'climate': {
      const { plant, staff, label, ownership, asked, filled } = account;
      return { id, role: 'climate', cash, holdings, sponsored, plant, staff, label, ownership, asked, filled };
    }
    case 'short': {
      const { puts, lastReport, reportIn, credibility, marginCalls } = account;
      return { id, role: 'short', cash, holdings, sponsored, puts, lastReport, reportIn, credibility, marginCalls };
    }
  }
}

function blankPlan(): Plan {
  return { LAB: ZERO, APP: ZERO, CLIM: ZERO, BIO: ZERO, dataCentres: ZERO };
}

/** What a team orders this round; undefined = it stays out. Asked once a decided round, in the order of the teams. */
export type OrdersOf = (team: Team) => Orders | undefined;

/** Begins the round to be decided. In the epilogue every team stays out. */
export function beginRound(draft: Draft, ordersOf: OrdersOf): void {
  draft.epilogue = draft.round >= draft.setting.rounds;
  for (const team of draft.teams) beginTeam(draft, team, draft.epilogue ? undefined : ordersOf(team));
  draft.filing = draft.event.discloses === 'puts' ? filingOf(draft) : [];
  beginMarkets(draft);
  const { primary } = draft;
  primary.LAB = primary.APP = primary.CLIM = primary.BIO = primary.dataCentres = 0;
  draft.circularDeals = 0;
  draft.books.turnover.fill(ZERO);
}

/** The round's noise: a draw for each sector and one for all. */
function beginMarkets(draft: Draft): void {
  const p = draft.parameters.price;
  const draw = stream(draft.setting.seed, 'shocks', draft.round);
  for (const market of draft.marketList) {
    market.noise = normal(draw);
    market.start = market.price;
    market.orders = 0;
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
  const { account, plan, trades } = team;
  team.wealthBefore = team.wealthAfter;
  team.orders = given === undefined ? stayOut(account) : limitOrders(draft, account, given);
  if (account.role === 'short') {
    team.valueBefore = intrinsicValue(account.puts, draft.price);
  } else if (account.role === 'climate') {
    team.valueBefore = labelMultiple(draft.parameters, account.label, draft.belief, draft.regime, draft.fear);
    team.ownershipBefore = account.ownership;
  }
  plan.LAB = plan.APP = plan.CLIM = plan.BIO = plan.dataCentres = 0;
  trades.LAB = trades.CHIP = trades.CLOUD = trades.APP = trades.CLIM = trades.BIO = 0;
  team.report = 0;
  team.backfire = 0;
  team.marginCall = false;
  team.contributions = draft.explain ? [] : null;
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
