// What the projector shows instead of the phase's own screen.

import { inPhase, type Rule } from '../rule.ts';
import type { BoardMode } from '../types.ts';

/** A replay with a lever moved tells what was secret, and so may a fact; before the debrief nobody has been asked or compared. */
const LATER: readonly BoardMode[] = ['whatIf', 'fact', 'voices', 'earlier'];

export const showOnBoard: Rule<'showOnBoard'> = {
  who: ['host'],
  check: (state, _actor, { mode }) => (LATER.includes(mode) ? inPhase(state, ['final', 'debrief']) : null),
  apply: (state, _actor, { mode }) => ({ ...state, boardMode: mode }),
};
