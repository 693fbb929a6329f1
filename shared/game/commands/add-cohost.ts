// Another key to the console, to be handed to somebody else. The room has hashed it.
import { type Rule, reject } from '../rule.ts';

const MOST = 12;

export const addCohost: Rule<'addCohost'> = {
  who: ['room'],
  check: ({ cohosts }, _actor, { cohost }) => {
    if (cohosts.length >= MOST) return reject('reject.tooMuch', { most: MOST });
    return cohosts.some(({ id }) => id === cohost) ? reject('reject.malformed') : null;
  },
  apply: (state, _actor, { cohost: id, tokenHash }, at) => ({
    ...state,
    cohosts: [...state.cohosts, { id, tokenHash, since: at }],
  }),
};
