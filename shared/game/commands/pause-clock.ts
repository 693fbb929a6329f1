// The bell waits. Decisions may still be sent.
import { pause } from '../clock.ts';
import { type Rule, reject } from '../rule.ts';

export const pauseClock: Rule<'pauseClock'> = {
  who: ['host'],
  check: ({ stage }) => (stage.clock?.endsAt == null ? reject('reject.wrongPhase', { phase: stage.phase }) : null),
  apply: (state, _actor, _command, at) => {
    const { stage } = state;
    return stage.clock === null ? state : { ...state, stage: { ...stage, clock: pause(stage.clock, at) } };
  },
};
