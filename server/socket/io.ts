// The Socket.IO server and its settings, and the way views take out of a room: public ones are encoded once for everybody.
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { Server, type ServerOptions } from 'socket.io';
import type { Reject } from '../../shared/game/commands.ts';
import type { ViewPatch } from '../../shared/game/views.ts';
import type { ClientToServer, ServerToClient } from '../../shared/protocol.ts';
import { packView } from '../../shared/wire.ts';
import type { Place } from '../places.ts';
import type { Outlet } from '../rooms.ts';
import { channel } from './channels.ts';

/** To be told when the room a socket sits in is no longer at this place. */
export type SocketData = { moved?: (from: Place) => void };
export type Io = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

/** Beyond this a message is not read at all and the connection closes; up to it, what is too large is answered. */
const MOST_BYTES = 100_000;

export type IoOptions = {
  /** The address the class uses, besides the one the request names itself. */
  readonly publicUrl: string | null;
  readonly trustProxy: boolean;
  /** How views reach sockets of other nodes. */
  readonly adapter?: ServerOptions['adapter'];
};

/** A page of another site must not talk to this server with its visitor's network. Clients that are no browser send none. */
export function isAllowedOrigin(request: IncomingMessage, { publicUrl, trustProxy }: IoOptions): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || origin === publicUrl) return true;
  if (!URL.canParse(origin)) return false;
  const forwarded = trustProxy ? request.headers['x-forwarded-host'] : undefined;
  return new URL(origin).host === (typeof forwarded === 'string' ? forwarded : host);
}

export function createIo(http: HttpServer, options: IoOptions): Io {
  return new Server(http, {
    serveClient: false,
    transports: ['websocket', 'polling'],
    // Measured: deflate costs ten times the memory, state recovery twice the time, and neither is needed.
    perMessageDeflate: false,
    httpCompression: { threshold: 2_048 },
    maxHttpBufferSize: MOST_BYTES,
    pingInterval: 20_000,
    pingTimeout: 20_000,
    connectTimeout: 20_000,
    ...(options.adapter === undefined ? {} : { adapter: options.adapter }),
    allowRequest: (request, decide) => decide(null, isAllowedOrigin(request, options)),
  });
}

let packed: { readonly patch: ViewPatch; readonly view: unknown } | null = null;
/** The same patch goes to sockets here and at other nodes, one after the other. */
export function packOnce(patch: ViewPatch): ReturnType<typeof packView> {
  if (packed?.patch !== patch) packed = { patch, view: packView(patch) };
  return packed.view as ReturnType<typeof packView>;
}

/** Sockets that hear the same. */
type Group = Pick<ReturnType<Io['to']>, 'emit' | 'disconnectSockets'>;

/** This node's own sockets, unless another way to a group is given. */
export function createOutlet(io: Io, group: ((name: string) => Group) | null = null): Outlet {
  const of = group ?? ((name) => io.local.to(name));
  const everybody = (name: string, reason: Reject): void => {
    of(name).emit('bye', reason);
    // The last word goes out before the socket is closed.
    of(name).disconnectSockets(true);
  };
  return {
    publish(id, to, patch) {
      const name =
        typeof to === 'object'
          ? channel.player(id, to.player)
          : to === 'public'
            ? channel.all(id)
            : to === 'staff'
              ? channel.staff(id)
              : channel.console(id);
      const view = packOnce(patch);
      if (typeof to === 'string' || group !== null) return void of(name).emit('view', view);
      // A phone is hardly ever more than one socket: sent without the detour that a broadcast takes.
      for (const socket of io.sockets.adapter.rooms.get(name) ?? []) io.sockets.sockets.get(socket)?.emit('view', view);
    },
    dismiss: (id, who, reason) =>
      everybody('player' in who ? channel.player(id, who.player) : channel.cohost(id, who.cohost), reason),
    closeAll: (id, reason) => everybody(channel.all(id), reason),
  };
}
