// The built server as a process of its own, which can be killed, told to stop and started where it cannot start.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

export type ServerProcess = {
  readonly child: ChildProcess;
  readonly url: string;
  /** Standard output and error so far. */
  readonly output: () => string;
  readonly exit: Promise<number | null>;
};

export type How = {
  /** Where its output goes, as with `>>`. */
  readonly logFile?: string;
  /** Node's own; with them come messages between the two processes. */
  readonly flags?: readonly string[];
  /** Another server than this program's. */
  readonly entry?: string;
};

/** Once before the first process of a file: starting from source takes many times as long. */
export function buildServer(): void {
  const build = spawnSync(process.execPath, [join(ROOT, 'server/build.mjs'), '--server', '--if-needed'], { cwd: ROOT });
  if (build.status !== 0) throw new Error(`the server could not be built: ${build.stderr.toString()}`);
}

/** The built server as a process that can be killed. Resolves when it answers. */
export async function serverProcess(env: Readonly<Record<string, string>>, how: How = {}): Promise<ServerProcess> {
  const started = launch({ HOST: '127.0.0.1', ...env }, [], how);
  const port = await new Promise<string>((resolve, reject) => {
    const look = setInterval(() => {
      const found = /http:\/\/127\.0\.0\.1:(\d+)/.exec(started.output());
      if (found === null) return;
      clearInterval(look);
      resolve(found[1] ?? '');
    }, 20);
    void started.exit.then(() => {
      clearInterval(look);
      reject(new Error(started.output()));
    });
  });
  return { ...started, url: `http://127.0.0.1:${port}` };
}

/** The same without waiting, for starts that are meant to fail. */
export function launch(
  env: Readonly<Record<string, string>>,
  args: readonly string[] = [],
  { logFile, flags = [], entry = join(ROOT, 'dist/server/main.js') }: How = {},
): Omit<ServerProcess, 'url'> {
  const child = spawn(process.execPath, [...flags, entry, ...args], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', LOG_LEVEL: 'info', ...env },
    stdio: [
      'ignore',
      logFile === undefined ? 'pipe' : openSync(logFile, 'a'),
      'pipe',
      ...(flags.length > 0 ? (['ipc'] as const) : []),
    ],
  });
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  const exit = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const output = () => (logFile === undefined ? text : readFileSync(logFile, 'utf8') + text);
  return { child, output, exit };
}
