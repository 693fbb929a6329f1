// A bot, or a committee without members, taken out before the start.
import { inPhase, type Rule, reject, teamOf } from '../rule.ts';
import { hasPeople } from '../teams.ts';

export const removeTeam: Rule<'removeTeam'> = {
  who: ['host'],
  check: (state, _actor, command) => {
    const wrong = inPhase(state, ['lobby']);
    if (wrong !== null) return wrong;
    const team = teamOf(state, command.team);
    if (team === null) return reject('reject.unknownTeam');
    return hasPeople(team) ? reject('reject.teamNotEmpty', { team: team.name }) : null;
  },
  apply: (state, _actor, command) => ({ ...state, teams: state.teams.filter((team) => team.id !== command.team) }),
};
