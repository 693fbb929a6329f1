// A socket takes its place in a room: it joins the channels, is counted, and gets the whole picture.
import type { Socket } from 'socket.io';
import type { Viewer } from '../../shared/room/ports.ts';
import type { Place, Seated } from '../places.ts';

/** Without the view it was given: a socket lives as long as a lesson, and a picture is heavy. */
export type Seat = { readonly place: Place; readonly viewer: Viewer; readonly seated: Omit<Seated, 'view'> };
export type SatDown = { readonly next: Seat; readonly view: Seated['view'] };

/** Times the whole picture is asked for while the picture changes. */
const MOST_LOOKS = 4;

export function leave(socket: Socket, names: readonly string[]): void {
  for (const name of names) void socket.leave(name);
}

/** View and channels in one turn: nothing can be published between the two. */
export async function sitDown(socket: Socket, place: Place, viewer: Viewer): Promise<SatDown> {
  const names = place.channels(viewer);
  const added = names.filter((name) => !socket.rooms.has(name));
  void socket.join([...names]);
  try {
    const sitting = place.sit(viewer, (view) => socket.emit('view', view));
    const { view, ...seated } = sitting instanceof Promise ? await fromAfar(socket, sitting) : sitting;
    return { next: { place, viewer, seated }, view };
  } catch (error) {
    leave(socket, added);
    throw error;
  }
}

/** From another node the view may come later than what was published after it: then it is asked for again. */
async function fromAfar(socket: Socket, sitting: Promise<Seated>): Promise<Seated> {
  let heard = 0;
  const listen = (): void => void heard++;
  socket.onAnyOutgoing(listen);
  try {
    const seated = await sitting;
    let { view } = seated;
    for (let looks = 0; heard > 0 && looks < MOST_LOOKS; looks++) {
      heard = 0;
      view = await seated.again();
    }
    return { ...seated, view };
  } finally {
    socket.offAnyOutgoing(listen);
  }
}
