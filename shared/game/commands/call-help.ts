// A student raises a hand, or takes it down again.
import { withPlayer } from '../players.ts';
import { actingPlayer, type Rule } from '../rule.ts';

export const callHelp: Rule<'callHelp'> = {
  who: ['player'],
  check: () => null,
  apply: (state, actor, { on }) => {
    const player = actingPlayer(state, actor);
    return player === null || player.help === on ? state : withPlayer(state, { ...player, help: on });
  },
};
