// What a socket's edge sees of a room: somebody is admitted, sits down, says something, leaves. On a server by itself the room
// is here; in a cluster it may be on another node, and the edge cannot tell the difference.
import type { Reject } from '../shared/game/commands.ts';
import type { CommandAck, Enter, Envelope, Refused } from '../shared/protocol.ts';
import type { Viewer } from '../shared/room/ports.ts';
import type { WholeView } from '../shared/room/view-of.ts';
import { hostKeyOf } from './host-key.ts';
import type { LiveRoom, Rooms } from './rooms.ts';
import { channelsOf } from './socket/channels.ts';
import { roomBucket } from './socket/limits.ts';
import { hashToken } from './tokens.ts';

/** A new seat comes with the token it will be known by, so that asking twice makes one seat. */
export type Asking = Exclude<Enter, { as: 'player' }> | (Extract<Enter, { as: 'player' }> & { readonly token: string });
export type Admitted = { readonly ok: true; readonly viewer: Viewer } | Refused;

export type Seated = {
  /** The whole picture as of sitting down. */
  readonly view: WholeView;
  readonly again: () => WholeView | Promise<WholeView>;
  readonly submit: (envelope: Envelope) => Promise<CommandAck>;
  readonly leave: () => void;
};

export type Place = {
  readonly id: string;
  readonly pin: string;
  /** The node that has it; null = this one. */
  readonly address: string | null;
  /** To be joined before sitting down, in the same turn, so that nothing published meanwhile is missed. */
  readonly channels: (viewer: Viewer) => readonly string[];
  readonly admit: (asking: Asking) => Promise<Admitted>;
  /** `hear`: what is this seat's own and comes from another node; on this one it comes over the channels. */
  readonly sit: (viewer: Viewer, hear: (view: unknown) => void) => Seated | Promise<Seated>;
};

export type Places = {
  /** null = there is no such session. */
  readonly byPin: (pin: string) => Promise<Place | null>;
  /** Hears when a session is no longer where it was: everybody in it has to sit down again. */
  readonly onMoved: (listener: (from: Place) => void) => void;
};

/** The room is no longer where it was asked. Ask for the place again; the same message may be sent again. */
export class MovedError extends Error {}

export const refuse = (code: Reject['code'], params?: NonNullable<Reject['params']>) =>
  ({ ok: false, reject: params === undefined ? { code } : { code, params } }) as const;

/** Between the revocation and the closing of the socket. */
const isRevoked = ({ room }: LiveRoom, viewer: Viewer): boolean =>
  viewer.kind === 'console' &&
  viewer.cohost !== undefined &&
  !room.state.cohosts.some(({ id }) => id === viewer.cohost);

/** `hasLeft`: whether the room has gone elsewhere when it could not save something. */
export function localPlace(
  rooms: Pick<Rooms, 'connected'>,
  live: LiveRoom,
  hasLeft: (live: LiveRoom) => Promise<boolean> = async () => false,
): Place {
  const { id, room, record } = live;
  const bucket = roomBucket();

  async function settled<Answer extends CommandAck>(answer: Answer): Promise<Answer> {
    if (!answer.ok && answer.reject.code === 'reject.notSaved' && (await hasLeft(live))) throw new MovedError();
    return answer;
  }

  return {
    id,
    pin: record.pin,
    address: null,
    channels: (viewer) => channelsOf(id, viewer),
    async admit(asking) {
      if (asking.as === 'board') return { ok: true, viewer: { kind: 'board' } };
      const tokenHash = hashToken(asking.token);
      if (asking.as === 'console') {
        const key = hostKeyOf(live, tokenHash);
        return key === null ? refuse('reject.unknownToken') : { ok: true, viewer: { kind: 'console', ...key } };
      }
      if (asking.as === 'seat') {
        const known = room.playerOf(tokenHash);
        if (known === null) return refuse('reject.unknownToken');
        return known.removed
          ? refuse('reject.removed')
          : { ok: true, viewer: { kind: 'player', player: known.player } };
      }
      const { name, team = null, roster = null } = asking;
      const joined = await settled(await room.join({ name, tokenHash, team, roster }));
      return joined.ok ? { ok: true, viewer: { kind: 'player', player: joined.player } } : joined;
    },
    sit(viewer) {
      rooms.connected(live, 1);
      return {
        view: room.enter(viewer),
        again: () => room.view(viewer),
        submit(envelope) {
          if (viewer.kind === 'board') return Promise.resolve(refuse('reject.notAllowed'));
          if (isRevoked(live, viewer)) return Promise.resolve(refuse('reject.revoked'));
          const wait = bucket.take();
          if (wait > 0) return Promise.resolve(refuse('reject.tooFast', { seconds: wait }));
          const actor =
            viewer.kind === 'player'
              ? ({ kind: 'player', player: viewer.player } as const)
              : ({ kind: 'host' } as const);
          return room.submit(actor, envelope).then(settled);
        },
        leave() {
          room.leave(viewer);
          rooms.connected(live, -1);
        },
      };
    },
  };
}

/** All rooms are here. */
export function localPlaces(rooms: Rooms): Places {
  const known = new WeakMap<LiveRoom, Place>();
  return {
    async byPin(pin) {
      const live = await rooms.byPin(pin);
      if (live === null) return null;
      const place = known.get(live) ?? localPlace(rooms, live);
      known.set(live, place);
      return place;
    },
    onMoved: () => undefined,
  };
}
