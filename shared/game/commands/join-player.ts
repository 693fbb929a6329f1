// Somebody comes in. The room has made the public id, cleaned the name and hashed the token.
import { isTaken, peopleOf } from '../names.ts';
import { findPlayer } from '../players.ts';
import { type Rule, reject } from '../rule.ts';
import { place } from '../seats.ts';
import type { Player } from '../types.ts';

/** Observers included. */
export const MOST_PEOPLE = 2500;

export const joinPlayer: Rule<'joinPlayer'> = {
  who: ['room'],
  check: (state, _actor, { player, name }) => {
    if (state.locked) return reject('reject.locked');
    if (name === '') return reject('reject.nameEmpty');
    if (findPlayer(state.players, player) !== undefined) return reject('reject.malformed');
    if (peopleOf(state.players) >= MOST_PEOPLE) return reject('reject.full', { room: 0 });
    return isTaken(state, name, null) ? reject('reject.nameTaken', { name }) : null;
  },
  apply: (state, _actor, { player: id, name, tokenHash, team, roster }) => {
    const player: Player = {
      id,
      name,
      team: null,
      observer: false,
      tokenHash,
      roster,
      removed: false,
      joinedRound: state.stage.phase === 'lobby' ? -1 : state.stage.round,
      help: false,
      helped: 0,
    };
    return place(state, player, team);
  },
};
