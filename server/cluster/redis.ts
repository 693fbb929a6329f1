// Redis, which carries views from the node that has a room to sockets at the others. Nothing is kept in it: when it comes back
// empty, what it may have swallowed is asked for again.
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import type { ServerOptions } from 'socket.io';

export type RedisLine = {
  readonly adapter: NonNullable<ServerOptions['adapter']>;
  readonly onBack: (listener: () => void) => void;
  readonly close: () => void;
};

/** Entries a node may lag behind before it misses something. */
const STREAM_LENGTH = 20_000;
/** A reader that waits for the first message of all could miss one between two of its questions. */
const TICK_MS = 2_000;

/** Tries once: at the start, an address that does not answer is to be told at once. Later it is waited for. */
export async function connectRedis(url: string, name: string, tell: (message: string) => void): Promise<RedisLine> {
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5_000,
    maxRetriesPerRequest: null,
    keepAlive: 10_000,
    retryStrategy: (times) => Math.min(1_000, 25 * 2 ** Math.min(times, 8)),
    reconnectOnError: (error) => (error.message.startsWith('READONLY') ? 2 : false),
  });
  let why = '';
  client.on('error', (error: Error & { readonly code?: string }) => {
    why = error.message || error.code || '';
  });
  try {
    await client.connect();
  } catch (error) {
    client.disconnect();
    throw new Error(why || (error instanceof Error ? error.message : String(error)));
  }

  let lost = false;
  let closed = false;
  const listeners: (() => void)[] = [];
  client.on('close', () => {
    if (!lost && !closed) tell('Redis does not answer; trying again');
    lost = true;
  });
  client.on('ready', () => {
    if (!lost) return;
    lost = false;
    tell('Redis is back');
    for (const listener of listeners) listener();
  });

  const streamName = `belief:${name}`;
  const adapter = createAdapter(client, {
    streamName,
    channelPrefix: streamName,
    maxLen: STREAM_LENGTH,
    onlyPlaintext: true,
  });
  const tick = (): void =>
    void client.xadd(streamName, 'MAXLEN', '~', STREAM_LENGTH, '*', 'tick', '1').catch(() => undefined);
  const ticking = setInterval(tick, TICK_MS);
  ticking.unref();

  return {
    adapter: adapter as RedisLine['adapter'],
    onBack: (listener) => void listeners.push(listener),
    close() {
      closed = true;
      clearInterval(ticking);
      client.disconnect();
    },
  };
}
