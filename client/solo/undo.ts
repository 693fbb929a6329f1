// Undoing: the log is cut where a decision was still open. Everything else follows from the log.
import type { LogEntry } from '../../shared/game/commands.ts';
import { apply, newGame } from '../../shared/game/game.ts';
import type { SessionHeader } from '../../shared/game/types.ts';

export type Cut = {
  /** Entries that stay. */
  readonly keep: number;
  readonly round: number;
};

/**
 * Where the last decision that was made (or missed) began, or null when there is none to take back. What the bots and the
 * clock did while it was open stays; what came in from the player goes.
 */
export function lastDecision(header: SessionHeader, entries: readonly LogEntry[]): Cut | null {
  let state = newGame(header);
  let open: Cut | null = null;
  let made: Cut | null = null;
  entries.forEach((entry, at) => {
    const before = state.stage;
    state = apply(state, entry);
    const deciding = before.phase === 'decide' && !before.practice;
    if (deciding && entry.command.type === 'submitOrders') open ??= { keep: at, round: before.round };
    if (deciding && state.stage.phase !== 'decide') {
      made = open ?? { keep: at, round: before.round };
      open = null;
    }
  });
  return made;
}
