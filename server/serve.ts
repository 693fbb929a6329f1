// Puts a running server together from its parts and takes it apart again. Tests start it the same way.
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import { type Request, type RequestHandler, Router } from 'express';
import { addresses } from './banner.ts';
import { clientAddress, trustOf } from './client-address.ts';
import type { ClusterConfig, Config } from './config.ts';
import { readCompiled } from './content/compiled.ts';
import { createGuard } from './guard.ts';
import { createApp } from './http/app.ts';
import { loadAssets } from './http/assets.ts';
import { exportRoutes } from './http/exports.ts';
import { homeworkRoutes } from './http/homework.ts';
import { watchLines } from './http/lines.ts';
import { operatorRoute } from './http/operator.ts';
import { createPages } from './http/pages.ts';
import { reportRoutes } from './http/report.ts';
import { sessionRoutes } from './http/sessions.ts';
import { textRoutes } from './http/texts.ts';
import { createJobs } from './jobs.ts';
import { openLibrary } from './library.ts';
import { createLog, type Log } from './log.ts';
import { createMeter, type Meter, NO_METER } from './metrics.ts';
import { CLIENT_DIR, CONTENT_DIR, PACKS_FILE, VERSION } from './paths.ts';
import { localPlaces } from './places.ts';
import { createRooms, type Rooms } from './rooms.ts';
import { attachEdge } from './socket/edge.ts';
import { createIo, createOutlet } from './socket/io.ts';
import { SchemaError } from './store/schema.ts';
import type { Store } from './store/store.ts';
import { openThreadedStore } from './store/threaded.ts';

/** A reason for not starting that can be told in one line. */
export class StartError extends Error {}

export type RunningServer = {
  readonly port: number;
  readonly http: Server;
  readonly stop: () => Promise<void>;
};

export type ServerParts = {
  readonly store?: Store;
  /** Pages and files from somewhere else than dist/client. */
  readonly pages?: (server: Server) => Promise<RequestHandler>;
};

/** Thousands of phones come back within a second after a restart; Node's 511 would let them wait for their retry. */
const BACKLOG = 8_192;
/** A room in which nobody has been for this long leaves memory; it comes back from the store when somebody asks. */
const IDLE_MS = 15 * 60_000;
const DAY_MS = 86_400_000;
/** Whoever says nothing (a preconnected browser, a phone that is gone) does not hold up the end for longer. */
const GRACE_MS = 500;

export async function startServer(config: Config, parts: ServerParts = {}): Promise<RunningServer> {
  const log = createLog(config.logLevel);
  const trust = trustOf(config.trustProxy) ?? (() => false);
  const folders = [CONTENT_DIR, ...(config.contentDir === null ? [] : [resolve(config.contentDir)])];
  const library = openLibrary(folders, log, readCompiled(PACKS_FILE));
  if (library.packs.length === 0) throw new StartError(`there is no scenario in ${join(CONTENT_DIR, 'scenarios')}`);

  const metrics = config.metrics ? createMeter(() => rooms.count()) : null;
  const meter = metrics?.meter ?? NO_METER;
  const cluster = config.cluster === null ? null : await openNode(config.cluster, log, meter);
  const store = parts.store ?? cluster?.store ?? (await openStore(config, log.warn.bind(log), meter));
  const jobs = createJobs(log);
  const guard = createGuard(config.newSessions);
  // Before Socket.IO, which keeps its own path to itself and passes on the rest.
  const http = createServer({ keepAliveTimeout: 65_000 }, (request, response) => app(request, response));
  const lines = watchLines(http);
  const io = createIo(http, {
    publicUrl: config.publicUrl,
    trustProxy: config.trustProxy !== false,
    ...(cluster === null ? {} : { adapter: cluster.adapter }),
  });
  const outlet = cluster?.outlet(io) ?? createOutlet(io);
  const rooms: Rooms = createRooms({ store, library, outlet, jobs, log, meter });
  const places = (await cluster?.join(rooms)) ?? localPlaces(rooms);
  if (cluster !== null) metrics?.ownedBy(cluster.registry.node, rooms.here);
  attachEdge(io, {
    places,
    guard,
    log,
    meter,
    version: VERSION,
    addressOf: (socket) => clientAddress(socket.request, trust),
  });

  const api = Router();
  api.use(sessionRoutes({ rooms, library, guard, password: config.hostPassword, originFor }));
  api.use(textRoutes(rooms, guard));
  api.use(homeworkRoutes(rooms, guard));
  api.use(exportRoutes({ rooms, store, jobs }));
  api.use(reportRoutes({ rooms, store, guard }));
  const password = config.operatorPassword;
  const app = createApp({
    library,
    log,
    pages: (await parts.pages?.(http)) ?? createPages(loadAssets(CLIENT_DIR)),
    packElsewhere: cluster?.registry.pack ?? (async () => null),
    api: cluster === null ? api : [cluster.serve(api, guard), api],
    metrics: metrics?.handler ?? null,
    operator: cluster === null || password === null ? null : operatorRoute({ ...cluster.registry, password, guard }),
    trust,
    inlineStyles: parts.pages !== undefined,
    behindTls: config.publicUrl?.startsWith('https:') ?? false,
  });

  let port: number;
  try {
    port = await listen(http, config);
  } catch (error) {
    await cluster?.signOff();
    await io.close().catch(() => undefined);
    await store.close();
    await cluster?.close();
    throw error;
  }
  const own = addresses(port, config.host, config.publicUrl);
  /** A teacher at the machine itself types "localhost", which no phone can reach. */
  function originFor(request: Request): string {
    if (config.publicUrl !== null) return config.publicUrl;
    const host = request.get('host') ?? '';
    const usable = /^[\w.:[\]-]{1,255}$/.test(host) && !/^(localhost|127\.|\[::1\])/.test(host);
    return usable ? `${request.protocol}://${host}` : own.join;
  }

  const housekeeping = setInterval(() => void tidy(), 60_000);
  housekeeping.unref();
  async function tidy(): Promise<void> {
    try {
      await rooms.evict(IDLE_MS);
      if (config.retentionDays > 0) await rooms.sweep(Date.now() - config.retentionDays * DAY_MS);
    } catch (error) {
      log.error({ error }, 'housekeeping failed');
    }
  }
  await tidy();
  if (parts.pages === undefined && !existsSync(CLIENT_DIR)) log.warn('the client has not been built: npm run build');
  log.info({ port, version: VERSION }, 'listening');

  return {
    port,
    http,
    async stop() {
      log.info('stopping');
      clearInterval(housekeeping);
      // Nothing new is let in; what was accepted is saved and answered; then everybody is told.
      const refused = new Promise<void>((done) => http.close(() => done()));
      cluster?.leave();
      await rooms.close();
      await cluster?.signOff();
      io.local.emit('bye', { code: 'reject.server' });
      await new Promise((done) => setImmediate(done));
      const grace = setTimeout(lines.hangUp, GRACE_MS);
      await io.close().catch(() => undefined);
      lines.hangUpIdle();
      await refused;
      clearTimeout(grace);
      await jobs.close();
      await store.close();
      await cluster?.close();
      log.info('stopped');
    },
  };
}

/** What several nodes need is not even read where there is one. */
async function openNode(config: ClusterConfig, log: Log, meter: Meter) {
  const { openCluster, ReachError } = await import('./cluster/cluster.ts');
  try {
    return await openCluster({ config, version: VERSION, log, onWrite: meter.written });
  } catch (error) {
    if (error instanceof SchemaError || error instanceof ReachError) throw new StartError(error.message);
    throw error;
  }
}

async function openStore(config: Config, tell: (message: string) => void, meter: Meter): Promise<Store> {
  const path = join(resolve(config.dataDir), 'belief-machine.db');
  try {
    return await openThreadedStore({ path, tell, onWrite: meter.written });
  } catch (error) {
    if (error instanceof SchemaError) throw new StartError(error.message);
    throw new StartError(`the database ${path} cannot be opened: ${error instanceof Error ? error.message : error}`);
  }
}

function listen(http: Server, { port, host }: Config): Promise<number> {
  return new Promise((done, failed) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      const why = {
        EADDRINUSE: `port ${port} is taken; stop the other program or set PORT to another one`,
        EACCES: `port ${port} needs more rights; set PORT to one above 1023`,
        EADDRNOTAVAIL: `HOST ${host} is not an address of this machine`,
        ENOTFOUND: `HOST ${host} is not an address of this machine`,
      }[error.code ?? ''];
      failed(new StartError(why ?? `it cannot listen on ${host}:${port}: ${error.message}`));
    });
    http.listen({ port, host, backlog: BACKLOG }, () => {
      const address = http.address();
      done(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
