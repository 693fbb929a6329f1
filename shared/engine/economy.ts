// The economy as a pure function: a seed and seats make a state, a state and orders make the next one.
import { openAccount, openInstitutions } from './accounts.ts';
import { closeDraft, markPoint } from './close.ts';
import type { Draft, Keeps, OpenAccount } from './draft.ts';
import { NO_INTERVENTIONS } from './interventions.ts';
import { EMPTY_LEDGER } from './ledger.ts';
import { clamp } from './maths.ts';
import { eventOf } from './news.ts';
import { draftOf, openDraft } from './open.ts';
import { withOverrides } from './overrides.ts';
import type { ParameterOverrides, Parameters } from './parameters.ts';
import { normal, stream } from './random.ts';
import { playRound } from './round.ts';
import { blankSheet, ZERO } from './sectors.ts';
import type { BySector, Deck, Economy, Interventions, Orders, Seat, TeamId, World } from './types.ts';

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
 * interventions out of their range, or parameters the model does not know
 */
export function createEconomy(setup: EconomySetup): Economy {
  return closeDraft(createDraft(setup, seatsById(setup.seats), 'records'));
}

/** The same as a draft, to be played on. `seats` are the setup's, by id. */
export function createDraft(setup: EconomySetup, seats: readonly Seat[], keeps: Keeps): Draft {
  const { seed, rounds, deck } = setup;
  requireSetup(setup);
  const parameters = withOverrides(setup.parameters);
  const interventions =
    setup.interventions === undefined ? NO_INTERVENTIONS : { ...NO_INTERVENTIONS, ...setup.interventions };
  const teams: OpenAccount[] = [];
  const startups: TeamId[] = [];
  const backgroundCompute = parameters.real.background * seats.length;
  let startCompute = backgroundCompute;
  for (const seat of seats) {
    const account = openAccount(seat, parameters);
    teams.push(account);
    if (account.role === 'giant') startCompute += account.compute;
    if (account.role === 'climate') startups.push(account.id);
  }
  const ones: BySector = { LAB: 1, CHIP: 1, CLOUD: 1, APP: 1, CLIM: 1, BIO: 1, IND: 1 };
  const economy: Economy = {
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
    fear: ZERO,
    demand: 1,
    demandGrowth: parameters.hazard.demandNorm,
    circular: parameters.startCircular,
    revealed: ZERO,
    backgroundCompute,
    startCompute,
    talent: parameters.real.talent,
    shortInterest: ZERO,
    ventureAiShare: ZERO,
    startups,
    teams,
    institutions: openInstitutions(),
    issued: blankSheet(),
    streetShares: blankSheet(),
    ledger: EMPTY_LEDGER,
    history: [],
    points: [],
    records: [],
  };
  const draft = draftOf(economy, teams, keeps);
  markPoint(draft);
  return draft;
}

function requireSetup({ seed, seats, rounds, interventions }: EconomySetup): void {
  requireThat(Number.isSafeInteger(seed) && seed >= 0, `seed must be an integer from 0, not ${seed}`);
  requireThat(Number.isSafeInteger(rounds) && rounds >= 1, `rounds must be a positive integer, not ${rounds}`);
  requireThat(seats.length > 0, 'an economy needs at least one seat');
  const { theta = null, aiShareCap = null, gridShare = 0 } = interventions ?? {};
  requireThat(
    theta === null || theta === 0 || theta === 1 || theta === 2,
    `theta must be 0, 1, 2 or null, not ${theta}`,
  );
  requireThat(
    aiShareCap === null || (aiShareCap >= 0 && aiShareCap <= 1),
    `aiShareCap must be a share, not ${aiShareCap}`,
  );
  requireThat(gridShare >= 0 && gridShare <= 1, `gridShare must be a share, not ${gridShare}`);
}

function requireThat(condition: boolean, otherwise: string): void {
  if (!condition) throw new RangeError(otherwise);
}

/**
 * Seats by id; the order they came in must not matter.
 * @throws RangeError for ids that are empty, repeated or `__proto__`
 */
export function seatsById<S extends Seat>(seats: readonly S[]): readonly S[] {
  const all = [...seats].sort((a, b) => (a.id < b.id ? -1 : 1));
  let before = '';
  for (const { id } of all) {
    if (id === before || id === '__proto__') throw new RangeError(`seats need ids, each its own, not "${id}"`);
    before = id;
  }
  return all;
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
  const draft = openDraft(economy, 'reasons');
  playRound(draft, (team) => orders[team.account.id]);
  return closeDraft(draft);
}
