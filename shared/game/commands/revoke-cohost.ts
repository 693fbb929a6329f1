// A co-host's key opens nothing any more; the consoles it has opened are closed.
import { type Rule, reject } from '../rule.ts';

export const revokeCohost: Rule<'revokeCohost'> = {
  who: ['host'],
  check: ({ cohosts }, _actor, { cohost }) =>
    cohosts.some(({ id }) => id === cohost) ? null : reject('reject.unknownPlayer'),
  apply: (state, _actor, { cohost }) => ({ ...state, cohosts: state.cohosts.filter(({ id }) => id !== cohost) }),
};
