// The teacher puts somebody on another team (a bot's seat becomes theirs), or among the observers.
import { isOpen, playerOf, type Rule, reject, teamOf } from '../rule.ts';
import { sit, standUp, watch, withOpenTeams } from '../seats.ts';

export const movePlayer: Rule<'movePlayer'> = {
  who: ['host'],
  check: (state, _actor, command) => {
    if (!isOpen(state.stage)) return reject('reject.wrongPhase', { phase: state.stage.phase });
    if (playerOf(state, command.player) === null) return reject('reject.unknownPlayer');
    return command.team !== null && teamOf(state, command.team) === null ? reject('reject.unknownTeam') : null;
  },
  apply: (state, _actor, { player: id, team: to }) => {
    if (to !== null && playerOf(state, id)?.team === to) return state;
    const standing = standUp(state, id);
    const player = playerOf(standing, id);
    if (player === null) return state;
    const team = teamOf(standing, to);
    return withOpenTeams(team === null ? watch(standing, player) : sit(standing, player, team));
  },
};
