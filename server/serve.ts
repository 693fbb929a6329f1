// Puts a running server together from its parts and takes it apart again. Tests start it the same way.
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';
import type { RequestHandler } from 'express';
import type { Config } from './config.ts';
import { createApp } from './http/app.ts';
import { loadAssets } from './http/assets.ts';
import { createPages } from './http/pages.ts';
import { openLibrary } from './library.ts';
import { createLog } from './log.ts';
import { CLIENT_DIR, CONTENT_DIR, VERSION } from './paths.ts';
import { SchemaError } from './store/schema.ts';
import { createSqliteStore } from './store/sqlite.ts';
import type { Store } from './store/store.ts';

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

export async function startServer(config: Config, parts: ServerParts = {}): Promise<RunningServer> {
  const log = createLog(config.logLevel);
  const library = openLibrary([CONTENT_DIR, ...(config.contentDir === null ? [] : [resolve(config.contentDir)])], log);
  if (library.packs.length === 0) throw new StartError(`there is no scenario in ${join(CONTENT_DIR, 'scenarios')}`);
  if (parts.pages === undefined && !existsSync(CLIENT_DIR)) log.warn('the client has not been built: npm run build');
  const store = parts.store ?? openStore(config, log.warn.bind(log));
  const http = createServer();
  const app = createApp({
    library,
    log,
    pages: (await parts.pages?.(http)) ?? createPages(loadAssets(CLIENT_DIR)),
    api: (_request, _response, next) => next(),
    metrics: null,
    trustProxy: config.trustProxy,
    behindTls: config.publicUrl?.startsWith('https:') ?? false,
  });
  http.on('request', app);
  const port = await listen(http, config);
  log.info({ port, version: VERSION }, 'listening');
  return {
    port,
    http,
    async stop() {
      log.info('stopping');
      await new Promise<void>((done) => {
        http.close(() => done());
        http.closeAllConnections();
      });
      await store.close();
      log.info('stopped');
    },
  };
}

function openStore(config: Config, tell: (message: string) => void): Store {
  const path = join(resolve(config.dataDir), 'belief-machine.db');
  try {
    return createSqliteStore({ path, tell });
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
