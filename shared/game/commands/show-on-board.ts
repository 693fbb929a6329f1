// What the projector shows instead of the phase's own screen.
import { inPhase, type Rule } from '../rule.ts';

export const showOnBoard: Rule<'showOnBoard'> = {
  who: ['host'],
  // A replay with a lever moved tells what was secret, and so may a fact; before the debrief nobody has been asked.
  check: (state, _actor, { mode }) =>
    mode === 'whatIf' || mode === 'fact' || mode === 'voices' ? inPhase(state, ['final', 'debrief']) : null,
  apply: (state, _actor, { mode }) => ({ ...state, boardMode: mode }),
};
