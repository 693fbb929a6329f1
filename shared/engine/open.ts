// Opens a round: copies the state before it into a draft, with every team's orders cut to their limits.
import type { Draft, Market, OpenAccount, Plan, Team } from './draft.ts';
import { limitOrders, stayOut } from './orders.ts';
import { normal, stream } from './random.ts';
import { blankSheet, copySheet, ZERO } from './sectors.ts';
import { type Account, type Economy, FLOWS, type Orders, type Sector, type TeamId } from './types.ts';
import { teamWealth } from './wealth.ts';

/** A team without orders stays out; in the epilogue every team does. */
export function openDraft(economy: Economy, orders: Readonly<Record<TeamId, Orders>>): Draft {
  const { parameters, round, institutions } = economy;
  const epilogue = round >= economy.rounds;
  const teams: Team[] = [];
  const funds: Team<'vc'>[] = [];
  const giants: Team<'giant'>[] = [];
  const startups: Team<'climate'>[] = [];
  const shorts: Team<'short'>[] = [];
  for (const account of economy.teams) {
    const team = openTeam(economy, account, epilogue ? undefined : orders[account.id]);
    teams.push(team);
    const { role } = account;
    if (role === 'vc') funds.push(team as Team<'vc'>);
    else if (role === 'giant') giants.push(team as Team<'giant'>);
    else if (role === 'climate') startups.push(team as Team<'climate'>);
    else shorts.push(team as Team<'short'>);
  }
  const draw = stream(economy.seed, 'shocks', round);
  const own = { LAB: normal(draw), CHIP: normal(draw), CLOUD: normal(draw), APP: normal(draw) };
  const real = { CLIM: normal(draw), BIO: normal(draw), IND: normal(draw) };
  const common = normal(draw);
  const { realGrowth } = economy.world;
  const markets = {
    LAB: openMarket(economy, 'LAB', true, ZERO, own.LAB, common),
    CHIP: openMarket(economy, 'CHIP', true, ZERO, own.CHIP, common),
    CLOUD: openMarket(economy, 'CLOUD', true, ZERO, own.CLOUD, common),
    APP: openMarket(economy, 'APP', true, ZERO, own.APP, common),
    CLIM: openMarket(economy, 'CLIM', false, realGrowth.CLIM, real.CLIM, common),
    BIO: openMarket(economy, 'BIO', false, realGrowth.BIO, real.BIO, common),
    IND: openMarket(economy, 'IND', false, realGrowth.IND, real.IND, common),
  };
  const { LAB, CHIP, CLOUD, APP, CLIM, BIO, IND } = markets;
  const { talent } = economy;
  return {
    economy,
    parameters,
    round,
    epilogue,
    event: economy.event,
    demandShock: own.APP,
    capital: 100 * teams.length,
    teams,
    funds,
    giants,
    startups,
    shorts,
    books: {
      street: { cash: institutions.street },
      households: { cash: institutions.households },
      treasury: { cash: institutions.treasury },
      sponsor: { cash: institutions.sponsor },
      turnover: new Array<number>(FLOWS.length).fill(ZERO),
    },
    markets,
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
  };
}

function openMarket(
  economy: Economy,
  sector: Sector,
  ai: boolean,
  growth: number,
  own: number,
  common: number,
): Market {
  const p = economy.parameters.price;
  const spread = p.ownNoise * own + (ai ? p.commonNoise : p.commonNoiseReal) * common;
  return {
    sector,
    ai,
    loading: p.loading[sector],
    growth,
    noise: p.noise[sector] * spread,
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
    squeeze: ZERO,
    firms: { cash: economy.institutions[`firms:${sector}`] },
    issued: economy.issued[sector],
    streetShares: economy.streetShares[sector],
  };
}

function openTeam(economy: Economy, before: Account, given: Orders | undefined): Team {
  const wealthBefore = teamWealth(economy, before);
  return {
    before,
    account: openCopy(before),
    orders: given === undefined ? stayOut(before) : limitOrders(economy, before, given),
    wealthBefore,
    wealthAfter: wealthBefore,
    plan: blankPlan(),
    trades: blankSheet(),
    report: ZERO,
    backfire: ZERO,
    marginCall: false,
    gainsBeforeRaise: ZERO,
    contributions: [],
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
  return {
    LAB: ZERO,
    APP: ZERO,
    CLIM: ZERO,
    BIO: ZERO,
    dataCentres: ZERO,
  };
}
