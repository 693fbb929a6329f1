// A game as its inputs: seed, seats, deck, parameters and everything that was ordered. From these the economy follows
// bit for bit, so "what if?" is the same computation with one input changed. Pure: runs in a phone, a worker, a test.
import { createEconomy, type EconomySetup, isOver, resolveRound } from '../engine/economy.ts';
import { outlookOf } from '../engine/outlook.ts';
import type { ParameterOverrides } from '../engine/parameters.ts';
import { type Decide, type Ending, endOfGame, playGame } from '../engine/play.ts';
import type { Deck, Economy, Interventions, Orders, Outlook, Seat, TeamId } from '../engine/types.ts';

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

/**
 * What a team orders instead of what was recorded; undefined = it stays out. `look` gives what the team sees and must be
 * used during the call only.
 */
export type Redecide = (
  team: TeamId,
  round: number,
  recorded: Orders | undefined,
  look: () => Outlook,
) => Orders | undefined;

/** What a replay may change: the world's seed, the rules, or who decides what. */
export type Alteration = {
  readonly seed?: number;
  readonly interventions?: Partial<Interventions>;
  readonly decide?: Redecide;
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

function setupOf(game: RecordedGame, change: Alteration): EconomySetup {
  return {
    seed: change.seed ?? game.seed,
    seats: game.seats,
    rounds: game.rounds,
    deck: game.deck,
    parameters: game.parameters,
    interventions: { ...game.interventions, ...change.interventions },
  };
}

/** Plays a recording to its end, as it was or with an alteration: the same states as the real game's, explained. */
export function play(game: RecordedGame, change: Alteration = {}): Economy {
  let economy = createEconomy(setupOf(game, change));
  while (!isOver(economy)) {
    const recorded = game.orders[economy.round] ?? {};
    economy = resolveRound(
      economy,
      change.decide === undefined ? recorded : redecided(economy, recorded, change.decide),
    );
  }
  return economy;
}

function redecided(economy: Economy, recorded: RoundOrders, decide: Redecide): RoundOrders {
  const orders: Record<TeamId, Orders> = {};
  for (const { id } of economy.teams) {
    const decision = decide(id, economy.round, recorded[id], () => outlookOf(economy, id));
    if (decision !== undefined) orders[id] = decision;
  }
  return orders;
}

/** The same final state several times as fast, without the explanations (contributions and flows) of its rounds. */
export function playQuickly(game: RecordedGame, change: Alteration = {}): Economy {
  return playGame(setupOf(game, change), decidersOf(game, change));
}

/** How the game ends, faster still: for par, hundreds of worlds and every other count of games. */
export function endOf(game: RecordedGame, change: Alteration = {}): Ending {
  return endOfGame(setupOf(game, change), decidersOf(game, change));
}

function decidersOf(game: RecordedGame, { decide }: Alteration): (seat: Seat) => Decide {
  return ({ id }) =>
    (round, look) => {
      const recorded = game.orders[round]?.[id];
      return decide === undefined ? recorded : decide(id, round, recorded, look);
    };
}
