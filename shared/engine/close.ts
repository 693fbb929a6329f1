// Ends a round of a draft with a snapshot for the charts and a record of what happened, and closes a draft into a state.
import type { Draft } from './draft.ts';
import { eventOf } from './news.ts';
import { blankSheet, ZERO } from './sectors.ts';
import { aiFundamental, imbalanceOf, issuedOf, momentumOf, squeezeOf, streetSharesOf } from './sheets.ts';
import { publicPoint, snapshotOf } from './snapshot.ts';
import {
  type Account,
  type Contribution,
  type Economy,
  FLOWS,
  type Flow,
  type Institution,
  type RoundRecord,
  type TeamId,
  type TeamRound,
} from './types.ts';

/** Records the round and turns to the next one. */
export function endRound(draft: Draft): void {
  const { seed, rounds, deck } = draft.setting;
  draft.records?.push(recordOf(draft));
  draft.round += 1;
  draft.event = eventOf(seed, draft.round, rounds, deck, draft.parameters, draft.interventions);
  markPoint(draft);
}

/** Notes where the economy stands between two rounds. */
export function markPoint(draft: Draft): void {
  const point = publicPoint(draft);
  draft.points.push(point);
  draft.aiPriceBefore = draft.aiPrice;
  draft.aiPrice = point.aiPrice;
  draft.aiFundamental = aiFundamental(draft);
  draft.history?.push(snapshotOf(draft, point));
}

/** The state a draft has reached. It takes over the draft's records, so the draft must not be used afterwards. */
export function closeDraft(draft: Draft): Economy {
  const { setting, history, records } = draft;
  const now = history?.[history.length - 1];
  if (history === null || records === null || now === undefined) {
    throw new RangeError('a draft is closed between two rounds, if it has kept them');
  }
  return {
    seed: setting.seed,
    parameters: draft.parameters,
    deck: setting.deck,
    interventions: draft.interventions,
    rounds: setting.rounds,
    round: draft.round,
    world: setting.world,
    event: draft.event,
    regime: draft.regime,
    burstRound: draft.burstRound,
    price: now.price,
    fundamental: now.fundamental,
    analyst: now.analyst,
    momentum: momentumOf(draft),
    belief: draft.belief,
    doubt: draft.doubt,
    fear: draft.fear,
    demand: draft.demand,
    demandGrowth: draft.demandGrowth,
    circular: draft.circular,
    revealed: draft.revealed,
    backgroundCompute: draft.backgroundCompute,
    startCompute: setting.startCompute,
    talent: now.talent,
    shortInterest: draft.shortInterest,
    ventureAiShare: draft.ventureAiShare,
    startups: draft.startups,
    teams: accountsOf(draft),
    institutions: institutionsOf(draft),
    issued: issuedOf(draft),
    streetShares: streetSharesOf(draft),
    ledger: now.ledger,
    history,
    points: draft.points,
    records,
  };
}

export function accountsOf({ teams }: Draft): Account[] {
  const accounts: Account[] = [];
  for (const team of teams) accounts.push(team.account);
  return accounts;
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
  const teams: Record<TeamId, TeamRound> = {};
  for (const { account, orders, wealthBefore, wealthAfter, contributions, marginCall } of draft.teams) {
    teams[account.id] = {
      orders,
      wealthBefore,
      wealthAfter,
      contributions: contributions ?? UNEXPLAINED,
      marginCall,
    };
  }
  return {
    round: draft.round,
    epilogue: draft.epilogue,
    event: draft.event.id,
    burst: draft.burstRound === draft.round,
    imbalance: imbalanceOf(draft),
    squeeze: draft.squeezed ? squeezeOf(draft) : NO_SQUEEZE,
    flows: draft.books.turnover === null ? NO_FLOWS : flowsOf(draft.books.turnover),
    filing: draft.filing,
    teams,
  };
}

const NO_SQUEEZE = /* @__PURE__ */ blankSheet();
const UNEXPLAINED: readonly Contribution[] = [];
const NO_FLOWS = /* @__PURE__ */ Object.fromEntries(FLOWS.map((flow) => [flow, ZERO])) as Record<Flow, number>;

function flowsOf(turnover: readonly number[]): Record<Flow, number> {
  const flows = { ...NO_FLOWS };
  FLOWS.forEach((flow, i) => {
    flows[flow] = turnover[i] ?? 0;
  });
  return flows;
}
