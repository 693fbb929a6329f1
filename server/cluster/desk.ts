// The owner's end of the lines between nodes: sits down in this node's rooms for sockets that are elsewhere, and knows who
// listens from afar, so that a room whose class is all here costs Redis nothing.
import type { Server } from 'socket.io';
import type { Audience, ViewPatch } from '../../shared/game/views.ts';
import type { Viewer } from '../../shared/room/ports.ts';
import { packView } from '../../shared/wire.ts';
import type { Log } from '../log.ts';
import { MovedError, type Place, type Seated } from '../places.ts';
import { type Answer, ELSEWHERE, type Reply, type ToEdge, type ToOwner } from './wire.ts';

export type DeskIo = Server<ToOwner, ToEdge>;
export type HeldPlace = { readonly place: Place; readonly epoch: number };

export type Desk = {
  /** The epoch under which somebody far away listens to this; null = nobody does. */
  readonly listens: (id: string, to: Audience) => number | null;
  readonly tell: (id: string, player: string, patch: ViewPatch) => void;
  readonly moved: (id: string) => void;
};

type FarSeat = HeldPlace & {
  readonly viewer: Viewer;
  readonly seated: Seated;
  readonly hear: (view: unknown) => void;
};
type Listeners = {
  epoch: number;
  seats: number;
  staff: number;
  consoles: number;
  readonly players: Map<string, Set<(view: unknown) => void>>;
};

export type DeskParts = {
  readonly io: DeskIo;
  /** The room if it is, or may be, here. */
  readonly hold: (id: string) => Promise<HeldPlace | null>;
  readonly log: Log;
};

export function openDesk({ io, hold, log }: DeskParts): Desk {
  const audiences = new Map<string, Listeners>();

  function count({ place: { id }, epoch, viewer, hear }: FarSeat, change: 1 | -1): void {
    const audience = audiences.get(id) ?? { epoch, seats: 0, staff: 0, consoles: 0, players: new Map() };
    audiences.set(id, audience);
    audience.epoch = Math.max(audience.epoch, epoch);
    audience.seats += change;
    if (viewer.kind !== 'player') audience.staff += change;
    if (viewer.kind === 'console') audience.consoles += change;
    if (viewer.kind === 'player') {
      const phones = audience.players.get(viewer.player) ?? new Set();
      audience.players.set(viewer.player, phones);
      if (change === 1) phones.add(hear);
      else phones.delete(hear);
      if (phones.size === 0) audience.players.delete(viewer.player);
    }
    if (audience.seats === 0) audiences.delete(id);
  }

  io.on('connection', (line) => {
    const seats = new Map<number, FarSeat>();

    /** Every question is answered, also when the room has gone. */
    function answer<T>(reply: Reply<T>, run: () => Promise<Answer<T>>): void {
      run().then(reply, (error: unknown) => {
        if (!(error instanceof MovedError)) log.error({ error }, 'another node’s question failed');
        reply(ELSEWHERE);
      });
    }
    async function held(id: string, epoch: number): Promise<HeldPlace> {
      const found = await hold(id);
      if (found === null || found.epoch !== epoch) throw new MovedError();
      return found;
    }
    function seatOf(number: number): FarSeat {
      const seat = seats.get(number);
      if (seat === undefined) throw new MovedError();
      return seat;
    }
    function stand(number: number): void {
      const seat = seats.get(number);
      if (seat === undefined) return;
      seats.delete(number);
      seat.seated.leave();
      count(seat, -1);
    }

    line.on('open', (id, reply) =>
      answer(reply, async () => {
        const found = await hold(id);
        return found === null ? ELSEWHERE : { epoch: found.epoch };
      }),
    );
    line.on('admit', (id, epoch, asking, reply) =>
      answer(reply, async () => (await held(id, epoch)).place.admit(asking)),
    );
    line.on('sit', (number, id, epoch, viewer, reply) =>
      answer(reply, async () => {
        const found = await held(id, epoch);
        const hear = (view: unknown): void => void line.emit('view', number, view);
        const seated = await found.place.sit(viewer, hear);
        const seat = { ...found, viewer, seated, hear };
        seats.set(number, seat);
        count(seat, 1);
        return { view: seated.view };
      }),
    );
    line.on('again', (number, reply) => answer(reply, async () => ({ view: await seatOf(number).seated.again() })));
    line.on('submit', (number, envelope, reply) => answer(reply, async () => seatOf(number).seated.submit(envelope)));
    line.on('leave', stand);
    line.on('disconnect', () => {
      for (const number of [...seats.keys()]) stand(number);
    });
  });

  return {
    listens(id, to) {
      const audience = audiences.get(id);
      if (audience === undefined) return null;
      const heard = to === 'public' || (to === 'staff' ? audience.staff : audience.consoles) > 0;
      return heard ? audience.epoch : null;
    },
    tell(id, player, patch) {
      const phones = audiences.get(id)?.players.get(player);
      if (phones === undefined) return;
      const view = packView(patch);
      for (const hear of phones) hear(view);
    },
    moved(id) {
      if (audiences.has(id)) io.emit('moved', id);
    },
  };
}
