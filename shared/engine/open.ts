// Opens a draft: a copy of a state that rounds may change.
import type { Draft, Keeps, Market, OpenAccount, Plan, Team } from './draft.ts';
import { stayOut } from './orders.ts';
import { at, blankSheet, copySheet, ZERO } from './sectors.ts';
import { type Account, type Economy, FLOWS, type Institution, type Role, SECTORS, type Sector } from './types.ts';
import { teamWealth } from './wealth.ts';

/** Copies a state. */
export function openDraft(economy: Economy, keeps: Keeps): Draft {
  const explain = keeps === 'reasons';
  const { institutions, talent } = economy;
  const teams: Team[] = [];
  for (const account of economy.teams) teams.push(openTeam(economy, account));
  const marketList: Market[] = [];
  for (const sector of SECTORS) marketList.push(openMarket(economy, sector));
  const [LAB, CHIP, CLOUD, APP, CLIM, BIO, IND] = marketList as [
    Market,
    Market,
    Market,
    Market,
    Market,
    Market,
    Market,
  ];
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
    marketList,
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
    ledger: economy.ledger,
    history: [...economy.history],
    points: [...economy.points],
    records: keeps === 'end' ? null : [...economy.records],
  };
}

/** Pushed one by one: arrays made by map and filter change their layout when V8 optimises those, and all code with them. */
function ofRole<R extends Role>(teams: readonly Team[], role: R): Team<R>[] {
  const list: Team<R>[] = [];
  for (const team of teams) if (team.account.role === role) list.push(team as Team<R>);
  return list;
}

/** Not in the order of a sheet, for the reason given at the markets above. */
const FIRMS = {
  IND: 'firms:IND',
  BIO: 'firms:BIO',
  CLIM: 'firms:CLIM',
  APP: 'firms:APP',
  CLOUD: 'firms:CLOUD',
  CHIP: 'firms:CHIP',
  LAB: 'firms:LAB',
} as const satisfies Record<Sector, Institution>;

function openMarket(economy: Economy, sector: Sector): Market {
  const ai = sector !== 'CLIM' && sector !== 'BIO' && sector !== 'IND';
  return {
    sector,
    ai,
    loading: at(economy.parameters.price.loading, sector),
    growth: ai ? ZERO : economy.world.realGrowth[sector],
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
    firms: { cash: economy.institutions[FIRMS[sector]] },
    issued: at(economy.issued, sector),
    streetShares: at(economy.streetShares, sector),
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
