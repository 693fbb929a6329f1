// Another name for a team. The name comes cleaned.
import { type Rule, reject, teamOf } from '../rule.ts';
import { withTeam } from '../teams.ts';

export const renameTeam: Rule<'renameTeam'> = {
  who: ['host'],
  check: (state, _actor, { team, name }) => {
    if (teamOf(state, team) === null) return reject('reject.unknownTeam');
    if (name === '') return reject('reject.nameEmpty');
    const taken = state.teams.some((each) => each.id !== team && each.name.toLowerCase() === name.toLowerCase());
    return taken ? reject('reject.nameTaken', { name }) : null;
  },
  apply: (state, _actor, { team: id, name }) => {
    const team = teamOf(state, id);
    return team === null ? state : withTeam(state, { ...team, name });
  },
};
