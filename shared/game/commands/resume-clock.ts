// The clock runs on from where it was paused.
import { resume } from '../clock.ts';
import { type Rule, reject } from '../rule.ts';

export const resumeClock: Rule<'resumeClock'> = {
  who: ['host'],
  check: ({ stage }) => (stage.clock?.left == null ? reject('reject.wrongPhase', { phase: stage.phase }) : null),
  apply: (state, _actor, _command, at) => {
    const { stage } = state;
    return stage.clock === null ? state : { ...state, stage: { ...stage, clock: resume(stage.clock, at) } };
  },
};
