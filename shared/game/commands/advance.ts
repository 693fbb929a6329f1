// The one button: the next right thing. `from` says what the teacher saw, so that a double tap moves on only once.
import { NEXT } from '../phases.ts';
import { type Rule, reject } from '../rule.ts';

export const advance: Rule<'advance'> = {
  who: ['host'],
  check: ({ stage }, _actor, { from }) => {
    if (stage.phase !== from.phase) return reject('reject.wrongPhase', { phase: stage.phase });
    return stage.round === from.round ? null : reject('reject.wrongRound', { round: stage.round });
  },
  apply: (state, _actor, _command, at) => NEXT[state.stage.phase](state, at),
};
