// A class's game as the debrief needs it: its inputs, from which everything follows, and the burst forecasts beside them.
import type { TeamId } from '../../engine/types.ts';
import type { RecordedGame } from '../../game/recorded-game.ts';
import { recordedGame } from '../../game/recorded-game.ts';
import type { GameState } from '../../game/types.ts';

export type Forecasts = readonly Readonly<Record<TeamId, number>>[];
export type ClassGame = {
  readonly game: RecordedGame;
  /** By round: what each team had written, 0..100. */
  readonly forecasts: Forecasts;
};

/** null before the first round that counts. */
export function classGameOf(state: GameState): ClassGame | null {
  const game = recordedGame(state);
  return game === null ? null : { game, forecasts: state.decided.map((round) => round.forecasts) };
}
