// A class's game as its inputs, for par, "what if?" and the two hundred worlds (shared/counterfactual).
import type { ParameterOverrides } from '../engine/parameters.ts';
import type { Deck, Interventions, Orders, Seat, TeamId } from '../engine/types.ts';
import type { GameState } from './types.ts';

export type RecordedGame = {
  readonly seed: number;
  readonly seats: readonly Seat[];
  readonly rounds: number;
  readonly deck: Deck;
  readonly parameters: ParameterOverrides;
  readonly interventions: Partial<Interventions>;
  /** One entry a decided round. */
  readonly orders: readonly Readonly<Record<TeamId, Orders>>[];
};

/** null before the first round that counts. */
export function recordedGame({ header, options, stage, teams, economy, decided }: GameState): RecordedGame | null {
  if (economy === null || stage.practice || decided.length === 0) return null;
  return {
    seed: header.seed,
    seats: teams.map(({ id, role }) => ({ id, role })),
    rounds: options.rounds,
    deck: header.deck,
    parameters: header.parameters,
    interventions: header.interventions,
    orders: decided.map((round) => round.orders),
  };
}
