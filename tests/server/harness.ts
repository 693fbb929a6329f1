// A real server on a free port, in this process, for the tests of this folder; tests/support/server-process.ts starts one of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readConfig } from '../../server/config.ts';
import { startServer } from '../../server/serve.ts';
import { createSqliteStore } from '../../server/store/sqlite.ts';
import { createSession, SocketClient, type Transport } from '../support/socket-client.ts';

export type TestServer = {
  readonly url: string;
  readonly folder: string;
  readonly stop: () => Promise<void>;
};

export async function testServer(settings: Partial<Config> = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'belief-server-'));
  const config: Config = {
    ...readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder, LOG_LEVEL: 'silent', NEW_SESSIONS: '0' }),
    ...settings,
  };
  // On this thread: starting one from source takes seconds.
  const store = createSqliteStore({ path: join(folder, 'belief-machine.db'), tell: () => undefined });
  const server = await startServer(config, { store });
  let stopped = false;
  return {
    url: `http://127.0.0.1:${server.port}`,
    folder,
    async stop() {
      if (stopped) return;
      stopped = true;
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Lesson = {
  readonly pin: string;
  readonly hostToken: string;
  readonly host: SocketClient;
  readonly board: SocketClient;
  readonly phones: readonly SocketClient[];
  readonly join: (name: string) => Promise<SocketClient>;
  readonly close: () => void;
};

/** A teacher, a board and some phones in a new session, in the lobby. */
export async function lesson(
  url: string,
  {
    options = {},
    names = ['Ada', 'Ben'],
    transport = 'websocket',
    seed = 7,
  }: { options?: object; names?: readonly string[]; transport?: Transport; seed?: number } = {},
): Promise<Lesson> {
  const { pin, hostToken } = await createSession(url, { seed, options: { rounds: 4, practice: false, ...options } });
  const host = new SocketClient(url, transport);
  await host.enter({ as: 'console', pin, token: hostToken });
  const board = new SocketClient(url, transport);
  await board.enter({ as: 'board', pin });
  const phones: SocketClient[] = [];
  const join = async (name: string): Promise<SocketClient> => {
    const phone = new SocketClient(url, transport);
    const ack = await phone.enter({ as: 'player', pin, name });
    if (!ack.ok) throw new Error(`${name}: ${ack.reject.code}`);
    phones.push(phone);
    return phone;
  };
  for (const name of names) await join(name);
  await host.until(() => host.view.people?.length === names.length);
  const close = (): void => {
    for (const client of [host, board, ...phones]) client.close();
  };
  return { pin, hostToken, host, board, phones, join, close };
}
