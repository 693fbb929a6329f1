// Changes to the session's options while people still gather. A change of team size or roles seats everybody anew.
import { withOptions } from '../options.ts';
import { inPhase, type Rule } from '../rule.ts';
import { reseat } from '../seats.ts';
import type { SessionOptions } from '../types.ts';

const SEATING = [
  'teamSize',
  'teamChoice',
  'roles',
  'maxTeams',
  'maxPeople',
] as const satisfies (keyof SessionOptions)[];

export const setOptions: Rule<'setOptions'> = {
  who: ['host'],
  check: (state) => inPhase(state, ['lobby']),
  apply: (state, _actor, command) => {
    const given = Object.entries(command.options).filter(([, value]) => value !== undefined);
    const options = withOptions(state.options, Object.fromEntries(given));
    const next = { ...state, options };
    return SEATING.some((key) => String(options[key]) !== String(state.options[key])) ? reseat(next) : next;
  },
};
