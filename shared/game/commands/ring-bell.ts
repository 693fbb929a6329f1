// The deadline has passed. Stamped by the room, so that a replay rings at the same place of the log.
import { NEXT } from '../phases.ts';
import { type Rule, reject } from '../rule.ts';

export const ringBell: Rule<'ringBell'> = {
  who: ['room'],
  check: ({ stage }, _actor, { phase, round }, { at }) => {
    if (stage.phase !== phase) return reject('reject.wrongPhase', { phase: stage.phase });
    if (stage.round !== round) return reject('reject.wrongRound', { round: stage.round });
    const endsAt = stage.clock?.endsAt ?? null;
    return endsAt !== null && at >= endsAt ? null : reject('reject.wrongPhase', { phase: stage.phase });
  },
  apply: (state, _actor, _command, at) => NEXT[state.stage.phase](state, at),
};
