// A class in a room: people who have joined, and a modest order for each.
import { stateHash } from '../../shared/engine/hash.ts';
import { replay } from '../../shared/game/game.ts';
import { findPlayer } from '../../shared/game/players.ts';
import { MODEST } from '../game/orders.ts';
import { World } from './world.ts';

const PEOPLE = ['Ada', 'Ben', 'Cem', 'Dua'];

export async function classOf(
  options: ConstructorParameters<typeof World>[0] = {},
  names = PEOPLE,
): Promise<World & { ids: string[] }> {
  const world = new World(options) as World & { ids: string[] };
  world.ids = [];
  for (const name of names) world.ids.push(await world.join(name));
  return world;
}
export const modest = (world: World, player: string) => {
  const { players, teams } = world.room.state;
  const team = teams.find((each) => each.id === findPlayer(players, player)?.team);
  return { type: 'submitOrders', orders: MODEST[team?.role ?? 'vc'], forecast: 20 } as const;
};
/** Of the log replayed, and of the room. */
export const hashes = (world: World) =>
  [stateHash(replay(world.header, world.log)), stateHash(world.room.state)] as const;
