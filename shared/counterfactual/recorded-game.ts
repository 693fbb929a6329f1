// A game as its inputs: seed, seats, deck, parameters and everything that was ordered. From these the economy follows
// bit for bit, so "what if?" is the same computation with one input changed. Pure: runs in a phone, a worker, a test.
import { createEconomy, isOver, resolveRound } from '../engine/economy.ts';
import type { ParameterOverrides } from '../engine/parameters.ts';
import type { Deck, Economy, Interventions, Orders, Seat, TeamId } from '../engine/types.ts';

export type RoundOrders = Readonly<Record<TeamId, Orders>>;

export type RecordedGame = {
  readonly seed: number;
  readonly seats: readonly Seat[];
  readonly rounds: number;
  readonly deck: Deck;
  readonly parameters: ParameterOverrides;
  /** Rules the real game was played under; none when left out. */
  readonly interventions?: Partial<Interventions>;
  /** One entry a decided round; where a team (or a round) is missing, the replay has it stay out. */
  readonly orders: readonly RoundOrders[];
};

/** What a replay may change: the world's seed, the rules, or who decides what. */
export type Alteration = {
  readonly seed?: number;
  readonly interventions?: Partial<Interventions>;
  /** Called once a round with what was recorded; returns what is played instead. */
  readonly decide?: (economy: Economy, recorded: RoundOrders) => RoundOrders;
};

/** The recording of an economy that has been played, wholly or in part. */
export function recordingOf(economy: Economy): RecordedGame {
  const orders = economy.records
    .filter((record) => !record.epilogue)
    .map((record) => Object.fromEntries(Object.entries(record.teams).map(([id, team]) => [id, team.orders])));
  return {
    seed: economy.seed,
    seats: economy.teams.map(({ id, role }) => ({ id, role })),
    rounds: economy.rounds,
    deck: economy.deck,
    parameters: economy.parameters,
    interventions: economy.interventions,
    orders,
  };
}

/** Plays a recording to its end, as it was or with an alteration. */
export function play(game: RecordedGame, change: Alteration = {}): Economy {
  let economy = createEconomy({
    seed: change.seed ?? game.seed,
    seats: game.seats,
    rounds: game.rounds,
    deck: game.deck,
    parameters: game.parameters,
    interventions: { ...game.interventions, ...change.interventions },
  });
  while (!isOver(economy)) {
    const recorded = game.orders[economy.round] ?? {};
    economy = resolveRound(economy, change.decide?.(economy, recorded) ?? recorded);
  }
  return economy;
}
