// Opens a draft: a copy of a state that rounds may change.
import type { Draft, Market, OpenAccount, Plan, Team } from './draft.ts';
import { stayOut } from './orders.ts';
import { blankSheet, copySheet, ZERO } from './sectors.ts';
import { type Account, type Economy, FLOWS, type Sector } from './types.ts';
import { teamWealth } from './wealth.ts';

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
    // Not in the order of a sheet, or V8 would give objects of numbers and of markets one layout, the slower one.
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
