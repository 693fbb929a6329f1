// The server of a browser story: the built program as a process of its own, a free port, an empty data folder.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/free-port.ts';
import { serverProcess } from '../../support/server-process.ts';

export type RunningServer = {
  readonly url: string;
  readonly port: number;
  /** Kills the process without warning and starts another on the same port and data. */
  readonly crashAndRestart: () => Promise<void>;
  /** As an administrator does: told to stop, ended, started. */
  readonly restart: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

export async function startServer(env: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'belief-machine-'));
  const launch = () => serverProcess({ LOG_LEVEL: 'warn', ...env, PORT: String(port), DATA_DIR: data });
  let server = await launch();
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    server.child.kill(signal);
    await server.exit;
  };
  return {
    url: `http://localhost:${port}`,
    port,
    crashAndRestart: async () => {
      await end('SIGKILL');
      server = await launch();
    },
    restart: async () => {
      await end('SIGTERM');
      server = await launch();
    },
    stop: async () => {
      await end('SIGTERM');
      rmSync(data, { recursive: true, force: true });
    },
  };
}
