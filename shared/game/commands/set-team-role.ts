// Another role for a team, before the start.
import { inPhase, type Rule, reject, teamOf } from '../rule.ts';
import { withTeam } from '../teams.ts';

export const setTeamRole: Rule<'setTeamRole'> = {
  who: ['host'],
  check: (state, _actor, { team }) =>
    inPhase(state, ['lobby']) ?? (teamOf(state, team) === null ? reject('reject.unknownTeam') : null),
  apply: (state, _actor, { team: id, role }) => {
    const team = teamOf(state, id);
    return team === null ? state : withTeam(state, { ...team, role });
  },
};
