// Where sockets meet rooms: the only file that knows a socket. Who acts is decided when it enters, by a token, and is never
// read from a message again. Every message that can be answered is answered, once.
import type { Socket } from 'socket.io';
import type { Actor, Reject } from '../../shared/game/commands.ts';
import { type CommandAck, type Enter, type EnterAck, PROTOCOL_VERSION } from '../../shared/protocol.ts';
import type { Viewer } from '../../shared/room/ports.ts';
import type { Guard } from '../guard.ts';
import { hostKeyOf } from '../host-key.ts';
import type { Log } from '../log.ts';
import type { Meter } from '../metrics.ts';
import type { LiveRoom, Rooms } from '../rooms.ts';
import { hashToken, newToken } from '../tokens.ts';
import { type Ack, ackOf, decodeCommand, decodeEnter } from './decode.ts';
import { channel, type Io } from './io.ts';
import { type Bucket, ENTER_COST, MOST_NOISE, roomBucket, socketBucket } from './limits.ts';

export type EdgeParts = {
  readonly rooms: Rooms;
  readonly guard: Guard;
  readonly log: Log;
  readonly meter: Meter;
  readonly version: string;
  /** The address behind a request, proxies taken into account. */
  readonly addressOf: (socket: Socket) => string;
};

type Seat = {
  readonly live: LiveRoom;
  readonly viewer: Viewer;
  readonly actor: Exclude<Actor, { kind: 'room' }> | null;
};
type Entrance = { readonly live: LiveRoom; readonly viewer: Viewer; readonly token: string | null };

/** A socket that has not entered by then is closed. */
const ENTER_WITHIN_MS = 60_000;

const refuse = (code: Reject['code'], params?: NonNullable<Reject['params']>) =>
  ({ ok: false, reject: params === undefined ? { code } : { code, params } }) as const;

/** Between the revocation and the closing of the socket. */
const isRevoked = ({ live, viewer }: Seat): boolean =>
  viewer.kind === 'console' &&
  viewer.cohost !== undefined &&
  !live.room.state.cohosts.some(({ id }) => id === viewer.cohost);

export function attachEdge(io: Io, parts: EdgeParts): void {
  const { rooms, guard, log, meter, version, addressOf } = parts;
  const roomBuckets = new WeakMap<LiveRoom, Bucket>();

  function bucketOf(live: LiveRoom): Bucket {
    const bucket = roomBuckets.get(live) ?? roomBucket();
    roomBuckets.set(live, bucket);
    return bucket;
  }

  /** A new seat or a look at the board needs nothing but the PIN, so PINs are guarded. */
  async function byPin(socket: Socket, pin: string): Promise<LiveRoom | ReturnType<typeof refuse>> {
    const address = addressOf(socket);
    const verdict = await guard.beforePin(address, pin);
    if (!verdict.ok) return refuse('reject.tooManyTries', { seconds: verdict.seconds });
    const live = await rooms.byPin(pin);
    if (live !== null) return live;
    guard.missed(address);
    return refuse('reject.unknownPin');
  }

  async function admit(socket: Socket, message: Enter): Promise<Entrance | ReturnType<typeof refuse>> {
    if (message.as === 'seat' || message.as === 'console') {
      // With a token, an unknown PIN and an unknown token look the same: nobody learns a PIN this way.
      const live = await rooms.byPin(message.pin);
      const hash = hashToken(message.token);
      if (live === null) return refuse('reject.unknownToken');
      if (message.as === 'console') {
        const key = hostKeyOf(live, hash);
        return key === null
          ? refuse('reject.unknownToken')
          : { live, viewer: { kind: 'console', ...key }, token: null };
      }
      const known = live.room.playerOf(hash);
      if (known === null) return refuse('reject.unknownToken');
      if (known.removed) return refuse('reject.removed');
      return { live, viewer: { kind: 'player', player: known.player }, token: null };
    }
    const live = await byPin(socket, message.pin);
    if ('ok' in live) return live;
    if (message.as === 'board') return { live, viewer: { kind: 'board' }, token: null };
    const { name, team = null, roster = null, token = newToken() } = message;
    const joined = await live.room.join({ name, tokenHash: hashToken(token), team, roster });
    return joined.ok ? { live, viewer: { kind: 'player', player: joined.player }, token } : joined;
  }

  function sit(socket: Socket, { live, viewer, token }: Entrance): { seat: Seat; answer: EnterAck } {
    const { id } = live;
    const actor: Seat['actor'] =
      viewer.kind === 'player'
        ? { kind: 'player', player: viewer.player }
        : viewer.kind === 'console'
          ? { kind: 'host' }
          : null;
    const channels = [channel.all(id)];
    if (viewer.kind === 'player') channels.push(channel.player(id, viewer.player));
    else channels.push(channel.staff(id));
    if (viewer.kind === 'console') channels.push(channel.console(id));
    if (viewer.kind === 'console' && viewer.cohost !== undefined) channels.push(channel.cohost(id, viewer.cohost));
    void socket.join(channels);
    rooms.connected(live, 1);
    if (viewer.kind !== 'board') guard.familiar(addressOf(socket), live.record.pin);
    // View and channels in one turn: nothing can be published between the two.
    const view = live.room.enter(viewer);
    const player = viewer.kind === 'player' ? viewer.player : null;
    return {
      seat: { live, viewer, actor },
      answer: { ok: true, v: PROTOCOL_VERSION, server: version, player, token, view },
    };
  }

  function standUp(socket: Socket, { live, viewer }: Seat): void {
    live.room.leave(viewer);
    rooms.connected(live, -1);
    for (const name of [...socket.rooms]) if (name !== socket.id) void socket.leave(name);
  }

  io.on('connection', (socket) => {
    const bucket = socketBucket();
    let seat: Seat | null = null;
    let noise = 0;
    let last: { readonly text: string; readonly answer: Promise<EnterAck> } | null = null;
    let entering: Promise<unknown> = Promise.resolve();
    meter.sockets(1);

    const lonely = setTimeout(() => socket.disconnect(true), ENTER_WITHIN_MS);

    function count(answer: EnterAck | CommandAck): void {
      if (answer.ok) noise = 0;
      else {
        meter.refused(answer.reject.code);
        noise += 1;
        if (noise > MOST_NOISE) socket.disconnect(true);
      }
    }

    async function enter(message: Enter): Promise<EnterAck> {
      try {
        const entrance = await admit(socket, message);
        if ('ok' in entrance) return entrance;
        if (!socket.connected) return refuse('reject.server');
        if (seat !== null) standUp(socket, seat);
        const { seat: next, answer } = sit(socket, entrance);
        seat = next;
        clearTimeout(lonely);
        return answer;
      } catch (error) {
        log.error({ error }, 'entering failed');
        return refuse('reject.server');
      }
    }

    /** Not a message of the protocol; without a function to answer nobody is told, but it counts. */
    function noiseFrom(ack: Ack | null): void {
      bucket.take();
      const answer = refuse('reject.malformed');
      count(answer);
      ack?.(answer);
    }

    socket.on('enter', (...args: unknown[]) => {
      const ack = ackOf(args);
      if (ack === null) return noiseFrom(null);
      const wait = bucket.take(ENTER_COST);
      const decoded = decodeEnter(args);
      const answer = async (): Promise<EnterAck> => {
        if (wait > 0) return refuse('reject.tooFast', { seconds: wait });
        if (!decoded.ok) return decoded;
        // An answer that got lost: the same message on the same socket must not make a second seat.
        const text = JSON.stringify(decoded.value);
        if (last?.text === text && decoded.value.as === 'player') {
          const before = await last.answer;
          if (before.ok && seat !== null) return { ...before, view: seat.live.room.view(seat.viewer) };
        }
        const running = entering.then(() => enter(decoded.value));
        entering = running;
        last = { text, answer: running };
        return running;
      };
      void answer().then((result) => {
        count(result);
        ack(result);
      });
    });

    socket.on('command', (...args: unknown[]) => {
      const ack = ackOf(args);
      if (ack === null) return noiseFrom(null);
      const started = performance.now();
      const reply = (answer: CommandAck): void => {
        count(answer);
        meter.answered(performance.now() - started, answer.ok);
        ack(answer);
      };
      const wait = bucket.take();
      if (wait > 0) return reply(refuse('reject.tooFast', { seconds: wait }));
      const decoded = decodeCommand(args);
      if (!decoded.ok) return reply(decoded);
      if (seat === null) return reply(refuse('reject.notEntered'));
      if (seat.actor === null) return reply(refuse('reject.notAllowed'));
      if (isRevoked(seat)) return reply(refuse('reject.revoked'));
      const roomWait = bucketOf(seat.live).take();
      if (roomWait > 0) return reply(refuse('reject.tooFast', { seconds: roomWait }));
      seat.live.room.submit(seat.actor, decoded.value).then(reply, (error: unknown) => {
        log.error({ session: seat?.live.id, error }, 'a command failed');
        reply(refuse('reject.server'));
      });
    });

    socket.onAny((event: string, ...args: unknown[]) => {
      if (event !== 'enter' && event !== 'command') noiseFrom(ackOf(args));
    });

    socket.on('disconnect', () => {
      clearTimeout(lonely);
      meter.sockets(-1);
      if (seat !== null) standUp(socket, seat);
      seat = null;
    });
  });
}
