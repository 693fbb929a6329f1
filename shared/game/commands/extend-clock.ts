// More time for the phase that is running (or paused). Too late once the bell has rung: then the decision is reopened.
import { extend } from '../clock.ts';
import { type Rule, reject } from '../rule.ts';

export const extendClock: Rule<'extendClock'> = {
  who: ['host'],
  check: ({ stage }, _actor, _command, { round }) => {
    if (stage.clock === null || stage.phase === 'closed') return reject('reject.wrongPhase', { phase: stage.phase });
    return round === stage.round ? null : reject('reject.wrongRound', { round: stage.round });
  },
  apply: (state, _actor, { seconds }) => {
    const { stage } = state;
    return stage.clock === null ? state : { ...state, stage: { ...stage, clock: extend(stage.clock, seconds * 1000) } };
  },
};
