// A bot plays for people who have gone silent; the seat stays theirs.
import { isPlaying, type Rule, reject, teamOf } from '../rule.ts';
import { strategyOfSeat } from '../seats.ts';
import { hasPeople, withTeam } from '../teams.ts';

export const handToBot: Rule<'handToBot'> = {
  who: ['host'],
  check: (state, _actor, command) => {
    if (!isPlaying(state.stage)) return reject('reject.wrongPhase', { phase: state.stage.phase });
    const team = teamOf(state, command.team);
    if (team === null) return reject('reject.unknownTeam');
    return team.bot === null ? null : reject('reject.notAllowed');
  },
  apply: (state, _actor, command) => {
    const team = teamOf(state, command.team);
    if (team === null) return state;
    const bot = command.strategy ?? strategyOfSeat(state, team);
    return withTeam(state, { ...team, bot, takenOver: hasPeople(team) });
  },
};
