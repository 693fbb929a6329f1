// Bots on seats of their own, before the start.
import { inPhase, type Rule, reject } from '../rule.ts';
import { addBot } from '../seats.ts';

export const addBots: Rule<'addBots'> = {
  who: ['host'],
  check: (state, _actor, { count }) => {
    const room = state.options.maxTeams - state.teams.length;
    return inPhase(state, ['lobby']) ?? (count <= room ? null : reject('reject.full', { room: Math.max(0, room) }));
  },
  apply: (state, _actor, { count }) => {
    let next = state;
    for (let i = 0; i < count; i++) next = addBot(next);
    return next;
  },
};
