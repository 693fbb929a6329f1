// What board and console see besides the public part: who is there and who has sent. Never amounts.
import { weakly, weaklyWith } from '../memo.ts';
import type { GameState, Team } from '../types.ts';
import type { StaffView, TeamLabel } from '../views.ts';
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

/** Built anew only for a team that has changed: this is looked at four times a second. */
const rosterLine = weaklyWith(
  ({ members, order }: Team, { id, name, role, bot, number }: TeamLabel): StaffView['roster'][number] => ({
    id,
    name,
    role,
    bot,
    number,
    size: members.length,
    sent: order !== null,
  }),
);

export function staffView(state: GameState): StaffView {
  const labels = teamLabels(state.teams, state.options.anonymous);
  return {
    roster: state.teams.map((team, i) => rosterLine(team, labels[i] as TeamLabel)),
    boardMode: state.boardMode,
    lines: linesOf(state.released, state.stage.question),
    gain: state.boardMode === 'gain' ? gainOf(state.answers) : null,
  };
}
