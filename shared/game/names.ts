// Names inside the game: whose they are, and a change of them. Cleaning is done at the edge (shared/names.ts).

import { weakly } from './memo.ts';
import { everybody, withPlayer } from './players.ts';
import { teamOf } from './rule.ts';
import { withTeam } from './teams.ts';
import type { GameState, Player, PlayerId } from './types.ts';

/** How many are in the room. */
export const peopleOf = weakly((players: GameState['players']): number => {
  let count = 0;
  for (const player of everybody(players)) if (!player.removed) count += 1;
  return count;
});

const folded = (name: string): string => name.toLowerCase();

/** Whether somebody else in the room has this name. */
export function isTaken(state: GameState, name: string, except: PlayerId | null): boolean {
  const wanted = folded(name);
  return everybody(state.players).some(
    (player) => player.id !== except && !player.removed && folded(player.name) === wanted,
  );
}

/** A person's team of one is called like the person; a committee is told of the new name. */
export function renamed(state: GameState, player: Player | null, name: string): GameState {
  if (player === null) return state;
  const next = withPlayer(state, { ...player, name });
  const team = teamOf(state, player.team);
  if (team === null) return next;
  return withTeam(next, { ...team, name: team.name === player.name ? name : team.name });
}
