// A game played alone in this class's world comes back. What it is worth has been worked out by the server.
import { type Rule, reject, teamOf } from '../rule.ts';

const MOST = 300;

export const addHomework: Rule<'addHomework'> = {
  who: ['room'],
  afterEnd: true,
  check: (state, _actor, { id, seat }) => {
    const { open, results } = state.homework;
    if (!open) return reject('reject.wrongPhase', { phase: state.stage.phase });
    if (teamOf(state, seat) === null) return reject('reject.unknownTeam');
    return results.length >= MOST && !results.some((each) => each.id === id)
      ? reject('reject.tooMuch', { most: MOST })
      : null;
  },
  apply: (state, _actor, { type: _type, ...result }, at) => {
    const others = state.homework.results.filter(({ id }) => id !== result.id);
    return { ...state, homework: { ...state.homework, results: [...others, { ...result, at }] } };
  },
};
