// The Socket.IO server and its settings, and the way views take out of a room: public ones are encoded once for everybody.
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import { Server } from 'socket.io';
import type { Reject } from '../../shared/game/commands.ts';
import type { ClientToServer, ServerToClient } from '../../shared/protocol.ts';
import type { Outlet } from '../rooms.ts';

/** What a socket is once it has entered; nothing of it ever comes from a message. */
export type SocketData = { close?: () => void };
export type Io = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;

/** Channel names: everybody in a room, board and console, consoles, one player's sockets, one co-host's. */
export const channel = {
  all: (id: string) => id,
  staff: (id: string) => `${id}:staff`,
  console: (id: string) => `${id}:console`,
  player: (id: string, player: string) => `${id}:p:${player}`,
  cohost: (id: string, cohost: string) => `${id}:h:${cohost}`,
} as const;

/** Beyond this a message is not read at all and the connection closes; up to it, what is too large is answered. */
const MOST_BYTES = 100_000;

export type IoOptions = {
  /** The address the class uses, besides the one the request names itself. */
  readonly publicUrl: string | null;
  readonly trustProxy: boolean;
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
    allowRequest: (request, decide) => decide(null, isAllowedOrigin(request, options)),
  });
}

export function createOutlet(io: Io): Outlet {
  const everybody = (name: string, reason: Reject): void => {
    io.to(name).emit('bye', reason);
    // The last word goes out before the socket is closed.
    io.in(name).disconnectSockets(true);
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
      io.to(name).emit('view', patch);
    },
    dismiss: (id, who, reason) =>
      everybody('player' in who ? channel.player(id, who.player) : channel.cohost(id, who.cohost), reason),
    closeAll: (id, reason) => everybody(channel.all(id), reason),
  };
}
