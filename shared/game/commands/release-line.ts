// A student's line goes to the board, or comes off it.
import { type Rule, reject } from '../rule.ts';

const MOST = 40;

export const releaseLine: Rule<'releaseLine'> = {
  who: ['host'],
  check: ({ released }, _actor, { text, on }) =>
    on && released.length >= MOST && !released.includes(text) ? reject('reject.tooMuch', { most: MOST }) : null,
  apply: (state, _actor, { text, on }) => {
    const others = state.released.filter((line) => line !== text);
    return { ...state, released: on ? [...others, text] : others };
  },
};
