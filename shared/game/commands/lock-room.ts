// Nobody new comes in while the room is locked; whoever has a seat keeps it.
import type { Rule } from '../rule.ts';

export const lockRoom: Rule<'lockRoom'> = {
  who: ['host'],
  check: () => null,
  apply: (state, _actor, { locked }) => ({ ...state, locked }),
};
