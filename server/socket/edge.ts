// Where sockets meet rooms: the only file that knows a socket. Who acts is decided when it enters, by a token, and is never
// read from a message again. Every message that can be answered is answered, once.
import type { Socket } from 'socket.io';
import { type CommandAck, type Enter, type EnterAck, type Envelope, PROTOCOL_VERSION } from '../../shared/protocol.ts';
import type { Viewer } from '../../shared/room/ports.ts';
import { packView } from '../../shared/wire.ts';
import type { Guard } from '../guard.ts';
import type { Log } from '../log.ts';
import type { Meter } from '../metrics.ts';
import { MovedError, type Place, type Places, refuse } from '../places.ts';
import { newToken } from '../tokens.ts';
import { type Ack, ackOf, decodeCommand, decodeEnter } from './decode.ts';
import type { Io } from './io.ts';
import { ENTER_COST, MOST_NOISE, socketBucket } from './limits.ts';
import { leave, type Seat, sitDown } from './sit-down.ts';

export type EdgeParts = {
  readonly places: Places;
  readonly guard: Guard;
  readonly log: Log;
  readonly meter: Meter;
  readonly version: string;
  /** The address behind a request, proxies taken into account. */
  readonly addressOf: (socket: Socket) => string;
};

type Entrance = { readonly place: Place; readonly viewer: Viewer; readonly token: string | null };
type Granted = Omit<Extract<EnterAck, { ok: true }>, 'view'>;

/** A socket that has not entered by then is closed. */
const ENTER_WITHIN_MS = 60_000;
/** Times a room may move away under one message before its sender is told to come again. */
const MOST_MOVES = 8;

function withoutView(answer: EnterAck): Granted | null {
  if (!answer.ok) return null;
  const { view: _view, ...granted } = answer;
  return granted;
}

export function attachEdge(io: Io, parts: EdgeParts): void {
  const { places, guard, log, meter, version, addressOf } = parts;

  /** A new seat or a look at the board needs nothing but the PIN, so PINs are guarded. */
  async function byPin(socket: Socket, pin: string): Promise<Place | ReturnType<typeof refuse>> {
    const address = addressOf(socket);
    const verdict = await guard.beforePin(address, pin);
    if (!verdict.ok) return refuse('reject.tooManyTries', { seconds: verdict.seconds });
    const place = await places.byPin(pin);
    if (place !== null) return place;
    guard.missed(address);
    return refuse('reject.unknownPin');
  }

  async function admit(socket: Socket, message: Enter): Promise<Entrance | ReturnType<typeof refuse>> {
    const isKnown = message.as === 'seat' || message.as === 'console';
    // With a token, an unknown PIN and an unknown token look the same: nobody learns a PIN this way.
    const place = isKnown ? await places.byPin(message.pin) : await byPin(socket, message.pin);
    if (place === null) return refuse('reject.unknownToken');
    if ('ok' in place) return place;
    const token = message.as === 'player' ? (message.token ?? newToken()) : null;
    const admitted = await place.admit(message.as === 'player' ? { ...message, token: token ?? '' } : message);
    return admitted.ok ? { place, viewer: admitted.viewer, token } : admitted;
  }

  io.on('connection', (socket) => {
    const bucket = socketBucket();
    let seat: Seat | null = null;
    let noise = 0;
    let last: { readonly text: string; readonly granted: Promise<Granted | null> } | null = null;
    let entering: Promise<unknown> = Promise.resolve();
    let moving: Promise<void> | null = null;
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

    /** Not a message of the protocol; without a function to answer nobody is told, but it counts. */
    function noiseFrom(ack: Ack | null): void {
      bucket.take();
      const answer = refuse('reject.malformed');
      count(answer);
      ack?.(answer);
    }

    function standUp(): void {
      seat?.seated.leave();
      seat = null;
      leave(
        socket,
        [...socket.rooms].filter((name) => name !== socket.id),
      );
    }

    async function enterOnce(message: Enter): Promise<EnterAck> {
      const entrance = await admit(socket, message);
      if ('ok' in entrance) return entrance;
      if (!socket.connected) return refuse('reject.server');
      standUp();
      const { place, viewer, token } = entrance;
      const { next, view } = await sitDown(socket, place, viewer);
      if (!socket.connected) {
        next.seated.leave();
        return refuse('reject.server');
      }
      seat = next;
      clearTimeout(lonely);
      if (viewer.kind !== 'board') guard.familiar(addressOf(socket), place.pin);
      const player = viewer.kind === 'player' ? viewer.player : null;
      return { ok: true, v: PROTOCOL_VERSION, server: version, player, token, view: packView(view) };
    }

    async function enter(message: Enter): Promise<EnterAck> {
      // Made here once, so that a room that moves meanwhile gives one seat and not two.
      const whole = message.as === 'player' ? { ...message, token: message.token ?? newToken() } : message;
      for (let moves = 0; moves < MOST_MOVES; moves++) {
        try {
          return await enterOnce(whole);
        } catch (error) {
          if (error instanceof MovedError) continue;
          log.error({ error }, 'entering failed');
          break;
        }
      }
      return refuse('reject.server');
    }

    /** The room has gone to another place: this socket follows it with the whole picture, and its phone notices nothing. */
    async function follow(): Promise<void> {
      const from = seat;
      for (let moves = 0; from !== null && moves < MOST_MOVES; moves++) {
        try {
          const place = await places.byPin(from.place.pin);
          if (seat !== from || !socket.connected) return;
          if (place === null) return goodbye('reject.ended');
          const { next, view } = await sitDown(socket, place, from.viewer);
          if (seat !== from || !socket.connected) return next.seated.leave();
          const kept = place.channels(from.viewer);
          leave(
            socket,
            from.place.channels(from.viewer).filter((name) => !kept.includes(name)),
          );
          from.seated.leave();
          seat = next;
          socket.emit('view', packView(view));
          return;
        } catch (error) {
          if (error instanceof MovedError) continue;
          log.warn({ session: from.place.id, error }, 'a socket could not follow its room');
          break;
        }
      }
      goodbye('reject.server');
    }

    function goodbye(code: 'reject.server' | 'reject.ended'): void {
      socket.emit('bye', { code });
      socket.disconnect(true);
    }

    function moved(): Promise<void> {
      moving ??= follow().finally(() => {
        moving = null;
      });
      return moving;
    }

    socket.data.moved = (from) => {
      if (seat?.place === from) void moved();
    };

    /** null = the socket has been closed; its sender will send the command again. */
    async function submit(envelope: Envelope): Promise<CommandAck | null> {
      for (let moves = 0; moves < MOST_MOVES; moves++) {
        const at: Seat | null = seat;
        if (at === null) return socket.connected ? refuse('reject.notEntered') : null;
        try {
          return await at.seated.submit(envelope);
        } catch (error) {
          if (!(error instanceof MovedError)) {
            log.error({ session: at.place.id, error }, 'a command failed');
            return refuse('reject.server');
          }
        }
        if (seat === at) await moved();
      }
      return null;
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
          const before = await last.granted;
          const at: Seat | null = seat;
          if (before !== null && at !== null) {
            const view = await Promise.resolve(at.seated.again()).catch(() => null);
            if (view !== null) return { ...before, view: packView(view) };
          }
        }
        const running = entering.then(() => enter(decoded.value));
        const granted = running.then(withoutView);
        entering = granted;
        last = { text, granted };
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
      void submit(decoded.value).then((answer) => {
        if (answer !== null) reply(answer);
      });
    });

    socket.onAny((event: string, ...args: unknown[]) => {
      if (event !== 'enter' && event !== 'command') noiseFrom(ackOf(args));
    });

    socket.on('disconnect', () => {
      clearTimeout(lonely);
      meter.sockets(-1);
      seat?.seated.leave();
      seat = null;
    });
  });

  places.onMoved((from) => {
    const [everybody = ''] = from.channels({ kind: 'board' });
    for (const id of io.of('/').adapter.rooms.get(everybody) ?? []) io.of('/').sockets.get(id)?.data.moved?.(from);
  });
}
