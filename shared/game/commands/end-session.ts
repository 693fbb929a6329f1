// The session is over, wherever it was.
import { openPhase } from '../phases.ts';
import type { Rule } from '../rule.ts';

export const endSession: Rule<'endSession'> = {
  who: ['host'],
  check: () => null,
  apply: (state, _actor, _command, at) => openPhase(state, 'ended', at),
};
