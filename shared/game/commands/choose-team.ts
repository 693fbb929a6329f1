// A student picks a committee in the lobby, or leaves it again.
import { actingPlayer, inPhase, type Rule, reject, teamOf } from '../rule.ts';
import { sit, standUp, withOpenTeams } from '../seats.ts';

export const chooseTeam: Rule<'chooseTeam'> = {
  who: ['player'],
  check: (state, actor, command) => {
    const { teamChoice, teamSize } = state.options;
    if (teamChoice !== 'self' || teamSize === 1) return reject('reject.notAllowed');
    const wrong = inPhase(state, ['lobby']);
    if (wrong !== null) return wrong;
    if (actingPlayer(state, actor)?.observer) return reject('reject.notAllowed');
    if (command.team === null) return null;
    const team = teamOf(state, command.team);
    if (team === null || team.bot !== null) return reject('reject.unknownTeam');
    const inside = actingPlayer(state, actor)?.team === team.id;
    return inside || team.members.length < teamSize ? null : reject('reject.teamFull', { team: team.name });
  },
  apply: (state, actor, command) => {
    const player = actingPlayer(state, actor);
    if (player === null || player.team === command.team) return state;
    const standing = standUp(state, player.id);
    const team = teamOf(standing, command.team);
    return withOpenTeams(team === null ? standing : sit(standing, { ...player, team: null }, team));
  },
};
