// Names of the groups of sockets that hear the same: everybody in a room, board and console, consoles, one player's phones,
// the consoles opened with one co-host's key.
import type { Viewer } from '../../shared/room/ports.ts';

export const channel = {
  all: (id: string) => id,
  staff: (id: string) => `${id}:staff`,
  console: (id: string) => `${id}:console`,
  player: (id: string, player: string) => `${id}:p:${player}`,
  cohost: (id: string, cohost: string) => `${id}:h:${cohost}`,
} as const;

export function channelsOf(id: string, viewer: Viewer): string[] {
  const names = [channel.all(id)];
  if (viewer.kind === 'player') names.push(channel.player(id, viewer.player));
  else names.push(channel.staff(id));
  if (viewer.kind === 'console') names.push(channel.console(id));
  if (viewer.kind === 'console' && viewer.cohost !== undefined) names.push(channel.cohost(id, viewer.cohost));
  return names;
}
