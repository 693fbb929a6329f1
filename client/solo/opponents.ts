// A class as opponents: every seat but mine repeats what was decided in it, round by round.
import { recordedOrders } from '../../shared/bots/recorded.ts';
import { outlookOf } from '../../shared/engine/outlook.ts';
import type { TeamId } from '../../shared/engine/types.ts';
import type { HostCommand } from '../../shared/game/commands.ts';
import type { RoomPorts } from '../../shared/room/ports.ts';
import type { Seating } from './line.ts';
import type { ClassWorld } from './model.ts';
import { numberOf } from './new-game.ts';

function recordedSeats(world: ClassWorld): NonNullable<RoomPorts['playSeat']> {
  const logs = new Map(world.seats.map(({ id }) => [id, world.orders.map((round) => round[id])]));
  return (economy, team) => {
    const log = logs.get(team.id);
    if (log === undefined) return null;
    const forecast = world.forecasts[economy.round]?.[team.id] ?? null;
    return { orders: recordedOrders(log, outlookOf(economy, team.id)), forecast };
  };
}

/**
 * The commands that set a lobby up as the class's was, before the player comes in: the same seats under the same ids (the
 * draws of the economy go by them). Until then the player's seat is the only one of its role, so that it is the one taken.
 */
function beforeJoining({ seats }: ClassWorld, mine: TeamId): readonly HostCommand[] {
  const last = Math.max(...seats.map((seat) => numberOf(seat.id)));
  const role = seats.find((seat) => seat.id === mine)?.role ?? 'vc';
  const other = role === 'vc' ? 'giant' : 'vc';
  const ids = Array.from({ length: last }, (_, at) => `t${at + 1}`);
  return [
    ...Array.from({ length: Math.ceil(last / 32) }, (_, lap): HostCommand => {
      return { type: 'addBots', count: Math.min(32, last - lap * 32) };
    }),
    ...ids
      .filter((id) => !seats.some((seat) => seat.id === id))
      .map((team): HostCommand => ({ type: 'removeTeam', team })),
    ...seats.map(({ id }): HostCommand => ({ type: 'setTeamRole', team: id, role: id === mine ? role : other })),
    // No seat besides these, so that a newcomer is given one of them.
    { type: 'setOptions', options: { maxTeams: seats.length, minTeams: seats.length } },
  ];
}

function afterJoining({ seats }: ClassWorld, mine: TeamId): readonly HostCommand[] {
  const others = seats.filter((seat) => seat.id !== mine);
  return [
    ...others.map(({ id, role }): HostCommand => ({ type: 'setTeamRole', team: id, role })),
    ...others.flatMap(({ id, name }): HostCommand[] =>
      name === null ? [] : [{ type: 'renameTeam', team: id, name: name.slice(0, 80) }],
    ),
  ];
}

export function seatingOf(world: ClassWorld, mine: TeamId): Seating {
  return { before: beforeJoining(world, mine), after: afterJoining(world, mine), playSeat: recordedSeats(world) };
}
