// What the projector shows instead of the phase's own screen.
import type { Rule } from '../rule.ts';

export const showOnBoard: Rule<'showOnBoard'> = {
  who: ['host'],
  check: () => null,
  apply: (state, _actor, { mode }) => ({ ...state, boardMode: mode }),
};
