// Opens a draft: a copy of a state that rounds may change.
import type { Draft, Keeps, Market, OpenAccount, Plan, Team } from './draft.ts';
import { stayOut } from './orders.ts';
import { aiIndex, at, blankSheet, copySheet, ZERO } from './sectors.ts';
import { type Account, type Economy, FLOWS, type Role, type Sector } from './types.ts';
import { teamWealth } from './wealth.ts';

/** Copies a state. */
export function openDraft(economy: Economy, keeps: Keeps): Draft {
  return draftOf(economy, economy.teams.map(openCopy), keeps);
}

/** The same with accounts that are the draft's own already. */
export function draftOf(economy: Economy, accounts: readonly OpenAccount[], keeps: Keeps): Draft {
  const explain = keeps === 'reasons';
  const { institutions, talent, history } = economy;
  const { realGrowth } = economy.world;
  const aiPrice = aiIndex(economy.parameters, economy.price);
  const teams: Team[] = [];
  for (const account of accounts) teams.push(openTeam(economy, account));
  const LAB = openMarket(economy, 'LAB', institutions['firms:LAB']);
  const CHIP = openMarket(economy, 'CHIP', institutions['firms:CHIP']);
  const CLOUD = openMarket(economy, 'CLOUD', institutions['firms:CLOUD']);
  const APP = openMarket(economy, 'APP', institutions['firms:APP']);
  const CLIM = openMarket(economy, 'CLIM', institutions['firms:CLIM'], realGrowth.CLIM);
  const BIO = openMarket(economy, 'BIO', institutions['firms:BIO'], realGrowth.BIO);
  const IND = openMarket(economy, 'IND', institutions['firms:IND'], realGrowth.IND);
  return {
    setting: economy,
    parameters: economy.parameters,
    interventions: economy.interventions,
    startups: economy.startups,
    explain,
    round: economy.round,
    epilogue: false,
    event: economy.event,
    demandShock: ZERO,
    capital: 100 * teams.length,
    teams,
    funds: ofRole(teams, 'vc'),
    giants: ofRole(teams, 'giant'),
    founders: ofRole(teams, 'climate'),
    shorts: ofRole(teams, 'short'),
    books: {
      street: { cash: institutions.street },
      households: { cash: institutions.households },
      treasury: { cash: institutions.treasury },
      sponsor: { cash: institutions.sponsor },
      turnover: explain ? new Array<number>(FLOWS.length).fill(ZERO) : null,
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
    squeezed: false,
    filing: [],
    aiPrice,
    aiPriceBefore: history.length < 2 ? aiPrice : (history[history.length - 2]?.aiPrice ?? aiPrice),
    aiFundamental: aiIndex(economy.parameters, economy.fundamental),
    ledger: { ...economy.ledger },
    points: [...economy.points],
    history: keeps === 'end' ? null : [...economy.history],
    records: keeps === 'end' ? null : [...economy.records],
  };
}

/** Pushed one by one: arrays made by map and filter change their layout when V8 optimises those, and all code with them. */
function ofRole<R extends Role>(teams: readonly Team[], role: R): Team<R>[] {
  const list: Team<R>[] = [];
  for (const team of teams) if (team.account.role === role) list.push(team as Team<R>);
  return list;
}

/** `growth`: the real growth of a sector that is not AI. */
function openMarket(economy: Economy, sector: Sector, cash: number, growth: number | null = null): Market {
  const ai = growth === null;
  return {
    sector,
    ai,
    loading: at(economy.parameters.price.loading, sector),
    growth: growth ?? ZERO,
    sigma: at(economy.parameters.price.noise, sector),
    noise: ZERO,
    start: at(economy.price, sector),
    price: at(economy.price, sector),
    fundamental: at(economy.fundamental, sector),
    analyst: at(economy.analyst, sector),
    momentum: at(economy.momentum, sector),
    rest: ZERO,
    slope: ZERO,
    shock: ZERO,
    orders: ZERO,
    imbalance: ZERO,
    moved: ZERO,
    squeeze: ZERO,
    firms: { cash },
    issued: at(economy.issued, sector),
    streetShares: at(economy.streetShares, sector),
  };
}

function openTeam(economy: Economy, account: OpenAccount): Team {
  const wealth = teamWealth(economy, account);
  return {
    account,
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
