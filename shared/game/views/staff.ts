// What board and console see besides the public part: who is there and who has sent. Never amounts.
import { weakly, weaklyWith } from '../memo.ts';
import type { GameState } from '../types.ts';
import type { StaffView } from '../views.ts';
import { countAnswers } from './console.ts';
import { teamLabels } from './public.ts';

/** Only when the teacher wants it on the wall. */
const gainOf = weakly((answers: GameState['answers']): StaffView['gain'] => {
  const { before = {}, after = {} } = countAnswers(answers);
  return { before, after };
});

const linesOf = weaklyWith((released: GameState['released'], question: number): StaffView['lines'] =>
  released.filter((line) => line.question === question).map(({ text }) => text),
);

export function staffView(state: GameState): StaffView {
  const labels = teamLabels(state.teams, state.options.anonymous);
  return {
    roster: state.teams.map((team, i) => {
      const { id, name, role, bot, number } = labels[i] as (typeof labels)[number];
      return { id, name, role, bot, number, size: team.members.length, sent: team.order !== null };
    }),
    boardMode: state.boardMode,
    lines: linesOf(state.released, state.stage.question),
    gain: state.boardMode === 'gain' ? gainOf(state.answers) : null,
  };
}
