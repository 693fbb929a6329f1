// Somebody is shown out. The phone is told, the seat is free again, the name too.
import { withPlayer } from '../players.ts';
import { playerOf, type Rule, reject } from '../rule.ts';
import { standUp } from '../seats.ts';

export const removePlayer: Rule<'removePlayer'> = {
  who: ['host'],
  check: (state, _actor, { player }) => (playerOf(state, player) === null ? reject('reject.unknownPlayer') : null),
  apply: (state, _actor, command) => {
    const standing = standUp(state, command.player);
    const player = playerOf(standing, command.player);
    return player === null ? state : withPlayer(standing, { ...player, removed: true, help: false });
  },
};
