// The experiments behind the acceptance table. Each plays one seed's worth of games and returns a small plain record,
// so that seeds can be spread over processes and the rows computed from the collected records.

import { parAll } from '../../shared/counterfactual/par.ts';
import { recordingOf } from '../../shared/counterfactual/recorded-game.ts';
import { ranksOf } from '../../shared/counterfactual/worlds.ts';
import { settle } from '../../shared/engine/settlement.ts';
import type { Economy, Role, TeamId } from '../../shared/engine/types.ts';
import { STRATEGIES, type Strategy } from '../../shared/game/types.ts';
import {
  type BotSeat,
  classOf,
  endBots,
  finalsOf,
  firstOf,
  hasBurst,
  mixedClass,
  playBots,
  seatsOf,
} from './bot-class.ts';
import { fixed, giantDeals, giantsBuild, shortIn, ventureSplit } from './overrides.ts';
import { bookErrors, hostile, permuted, repeats } from './soundness.ts';

export type Setting = { readonly seats: number; readonly rounds: number };

/** Lower edges of the P/F bins of the hazard row. */
export const GAP_BINS = [0, 1.25, 1.75, 2.25] as const;

type HazardBin = { boom: number; bursts: number };

function hazardBins(economy: Economy): HazardBin[] {
  const bins = GAP_BINS.map(() => ({ boom: 0, bursts: 0 }));
  for (let round = 0; round < economy.rounds; round += 1) {
    const before = economy.history[round];
    const after = economy.history[round + 1];
    if (before === undefined || after === undefined || before.regime !== 'boom') continue;
    const ratio = before.aiPrice / before.aiFundamental;
    const bin = bins[GAP_BINS.findLastIndex((edge) => ratio >= edge)];
    if (bin === undefined) continue;
    bin.boom += 1;
    if (after.regime === 'bust') bin.bursts += 1;
  }
  return bins;
}

function afterBurst(economy: Economy) {
  if (!hasBurst(economy) || economy.burstRound === null) return null;
  const before = economy.history.slice(0, economy.burstRound + 1);
  const after = economy.history.slice(economy.burstRound + 1);
  const peak = Math.max(...before.map((point) => point.aiPrice));
  return {
    round: economy.burstRound + 1,
    depth: Math.min(...after.map((point) => point.aiPrice)) / peak - 1,
    trough: Math.min(...after.map((point) => point.aiPrice / point.aiFundamental)),
    demand: economy.demand,
  };
}

function passiveRanks(economy: Economy, seats: readonly BotSeat[]): number[] {
  const finals = finalsOf(settle(economy));
  const ranks = ranksOf(seats.map((seat) => finals[seat.id] ?? 0));
  const passive = (_rank: number, i: number) => seats[i]?.strategy === 'passive';
  return ranks.filter(passive).map((rank) => (rank - 1) / Math.max(1, seats.length - 1));
}

/** The plain game: 12 teams of mixed strategies. */
function market(seed: number, { seats, rounds }: Setting) {
  const players = mixedClass(seed, seats);
  const economy = playBots({ seed, seats: players, rounds });
  const decided = economy.history.slice(0, economy.rounds + 1);
  const start = economy.history[0];
  return {
    theta: economy.world.theta,
    burst: hasBurst(economy),
    peakGap: Math.max(...decided.map((point) => point.aiPrice / point.aiFundamental)),
    runUp: Math.max(...decided.map((point) => point.aiPrice)) / (start?.aiPrice ?? 1),
    after: afterBurst(economy),
    hazard: hazardBins(economy),
    passiveRanks: passiveRanks(economy, players),
    ...bookErrors(economy),
  };
}

type SeatWin = { readonly role: Role; readonly shares: Readonly<Record<Strategy, number>> };

/** Six strategies in every seat: which is best, and which role does best against its par. */
function strategies(seed: number, { seats, rounds }: Setting) {
  const players = mixedClass(seed, seats);
  const game = recordingOf(playBots({ seed, seats: players, rounds }));
  const wins: SeatWin[] = [];
  let top = Number.NEGATIVE_INFINITY;
  let winner: Role = 'vc';
  for (const par of parAll(game)) {
    const role = players.find((seat) => seat.id === par.team)?.role ?? 'vc';
    const best = Math.max(...STRATEGIES.map((each) => par.strategies[each]));
    const tied = STRATEGIES.filter((each) => par.strategies[each] >= best * (1 - 1e-12));
    const shares = Object.fromEntries(
      STRATEGIES.map((each) => [each, tied.includes(each) ? 1 / tied.length : 0]),
    ) as Record<Strategy, number>;
    wins.push({ role, shares });
    if (par.z > top) {
      top = par.z;
      winner = role;
    }
  }
  return { wins, winner };
}

/** ln of final wealth (100 = 0) of a short seller who sells 30 % once, by the round of entry. */
function shortEntry(seed: number, { seats, rounds }: Setting): number[] {
  const players = mixedClass(seed, seats);
  const id = firstOf('short', players);
  return Array.from({ length: rounds }, (_, entry) => {
    const { settlement } = endBots({ seed, seats: players, rounds, overrides: { [id]: shortIn([entry], 0.3) } });
    return Math.log((finalsOf(settlement)[id] ?? 1) / 100);
  });
}

/** Every short seller goes all in at once. */
function squeeze(seed: number, { seats, rounds }: Setting): boolean {
  const players = mixedClass(seed, seats);
  const overrides = fixed(
    seatsOf('short', players).map((seat) => seat.id),
    shortIn([0, 1], 0.4),
  );
  const { teams } = endBots({ seed, seats: players, rounds, overrides });
  return teams.some((team) => team.role === 'short' && team.marginCalls > 0);
}

/** Burst or not when everybody follows the narrative, and when everybody is a contrarian. */
function crowd(seed: number, { seats, rounds }: Setting) {
  const players = mixedClass(seed, seats);
  return {
    narrative: hasBurst(endBots({ seed, seats: classOf('narrative', players), rounds })),
    contrarian: hasBurst(endBots({ seed, seats: classOf('contrarian', players), rounds })),
  };
}

/** ln gain of two blocks a round over none: for one giant alone, and for all together. */
function dataCentres(seed: number, { seats, rounds }: Setting) {
  const players = mixedClass(seed, seats);
  const giants = seatsOf('giant', players).map((seat) => seat.id);
  const first = firstOf('giant', players);
  const none = fixed(giants, giantsBuild(0));
  const run = (overrides: Parameters<typeof endBots>[0]['overrides']) =>
    finalsOf(endBots({ seed, seats: players, rounds, ...(overrides === undefined ? {} : { overrides }) }).settlement);
  const nobody = run(none);
  const one = run({ ...none, [first]: giantsBuild(2) });
  const everybody = run(fixed(giants, giantsBuild(2)));
  const gain = (finals: Readonly<Record<TeamId, number>>, id: TeamId) =>
    Math.log((finals[id] ?? 1) / (nobody[id] ?? 1));
  return {
    alone: gain(one, first),
    together: giants.reduce((sum, id) => sum + gain(everybody, id), 0) / giants.length,
  };
}

/** One giant deals in full every round, against never; the rest of its policy unchanged. */
function circularDeals(seed: number, { seats, rounds }: Setting) {
  const players = mixedClass(seed, seats);
  const first = firstOf('giant', players);
  const never = endBots({ seed, seats: players, rounds, overrides: { [first]: giantDeals(0) } });
  const always = endBots({ seed, seats: players, rounds, overrides: { [first]: giantDeals(12) } });
  return {
    gain: Math.log((finalsOf(always.settlement)[first] ?? 1) / (finalsOf(never.settlement)[first] ?? 1)),
    never: hasBurst(never),
    always: hasBurst(always),
  };
}

/** Two rules a parliament might pass, against none. */
function rules(seed: number, { seats, rounds }: Setting) {
  const players = mixedClass(seed, seats);
  const run = (interventions: Parameters<typeof endBots>[0]['interventions']) =>
    hasBurst(endBots({ seed, seats: players, rounds, ...(interventions === undefined ? {} : { interventions }) }));
  return {
    none: run(undefined),
    disclosure: run({ disclosure: true }),
    noCircularDeals: run({ noCircularDeals: true }),
  };
}

/** Is the ledger's gap monotone when every fund moves from all-real to all-AI? */
function aiShare(seed: number, { seats, rounds }: Setting) {
  const players = mixedClass(seed, seats);
  const funds = seatsOf('vc', players).map((seat) => seat.id);
  const ledgers = [0, 0.25, 0.5, 0.75, 1].map(
    (share) => endBots({ seed, seats: players, rounds, overrides: fixed(funds, ventureSplit(share)) }).ledger,
  );
  const rising = (gaps: readonly number[]) => gaps.every((gap, i) => i === 0 || gap > (gaps[i - 1] ?? gap));
  return {
    co2: rising(ledgers.map((ledger) => ledger.co2Reference - ledger.co2)),
    therapies: rising(ledgers.map((ledger) => ledger.therapiesReference - ledger.therapies)),
  };
}

/** Same seed and log, same hash; and the teams' order does not matter. */
function soundness(seed: number, { seats, rounds }: Setting) {
  const players = mixedClass(seed, seats);
  const economy = playBots({ seed, seats: players, rounds });
  return { repeats: repeats(economy), permuted: permuted(economy) };
}

export const CLASS_SIZES = [4, 8, 16, 24, 32] as const;
export const GAME_LENGTHS = [8, 12] as const;

/** Burst or not in other class sizes and game lengths. */
function shapes(seed: number, { seats, rounds }: Setting) {
  return {
    base: hasBurst(endBots({ seed, seats: mixedClass(seed, seats), rounds })),
    sizes: CLASS_SIZES.map((size) => hasBurst(endBots({ seed, seats: mixedClass(seed, size), rounds }))),
    lengths: GAME_LENGTHS.map((length) => hasBurst(endBots({ seed, seats: mixedClass(seed, seats), rounds: length }))),
  };
}

export const EXPERIMENTS = {
  market,
  strategies,
  shortEntry,
  squeeze,
  crowd,
  dataCentres,
  circularDeals,
  rules,
  aiShare,
  soundness,
  hostile: (seed: number, { seats, rounds }: Setting) => hostile(seed, seats, rounds),
  shapes,
} as const;

export type ExperimentId = keyof typeof EXPERIMENTS;
export const EXPERIMENT_IDS = Object.keys(EXPERIMENTS) as ExperimentId[];
/** Everything observed, by experiment, in the order of the seeds. */
export type Observations = { readonly [K in ExperimentId]: readonly ReturnType<(typeof EXPERIMENTS)[K]>[] };

/** Roughly how many games an experiment plays a seed, for the time left. */
export const GAMES_PER_SEED: Readonly<Record<ExperimentId, number>> = {
  market: 1,
  strategies: 74,
  shortEntry: 10,
  squeeze: 1,
  crowd: 2,
  dataCentres: 3,
  circularDeals: 2,
  rules: 3,
  aiShare: 5,
  soundness: 3,
  hostile: 1,
  shapes: 10,
};
