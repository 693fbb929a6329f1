// Back to the decision just closed, as long as no prices have been made.
import { reopen } from '../phases.ts';
import { inPhase, type Rule, reject } from '../rule.ts';

export const reopenDecision: Rule<'reopenDecision'> = {
  who: ['host'],
  check: (state, _actor, _command, { round }) =>
    inPhase(state, ['closed']) ??
    (round === state.stage.round ? null : reject('reject.wrongRound', { round: state.stage.round })),
  apply: (state, _actor, _command, at) => reopen(state, at),
};
