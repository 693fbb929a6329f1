// The teacher has been there.
import { withPlayer } from '../players.ts';
import { playerOf, type Rule, reject } from '../rule.ts';

export const answerHelp: Rule<'answerHelp'> = {
  who: ['host'],
  check: (state, _actor, { player }) => (playerOf(state, player) === null ? reject('reject.unknownPlayer') : null),
  apply: (state, _actor, command) => {
    const player = playerOf(state, command.player);
    return player === null
      ? state
      : withPlayer(state, { ...player, help: false, helped: player.helped + (player.help ? 1 : 0) });
  },
};
