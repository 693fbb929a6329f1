// What board and console see besides the public part: who is there and who has sent. Never amounts.
import { weakly } from '../memo.ts';
import type { GameState } from '../types.ts';
import type { StaffView } from '../views.ts';
import { countAnswers } from './console.ts';
import { teamLabels } from './public.ts';

/** Only when the teacher wants it on the wall. */
const gainOf = weakly((answers: GameState['answers']): StaffView['gain'] => {
  const { before = {}, after = {} } = countAnswers(answers);
  return { before, after };
});

export function staffView(state: GameState): StaffView {
  const labels = teamLabels(state.teams, state.options.anonymous);
  return {
    roster: state.teams.map((team, i) => {
      const { id, name, role, bot, number } = labels[i] as (typeof labels)[number];
      return { id, name, role, bot, number, size: team.members.length, sent: team.order !== null };
    }),
    boardMode: state.boardMode,
    lines: state.released,
    gain: state.boardMode === 'gain' ? gainOf(state.answers) : null,
  };
}
