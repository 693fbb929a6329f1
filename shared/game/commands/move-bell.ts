// The deadline moved to where people can meet it: after a restart, or when the server's clock has jumped.
import { moveBell as move } from '../clock.ts';
import { type Rule, reject } from '../rule.ts';

export const moveBell: Rule<'moveBell'> = {
  who: ['room'],
  check: ({ stage }) => (stage.clock?.endsAt == null ? reject('reject.wrongPhase', { phase: stage.phase }) : null),
  apply: (state, _actor, { endsAt }, at) => {
    const { stage } = state;
    return stage.clock === null ? state : { ...state, stage: { ...stage, clock: move(stage.clock, endsAt, at) } };
  },
};
