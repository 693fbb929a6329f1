// The teacher gives somebody another name, at any time. The name comes cleaned.
import { isTaken, renamed } from '../names.ts';
import { playerOf, type Rule, reject } from '../rule.ts';

export const renamePlayer: Rule<'renamePlayer'> = {
  who: ['host'],
  check: (state, _actor, { player, name }) => {
    if (playerOf(state, player) === null) return reject('reject.unknownPlayer');
    if (name === '') return reject('reject.nameEmpty');
    return isTaken(state, name, player) ? reject('reject.nameTaken', { name }) : null;
  },
  apply: (state, _actor, { player, name }) => renamed(state, playerOf(state, player), name),
};
