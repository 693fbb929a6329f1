// Changes to the session's options. What the game is built on is fixed once it has started; timers and the like are not.
import { withOptions } from '../options.ts';
import { inPhase, type Rule } from '../rule.ts';
import { reseat } from '../seats.ts';
import type { SessionOptions } from '../types.ts';

type Keys = readonly (keyof SessionOptions)[];
const LOBBY_ONLY: Keys = ['shape', 'rounds', 'practice', 'teamChoice', 'teamSize', 'maxTeams', 'minTeams', 'roles'];
/** A change of these seats everybody anew. */
const SEATING: Keys = ['teamSize', 'teamChoice', 'roles', 'maxTeams', 'maxPeople'];

export const setOptions: Rule<'setOptions'> = {
  who: ['host'],
  check: (state, _actor, { options }) =>
    LOBBY_ONLY.some((key) => options[key] !== undefined) ? inPhase(state, ['lobby']) : null,
  apply: (state, _actor, command) => {
    const given = Object.entries(command.options).filter(([, value]) => value !== undefined);
    const options = withOptions(state.options, Object.fromEntries(given));
    const next = { ...state, options };
    const moved = SEATING.some((key) => String(options[key]) !== String(state.options[key]));
    return moved && state.stage.phase === 'lobby' ? reseat(next) : next;
  },
};
