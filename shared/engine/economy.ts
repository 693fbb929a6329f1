// The economy as a pure function: a seed and seats make a state, a state and orders make the next one.
import { openAccount, openInstitutions } from './accounts.ts';
import { type Draft, openDraft } from './draft.ts';
import { NO_INTERVENTIONS } from './interventions.ts';
import { EMPTY_LEDGER } from './ledger.ts';
import { clamp } from './maths.ts';
import { eventOf } from './news.ts';
import { withOverrides } from './overrides.ts';
import type { ParameterOverrides, Parameters } from './parameters.ts';
import { normal, stream } from './random.ts';
import { playRound } from './round.ts';
import { blankSheet } from './sectors.ts';
import { publicPoint, snapshotOf } from './snapshot.ts';
import type {
  BySector,
  Deck,
  Economy,
  Interventions,
  Ledger,
  Orders,
  RoundRecord,
  Seat,
  TeamId,
  TeamRound,
  World,
} from './types.ts';
import { teamWealth } from './wealth.ts';

export type EconomySetup = {
  /** An integer from 0 to 2^53 − 1. */
  readonly seed: number;
  readonly seats: readonly Seat[];
  /** Rounds to be decided, at least 1. */
  readonly rounds: number;
  readonly deck: Deck;
  readonly parameters?: ParameterOverrides;
  readonly interventions?: Partial<Interventions>;
};

/**
 * An economy before its first round.
 * @throws RangeError for no seats, ids that are empty, repeated or `__proto__`, rounds or seed that are not such integers,
 * or parameters the model does not know
 */
export function createEconomy(setup: EconomySetup): Economy {
  const { seed, rounds, deck } = setup;
  requireSetup(setup);
  const parameters = withOverrides(setup.parameters);
  const interventions = { ...NO_INTERVENTIONS, ...setup.interventions };
  const seats = [...setup.seats].sort((a, b) => (a.id < b.id ? -1 : 1));
  const teams = seats.map((seat) => openAccount(seat, parameters));
  const backgroundCompute = parameters.real.background * teams.length;
  let startCompute = backgroundCompute;
  for (const account of teams) if (account.role === 'giant') startCompute += account.compute;
  const ones: BySector = { LAB: 1, CHIP: 1, CLOUD: 1, APP: 1, CLIM: 1, BIO: 1, IND: 1 };
  const state: Omit<Economy, 'history' | 'points' | 'records'> = {
    seed,
    parameters,
    deck,
    interventions,
    rounds,
    round: 0,
    world: drawWorld(seed, parameters, interventions),
    event: eventOf(seed, 0, rounds, deck, parameters, interventions),
    regime: 'boom',
    burstRound: null,
    price: parameters.startPrice,
    fundamental: ones,
    analyst: ones,
    momentum: blankSheet(),
    belief: parameters.startBelief,
    doubt: parameters.startDoubt,
    fear: 0,
    demand: 1,
    demandGrowth: parameters.hazard.demandNorm,
    circular: parameters.startCircular,
    revealed: 0,
    backgroundCompute,
    startCompute,
    talent: parameters.real.talent,
    shortInterest: 0,
    ventureAiShare: 0,
    teams,
    institutions: openInstitutions(),
    issued: blankSheet(),
    streetShares: blankSheet(),
    ledger: EMPTY_LEDGER,
  };
  const start = snapshotOf(state, 0, 0);
  return { ...state, history: [start], points: [publicPoint(start)], records: [] };
}

function requireSetup({ seed, seats, rounds }: EconomySetup): void {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`seed must be an integer from 0, not ${seed}`);
  if (!Number.isSafeInteger(rounds) || rounds < 1)
    throw new RangeError(`rounds must be a positive integer, not ${rounds}`);
  if (seats.length === 0) throw new RangeError('an economy needs at least one seat');
  const ids = new Set(seats.map(({ id }) => id));
  if (ids.size < seats.length || ids.has('') || ids.has('__proto__')) {
    throw new RangeError('seats need ids, each its own');
  }
}

function drawWorld(seed: number, p: Parameters, interventions: Interventions): World {
  const draw = stream(seed, 'world', 0);
  const luck = draw();
  const [weak, middling] = p.demandGrowthOdds;
  const drawn = luck < weak ? 0 : luck < weak + middling ? 1 : 2;
  const theta = interventions.theta ?? drawn;
  const virality = clamp(1 + p.viralitySpread * normal(draw), p.viralityRange[0], p.viralityRange[1]);
  const { CLIM, BIO, IND } = p.realGrowth;
  const realGrowth = {
    CLIM: Math.max(0, CLIM + p.realGrowthSpread * normal(draw)),
    BIO: Math.max(0, BIO + p.realGrowthSpread * normal(draw)),
    IND,
  };
  return { theta, demandGrowth: p.demandGrowth[theta], virality, realGrowth };
}

/** Whether the epilogue has been played to its end. */
export function isOver(economy: Economy): boolean {
  return economy.round >= economy.rounds + economy.parameters.epilogueRounds;
}

/**
 * The economy one round later. Orders are cut to their limits here; a team without orders stays out. From round `rounds`
 * on it plays the epilogue, in which orders count for nothing. An economy that is over is returned as it is.
 */
export function resolveRound(economy: Economy, orders: Readonly<Record<TeamId, Orders>>): Economy {
  if (isOver(economy)) return economy;
  const draft = openDraft(economy, orders);
  const ledger = playRound(draft);
  return closeDraft(draft, ledger);
}

function closeDraft(draft: Draft, ledger: Ledger): Economy {
  const { economy, round, books } = draft;
  const { seed, rounds, deck, parameters, interventions } = economy;
  const teams = draft.teams.map((team) => team.account);
  const state: Omit<Economy, 'history' | 'points' | 'records'> = {
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
    fundamental: draft.fundamental,
    analyst: draft.analyst,
    momentum: draft.momentum,
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
    teams,
    institutions: books.institutions,
    issued: books.issued,
    streetShares: books.streetShares,
    ledger,
  };
  const snapshot = snapshotOf(state, round + 1, draft.hazard);
  return {
    ...state,
    history: [...economy.history, snapshot],
    points: [...economy.points, publicPoint(snapshot)],
    records: [...economy.records, recordOf(draft)],
  };
}

function recordOf(draft: Draft): RoundRecord {
  const teams: Record<TeamId, TeamRound> = {};
  for (const team of draft.teams) {
    teams[team.account.id] = {
      orders: team.orders,
      wealthBefore: team.wealthBefore,
      wealthAfter: teamWealth(draft, team.account),
      contributions: team.contributions,
      marginCall: team.marginCall,
    };
  }
  return {
    round: draft.round,
    epilogue: draft.epilogue,
    event: draft.event.id,
    burst: draft.burstRound === draft.round,
    imbalance: draft.imbalance,
    squeeze: draft.squeeze,
    flows: draft.books.flows,
    filing: draft.event.discloses === 'puts' ? filingOf(draft) : [],
    teams,
  };
}

/** Put holdings as a 13F filing shows them: as of the end of the round before, at the underlying's value (N4). */
function filingOf(draft: Draft): RoundRecord['filing'] {
  const filing: { team: TeamId; sector: 'CHIP' | 'CLOUD' | 'APP'; notional: number }[] = [];
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
