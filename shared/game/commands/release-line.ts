// A student's line goes to the board, or comes off it. It belongs to a question: the one named, else the one on the board.
import { type Rule, reject } from '../rule.ts';

const MOST = 40;

export const releaseLine: Rule<'releaseLine'> = {
  who: ['host'],
  check: ({ released }, _actor, { on }) =>
    on && released.length >= MOST ? reject('reject.tooMuch', { most: MOST }) : null,
  apply: (state, _actor, { text, on, question = state.stage.question }) => {
    const others = state.released.filter((line) => line.text !== text || line.question !== question);
    return { ...state, released: on ? [...others, { question, text }] : others };
  },
};
