// The HTTP side, put together: headers, health, the API, then pages and files. Nothing here knows a socket.
import compression from 'compression';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Scenario } from '../../shared/scenario.ts';
import type { Trust } from '../client-address.ts';
import type { Library } from '../library.ts';
import type { Log } from '../log.ts';
import { VERSION } from '../paths.ts';
import { StoreError } from '../store/store.ts';
import { notFound } from './pages.ts';
import { sendReject } from './reply.ts';
import { scenarioRoutes } from './scenarios.ts';
import { securityHeaders } from './security.ts';

export type AppParts = {
  readonly library: Library;
  /** In a cluster: the pack of another node's session, by its hash. */
  readonly packElsewhere: (hash: string) => Promise<Scenario | null>;
  readonly log: Log;
  /** Pages and files: the built client, or Vite in development. */
  readonly pages: RequestHandler;
  /** Further routes below /api. */
  readonly api: RequestHandler | RequestHandler[];
  /** GET /metrics, when it is switched on. */
  readonly metrics: RequestHandler | null;
  /** GET /operator, in a cluster that has a password for it. */
  readonly operator: RequestHandler | null;
  readonly trust: Trust;
  readonly behindTls: boolean;
  readonly inlineStyles: boolean;
};

export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', parts.trust);
  app.set('query parser', 'simple');
  app.use(securityHeaders(parts.behindTls, parts.inlineStyles));
  app.get('/healthz', (_request, response) => {
    response.setHeader('Cache-Control', 'no-store').json({ ok: true, version: VERSION });
  });
  if (parts.metrics !== null) app.get('/metrics', parts.metrics);
  if (parts.operator !== null) app.use(parts.operator);
  app.use('/api', compression({ threshold: 2048 }), scenarioRoutes(parts.library, parts.packElsewhere), parts.api);
  app.use(parts.pages);
  app.use(notFound);
  app.use(failed(parts.log));
  return app;
}

/** A request that cannot be read is the sender's mistake; anything else is ours and is logged, without its address. */
function failed(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error instanceof Error && 'status' in error ? Number(error.status) : 500;
    if (status >= 400 && status < 500) {
      const code = status === 413 ? 'reject.tooLarge' : 'reject.malformed';
      response.status(status).json({ ok: false, reject: { code } });
      return;
    }
    log.error({ error }, 'a request failed');
    const unsaved = error instanceof StoreError && request.method !== 'GET';
    sendReject(response, unsaved ? 'reject.notSaved' : 'reject.server');
  };
}
