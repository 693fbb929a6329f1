// The seat a bot has taken over belongs to its people again.
import { type Rule, reject, teamOf } from '../rule.ts';
import { withTeam } from '../teams.ts';

export const handBack: Rule<'handBack'> = {
  who: ['host'],
  check: (state, _actor, command) => {
    const team = teamOf(state, command.team);
    if (team === null) return reject('reject.unknownTeam');
    return team.takenOver ? null : reject('reject.notAllowed');
  },
  apply: (state, _actor, command) => {
    const team = teamOf(state, command.team);
    return team === null ? state : withTeam(state, { ...team, bot: null, takenOver: false });
  },
};
