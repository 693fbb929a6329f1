// The class's world is open to those who were absent, or closed again. Only once the game is over: its world is a secret before.
import { inPhase, type Rule } from '../rule.ts';

export const shareHomework: Rule<'shareHomework'> = {
  who: ['host'],
  afterEnd: true,
  check: (state) => inPhase(state, ['final', 'debrief', 'ended']),
  apply: (state, _actor, { on }) => ({ ...state, homework: { ...state.homework, open: on } }),
};
