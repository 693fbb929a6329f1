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
import { JoinedView, parser } from './joined-view.ts';

/** To be told when the room a socket sits in is no longer at this place. */
export type SocketData = { moved?: (from: Place) => void };
type Sent = Omit<ServerToClient, 'view'> & { view: (view: ViewPatch | JoinedView) => void };
export type Io = Server<ClientToServer, Sent, Record<string, never>, SocketData>;

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
    parser,
    httpCompression: { threshold: 2_048 },
    maxHttpBufferSize: MOST_BYTES,
    pingInterval: 20_000,
    pingTimeout: 20_000,
    connectTimeout: 20_000,
    ...(options.adapter === undefined ? {} : { adapter: options.adapter }),
    allowRequest: (request, decide) => decide(null, isAllowedOrigin(request, options)),
  });
}

const packed = new WeakMap<ViewPatch, ViewPatch>();
/** The same patch goes to sockets here and at other nodes, one after the other. */
function packOnce(patch: ViewPatch): ViewPatch {
  const view = packed.get(patch) ?? packView(patch);
  packed.set(patch, view);
  return view;
}

/** Sockets that hear the same. */
type Group = Pick<ReturnType<Io['to']>, 'emit' | 'except' | 'disconnectSockets'>;

/** This node's own sockets, unless another way to a group is given. */
export function createOutlet(io: Io, group: ((name: string) => Group) | null = null): Outlet {
  const of = group ?? ((name) => io.local.to(name));
  const everybody = (name: string, reason: Reject): void => {
    of(name).emit('bye', reason);
    // The last word goes out before the socket is closed.
    of(name).disconnectSockets(true);
  };
  return {
    publish(id, { public: open, staff, console, seats }) {
      const view = open === null ? null : packOnce(open);
      const text = view === null || seats.size === 0 ? '' : JSON.stringify(view);
      const told: string[] = [];
      for (const [player, patch] of seats) {
        const name = channel.player(id, player);
        const sockets = io.sockets.adapter.rooms.get(name);
        // In a cluster the phone may be at another node.
        if (sockets === undefined) continue;
        const joined = new JoinedView([text, JSON.stringify(packView(patch))]);
        // A phone is hardly ever more than one socket: sent without the detour that a broadcast takes.
        for (const each of sockets) io.sockets.sockets.get(each)?.emit('view', joined);
        told.push(name);
      }
      if (view !== null) of(channel.all(id)).except(told).emit('view', view);
      if (staff !== null) of(channel.staff(id)).emit('view', packOnce(staff));
      if (console !== null) of(channel.console(id)).emit('view', packOnce(console));
    },
    dismiss: (id, who, reason) =>
      everybody('player' in who ? channel.player(id, who.player) : channel.cohost(id, who.cohost), reason),
    closeAll: (id, reason) => everybody(channel.all(id), reason),
  };
}
