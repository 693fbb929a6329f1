// Closes a round: the draft becomes the state after it, with a snapshot for the charts and a record of what happened.
import type { Draft, Market } from './draft.ts';
import { eventOf } from './news.ts';
import { type Sheet, ZERO } from './sectors.ts';
import { publicPoint, snapshotOf } from './snapshot.ts';
import {
  type Economy,
  FLOWS,
  type Flow,
  type Institution,
  type Ledger,
  type ListedSector,
  type RoundRecord,
  type TeamId,
  type TeamRound,
} from './types.ts';

export function closeDraft(draft: Draft, ledger: Ledger): Economy {
  const { economy, round } = draft;
  const { seed, rounds, deck, parameters, interventions } = economy;
  const history = [...economy.history];
  const points = [...economy.points];
  const next: Economy = {
    seed,
    parameters,
    deck,
    interventions,
    rounds,
    round: round + 1,
    world: economy.world,
    event: eventOf(seed, round + 1, rounds, deck, parameters, interventions),
    regime: draft.regime,
    burstRound: draft.burstRound,
    price: draft.price,
    fundamental: sheetOf(draft, (market) => market.fundamental),
    analyst: sheetOf(draft, (market) => market.analyst),
    momentum: sheetOf(draft, (market) => market.momentum),
    belief: draft.belief,
    doubt: draft.doubt,
    fear: draft.fear,
    demand: draft.demand,
    demandGrowth: draft.demandGrowth,
    circular: draft.circular,
    revealed: draft.revealed,
    backgroundCompute: draft.backgroundCompute,
    startCompute: economy.startCompute,
    talent: draft.talent,
    shortInterest: draft.shortInterest,
    ventureAiShare: draft.ventureAiShare,
    startups: economy.startups,
    teams: draft.teams.map((team) => team.account),
    institutions: institutionsOf(draft),
    issued: sheetOf(draft, (market) => market.issued),
    streetShares: sheetOf(draft, (market) => market.streetShares),
    ledger,
    history,
    points,
    records: [...economy.records, recordOf(draft)],
  };
  const snapshot = snapshotOf(next, round + 1, draft.hazard);
  history.push(snapshot);
  points.push(publicPoint(snapshot));
  return next;
}

function sheetOf({ markets }: Draft, pick: (market: Market) => number): Sheet {
  return {
    LAB: pick(markets.LAB),
    CHIP: pick(markets.CHIP),
    CLOUD: pick(markets.CLOUD),
    APP: pick(markets.APP),
    CLIM: pick(markets.CLIM),
    BIO: pick(markets.BIO),
    IND: pick(markets.IND),
  };
}

function institutionsOf({ markets, books }: Draft): Record<Institution, number> {
  return {
    'firms:LAB': markets.LAB.firms.cash,
    'firms:CHIP': markets.CHIP.firms.cash,
    'firms:CLOUD': markets.CLOUD.firms.cash,
    'firms:APP': markets.APP.firms.cash,
    'firms:CLIM': markets.CLIM.firms.cash,
    'firms:BIO': markets.BIO.firms.cash,
    'firms:IND': markets.IND.firms.cash,
    street: books.street.cash,
    households: books.households.cash,
    treasury: books.treasury.cash,
    sponsor: books.sponsor.cash,
  };
}

function recordOf(draft: Draft): RoundRecord {
  // A copy of the last record has the shape of this one already, which is faster than adding key after key.
  const teams: Record<TeamId, TeamRound> = { ...draft.economy.records[draft.round - 1]?.teams };
  for (const { account, orders, wealthBefore, wealthAfter, contributions, marginCall } of draft.teams) {
    teams[account.id] = { orders, wealthBefore, wealthAfter, contributions, marginCall };
  }
  return {
    round: draft.round,
    epilogue: draft.epilogue,
    event: draft.event.id,
    burst: draft.burstRound === draft.round,
    imbalance: sheetOf(draft, (market) => market.imbalance),
    squeeze: sheetOf(draft, (market) => market.squeeze),
    flows: flowsOf(draft.books.turnover),
    filing: draft.event.discloses === 'puts' ? filingOf(draft) : [],
    teams,
  };
}

const NO_FLOWS = Object.fromEntries(FLOWS.map((flow) => [flow, ZERO])) as Record<Flow, number>;

function flowsOf(turnover: readonly number[]): Record<Flow, number> {
  const flows = { ...NO_FLOWS };
  FLOWS.forEach((flow, i) => {
    flows[flow] = turnover[i] ?? 0;
  });
  return flows;
}

/** Put holdings as a 13F filing shows them: as of the end of the round before, at the underlying's value (N4). */
function filingOf(draft: Draft): RoundRecord['filing'] {
  const filing: { team: TeamId; sector: ListedSector; notional: number }[] = [];
  for (const { before } of draft.shorts) {
    for (const { sector, units } of before.puts) {
      const notional = units * draft.economy.price[sector];
      const line = filing.find((each) => each.team === before.id && each.sector === sector);
      if (line === undefined) filing.push({ team: before.id, sector, notional });
      else line.notional += notional;
    }
  }
  return filing;
}
