// What board and console see besides the public part: who is there and who has sent. Never amounts.
import type { GameState } from '../types.ts';
import type { StaffView } from '../views.ts';
import { teamLabels } from './public.ts';

export function staffView(state: GameState): StaffView {
  const labels = teamLabels(state.teams, state.options.anonymous);
  return {
    roster: state.teams.map((team, i) => {
      const { id, name, role, bot, number } = labels[i] as (typeof labels)[number];
      return { id, name, role, bot, number, size: team.members.length, sent: team.order !== null };
    }),
    boardMode: state.boardMode,
    lines: state.released,
  };
}
