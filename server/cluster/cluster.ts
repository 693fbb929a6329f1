// One node of several, put together: sessions in PostgreSQL, views through Redis, lines to the other nodes. Loaded only where
// DATABASE_URL and REDIS_URL are set.
import { createServer } from 'node:http';
import { hostname } from 'node:os';
import type { RequestHandler } from 'express';
import { Server } from 'socket.io';
import type { Audience, ViewPatch } from '../../shared/game/views.ts';
import { lanAddress } from '../banner.ts';
import type { ClusterConfig } from '../config.ts';
import type { Guard } from '../guard.ts';
import { forwarding, innerApp } from '../http/forward.ts';
import type { Log } from '../log.ts';
import type { Places } from '../places.ts';
import type { Outlet, Rooms } from '../rooms.ts';
import { createOutlet, type Io } from '../socket/io.ts';
import { createPostgresStore } from '../store/postgres.ts';
import { connectPostgres } from '../store/postgres-pool.ts';
import type { Store } from '../store/store.ts';
import { surplus } from './balance.ts';
import { type Desk, type DeskIo, openDesk } from './desk.ts';
import { createPeers, type Peers } from './peers.ts';
import { type ClusterPlaces, createClusterPlaces } from './places.ts';
import { connectRedis } from './redis.ts';
import { openRegistry, type Registry } from './registry.ts';
import { farChannel, NODE_PATH, SECRET_HEADER } from './wire.ts';

export type ClusterParts = {
  readonly config: ClusterConfig;
  readonly version: string;
  readonly log: Log;
  readonly onWrite: (milliseconds: number, entries: number) => void;
};

export type Cluster = {
  readonly store: Store;
  readonly registry: Registry;
  readonly adapter: Awaited<ReturnType<typeof connectRedis>>['adapter'];
  /** Views to sockets here and at other nodes. */
  readonly outlet: (io: Io) => Outlet;
  /** Joins the other nodes; to be awaited before the first socket comes. */
  readonly join: (rooms: Rooms) => Promise<Places>;
  /** What goes in front of the API, and the API as the other nodes reach it. */
  readonly serve: (api: RequestHandler, guard: Guard) => RequestHandler;
  /** Before rooms are closed: what comes in now is for another node. */
  readonly leave: () => void;
  /** Once nothing is being written any more: the others may take over at once. */
  readonly signOff: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const BALANCE_MS = 5_000;
const NOBODY: ReadonlyMap<string, ViewPatch> = new Map();

export async function openCluster({ config, version, log, onWrite }: ClusterParts): Promise<Cluster> {
  const tell = (message: string): void => log.warn(message);
  const db = await reach('DATABASE_URL', config.databaseUrl, () => connectPostgres(config.databaseUrl, tell));
  let rooms: Rooms | null = null;
  let places: ClusterPlaces | null = null;
  let desk: Desk | null = null;
  let peers: Peers | null = null;
  let api: RequestHandler = (_request, response) => void response.status(503).end();
  let balancing: NodeJS.Timeout | null = null;

  const name =
    config.nodeId ??
    hostname()
      .replace(/[^\w.-]/g, '-')
      .slice(0, 40);
  const registry = await openRegistry({
    db,
    name,
    version,
    rooms: () => rooms?.count() ?? 0,
    onLapse: () => void checkOwnership(),
  });
  const redis = await reach('REDIS_URL', config.redisUrl, () =>
    connectRedis(config.redisUrl, registry.secret.slice(0, 8), tell),
  ).catch(async (error: unknown) => {
    await db.pool.end();
    throw error;
  });
  const store = createPostgresStore(db, { node: registry.node, onWrite });

  const inner = createServer((request, response) => {
    if (request.headers[SECRET_HEADER] !== registry.secret) response.writeHead(403).end();
    else api(request as never, response as never, () => response.writeHead(404).end());
  });
  const nodesIo: DeskIo = new Server(inner, {
    path: NODE_PATH,
    serveClient: false,
    transports: ['websocket'],
    maxHttpBufferSize: 4_000_000,
    // A node that is stopped or cut off is to be noticed before its lease has run out.
    pingInterval: 800,
    pingTimeout: 1_200,
  });
  nodesIo.use((socket, next) => {
    if (socket.handshake.auth.secret === registry.secret) next();
    else next(new Error('unknown node'));
  });

  /** The room is no longer this node's: whoever sits in it, here and elsewhere, looks for its next place. */
  function moved(id: string): void {
    desk?.moved(id);
    places?.movedFromHere(id);
  }

  async function checkOwnership(): Promise<void> {
    if (rooms === null) return;
    const held = [...rooms.here()];
    for (const id of await registry.lost(held)) {
      log.warn({ session: id }, 'a session was taken over while this node was away');
      await rooms.letGo(id);
      moved(id);
    }
  }

  async function balance(): Promise<void> {
    if (rooms === null || places === null) return;
    places.tidy();
    const gift = surplus(registry.node, await registry.nodes());
    if (gift === null) return;
    const all = [...rooms.here()];
    for (const { id, epoch } of all.slice(0, gift.count)) {
      await places.between(id, async () => {
        await rooms?.letGo(id);
        await registry.assign(id, epoch, gift.to);
      });
      moved(id);
      log.info({ session: id, to: gift.to }, 'session handed over');
    }
  }

  return {
    store,
    registry,
    adapter: redis.adapter,
    outlet(io) {
      const near = createOutlet(io);
      const far = (epoch: number): Outlet => createOutlet(io, (channel) => io.to(farChannel(epoch, channel)));
      return {
        publish(id, changes) {
          near.publish(id, changes);
          const epoch = desk?.listens(id, 'public') ?? null;
          if (epoch === null) return;
          const heard = (to: Audience): ViewPatch | null => (desk?.listens(id, to) === null ? null : changes[to]);
          const { public: open } = changes;
          far(epoch).publish(id, { public: open, staff: heard('staff'), console: heard('console'), seats: NOBODY });
          // What is a player's own goes over the line of the phone's node.
          for (const [player, patch] of changes.seats) desk?.tell(id, player, patch);
        },
        dismiss(id, who, reason) {
          near.dismiss(id, who, reason);
          const epoch = desk?.listens(id, 'public') ?? null;
          if (epoch !== null) far(epoch).dismiss(id, who, reason);
        },
        closeAll(id, reason) {
          // Lost, not over: nobody needs to be sent away.
          if (reason.code === 'reject.server') return moved(id);
          near.closeAll(id, reason);
          const epoch = desk?.listens(id, 'public') ?? null;
          if (epoch !== null) far(epoch).closeAll(id, reason);
        },
      };
    },
    async join(ownRooms) {
      rooms = ownRooms;
      const found = createClusterPlaces({ rooms, registry, peers: () => peers ?? lines });
      places = found;
      const lines = createPeers({
        secret: registry.secret,
        onMoved: found.movedFromThere,
        onLost: found.lostThere,
      });
      peers = lines;
      desk = openDesk({ io: nodesIo, hold: found.hold, log });
      // What Redis may have swallowed is in the whole picture that everybody gets who sits down again.
      redis.onBack(() => found.lostThere(null));
      await registry.signOn(await listen(inner, config.nodeAddress));
      const again = (): void => {
        balancing = setTimeout(() => {
          void balance()
            .catch((error: unknown) => log.error({ error }, 'rooms could not be spread'))
            .then(() => balancing !== null && again());
        }, BALANCE_MS);
        balancing.unref();
      };
      again();
      log.info({ node: registry.node }, 'one node of a cluster');
      return found;
    },
    serve(routes, guard) {
      const found = places;
      if (found === null) throw new Error('not joined');
      api = innerApp(routes, async (pin) => (await found.addressOf(pin)) === null);
      return forwarding({ nodeOf: found.addressOf, header: [SECRET_HEADER, registry.secret], guard, log });
    },
    leave() {
      places?.stop();
    },
    async signOff() {
      if (balancing !== null) clearTimeout(balancing);
      balancing = null;
      await registry.signOff();
      await nodesIo.close();
    },
    async close() {
      peers?.close();
      redis.close();
      inner.closeAllConnections();
    },
  };
}

/** A service that cannot be reached at the start, in one line that names the setting and hides its password. */
async function reach<T>(setting: string, url: string, connect: () => Promise<T>): Promise<T> {
  try {
    return await connect();
  } catch (error) {
    const { protocol, host, pathname } = new URL(url);
    const why = error instanceof Error ? error.message : String(error);
    throw new ReachError(`${setting} ${protocol}//${host}${pathname} does not answer: ${why}`);
  }
}
export class ReachError extends Error {}

/** Under the given address, or this machine's own and any free port. Resolves with what the others have to know. */
function listen(http: ReturnType<typeof createServer>, given: string | null): Promise<string> {
  const at = given === null ? null : new URL(`http://${given}`);
  const host = at?.hostname ?? lanAddress() ?? '127.0.0.1';
  return new Promise((resolve, reject) => {
    http.once('error', (error) =>
      reject(new ReachError(`NODE_ADDRESS ${given ?? host} cannot be used: ${error.message}`)),
    );
    http.listen({ port: Number(at?.port ?? 0), host: at === null ? host : undefined }, () => {
      const address = http.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      resolve(`${host}:${port}`);
    });
  });
}
