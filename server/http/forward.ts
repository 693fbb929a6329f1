// Requests about a session that another node has are passed on to it as they are, and its answer is passed back.
import { Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import express, { type RequestHandler, Router } from 'express';
import type { Guard } from '../guard.ts';
import type { Log } from '../log.ts';
import { addressOf, isPin, sendReject, sendWait } from './reply.ts';

export type ForwardParts = {
  /** The node that has the session behind a PIN; null = this one, or there is no such session. */
  readonly nodeOf: (pin: string) => Promise<string | null>;
  readonly header: readonly [name: string, secret: string];
  readonly guard: Guard;
  readonly log: Log;
};

/** While a room changes hands its next node is looked for again. */
const PATIENCE_MS = 10_000;
const PAUSE_MS = 150;
/** More than any request about a session that exists. */
const LARGEST_BODY = 65_536;

/** In front of the API. */
export function forwarding({ nodeOf, header, guard, log }: ForwardParts): RequestHandler {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const body = express.raw({ type: () => true, limit: LARGEST_BODY });
  const router = Router();
  router.use('/sessions/:pin', async (request, response, next) => {
    const { pin } = request.params;
    if (!isPin(pin)) return next();
    const end = performance.now() + PATIENCE_MS;
    for (let first = true; performance.now() < end; first = false) {
      if (!first) await pause(PAUSE_MS);
      const node = await nodeOf(pin);
      if (node === null) return next();
      const isHost = request.headers.authorization !== undefined;
      const verdict = isHost || !first ? null : await guard.beforePin(addressOf(request), pin);
      if (verdict?.ok === false) return sendWait(response, 'reject.tooManyTries', verdict);
      if (first)
        await new Promise<void>((read, failed) => body(request, response, (error) => (error ? failed(error) : read())));
      const outcome = await pass(agent, node, header, request, response);
      if (outcome === 'answered') return;
      // What has been sent may have been done; only a question may be asked twice.
      if (outcome === 'broken' && request.method !== 'GET') break;
    }
    log.warn('no node answered a request that was passed on');
    if (!response.headersSent) sendReject(response, 'reject.server');
  });
  return router;
}

type Outcome = 'answered' | 'unreachable' | 'broken';

function pass(
  agent: Agent,
  node: string,
  [name, secret]: readonly [string, string],
  request: IncomingMessage & {
    readonly originalUrl: string;
    readonly ip?: string | undefined;
    readonly body?: unknown;
  },
  response: ServerResponse,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const { connection, host, 'x-forwarded-for': chain, ...headers } = request.headers;
    const onward = ask(`http://${node}${request.originalUrl}`, {
      agent,
      method: request.method ?? 'GET',
      headers: { ...headers, [name]: secret, 'x-forwarded-for': request.ip ?? '', host: node },
      timeout: 60_000,
    });
    let connected = false;
    onward.on('socket', (socket) => {
      if (!socket.connecting) connected = true;
      socket.once('connect', () => {
        connected = true;
      });
    });
    onward.on('timeout', () => onward.destroy());
    onward.on('error', () => {
      if (response.headersSent) response.destroy();
      resolve(response.headersSent ? 'answered' : connected ? 'broken' : 'unreachable');
    });
    onward.on('response', (answer) => {
      // It has just lost the session.
      if (answer.statusCode === 421) {
        answer.resume();
        return resolve('unreachable');
      }
      const { connection: _hop, 'transfer-encoding': _encoding, ...passed } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, passed);
      answer.pipe(response);
      answer.on('end', () => resolve('answered'));
      answer.on('error', () => response.destroy());
    });
    onward.end(Buffer.isBuffer(request.body) ? request.body : undefined);
  });
}

/** The API as other nodes reach it: who they ask for is known from them alone. */
export function innerApp(api: RequestHandler, isHere: (pin: string) => Promise<boolean>): RequestHandler {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', (_address: string, hop: number) => hop < 1);
  app.set('query parser', 'simple');
  app.use('/api/sessions/:pin', async (request, response, next) => {
    if (await isHere(request.params.pin)) return next();
    response.status(421).end();
  });
  app.use('/api', api);
  return app;
}
