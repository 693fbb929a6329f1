// Everybody in a room, kept so that one more person costs the same in a class of thirty and in a hall of two thousand: in groups
// of at most a hundred by the leading part of their ids, of which a change copies one.
import type { GameState, Player, PlayerId, Players } from './types.ts';

type Group = Players['groups'][string];
export const NOBODY: Players = { groups: {} };
const EMPTY: Group = {};

const keyOf = (id: PlayerId): string => id.slice(0, -2);
/** Own properties only, so that an id like "constructor" finds nobody. */
const groupOf = ({ groups }: Players, id: PlayerId): Group =>
  (Object.hasOwn(groups, keyOf(id)) ? groups[keyOf(id)] : undefined) ?? EMPTY;

export function findPlayer(players: Players, id: PlayerId): Player | undefined {
  const group = groupOf(players, id);
  return Object.hasOwn(group, id) ? group[id] : undefined;
}

/** In the order of arrival. */
export const everybody = ({ groups }: Players): Player[] =>
  Object.values(groups).flatMap((group) => Object.values(group));

export function withPlayer(state: GameState, player: Player): GameState {
  const group = { ...groupOf(state.players, player.id), [player.id]: player };
  return { ...state, players: { groups: { ...state.players.groups, [keyOf(player.id)]: group } } };
}

/** Everybody changed at once. */
export function eachPlayer({ groups }: Players, change: (player: Player) => Player): Players {
  const changed = (group: Group): Group =>
    Object.fromEntries(Object.entries(group).map(([id, player]) => [id, change(player)]));
  return { groups: Object.fromEntries(Object.entries(groups).map(([key, group]) => [key, changed(group)])) };
}
