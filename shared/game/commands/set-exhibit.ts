// The debrief: a chart made large, a round followed, a variant tried, a fact put on the wall.
import { inPhase, type Rule } from '../rule.ts';

export const setExhibit: Rule<'setExhibit'> = {
  who: ['host'],
  check: (state) => inPhase(state, ['final', 'debrief']),
  apply: (state, _actor, { exhibit }) => ({
    ...state,
    exhibit: Object.assign({}, state.exhibit, exhibit),
  }),
};
