// A knock on the phones of a team whose order is missing, or of all such teams.

import { inPhase, type Rule, reject, teamOf } from '../rule.ts';
import { hasPeople } from '../teams.ts';
import type { Team } from '../types.ts';

const isMissing = (team: Team): boolean => hasPeople(team) && team.order === null;

export const nudge: Rule<'nudge'> = {
  who: ['host'],
  check: (state, _actor, { team: id }) => {
    const wrong = inPhase(state, ['decide']);
    if (wrong !== null || id === null) return wrong;
    const team = teamOf(state, id);
    if (team === null) return reject('reject.unknownTeam');
    return isMissing(team) ? null : reject('reject.notAllowed');
  },
  apply: (state, _actor, { team: id }) => ({
    ...state,
    teams: state.teams.map((team) =>
      isMissing(team) && (id === null || team.id === id) ? { ...team, nudges: team.nudges + 1 } : team,
    ),
  }),
};
