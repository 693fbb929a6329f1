// Several nodes of one cluster as processes on this machine, on engines of their own, with the balancers of server/deploy in
// front: their example files as they are, but for the addresses.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engines } from './engines.ts';
import { freePort } from './free-port.ts';
import { type How, type ServerProcess, serverProcess } from './server-process.ts';

const DEPLOY = join(import.meta.dirname, '../../server/deploy');

export type ClusterNode = {
  readonly name: string;
  readonly url: string;
  readonly process: () => ServerProcess;
  readonly start: () => Promise<void>;
  readonly kill: (signal?: NodeJS.Signals) => Promise<void>;
};

export type TestCluster = {
  readonly nodes: readonly ClusterNode[];
  /** Which node has a session, by its name; null = nobody at the moment. */
  readonly ownerOf: (id: string) => Promise<ClusterNode | null>;
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
};

export async function startCluster(
  engines: Engines,
  database: string,
  names: readonly string[],
  more: Readonly<Record<string, string>> = {},
  how: How = {},
): Promise<TestCluster> {
  const env = {
    DATABASE_URL: await engines.createDatabase(database),
    REDIS_URL: engines.redis.url,
    TRUST_PROXY: 'loopback',
    NEW_SESSIONS: '0',
    METRICS: 'on',
    ...more,
  };
  const make = async (name: string): Promise<ClusterNode> => {
    const port = await freePort();
    const address = `127.0.0.1:${await freePort()}`;
    let process: ServerProcess | null = null;
    const running = (): ServerProcess => {
      if (process === null) throw new Error(`node ${name} does not run`);
      return process;
    };
    return {
      name,
      url: `http://127.0.0.1:${port}`,
      process: running,
      async start() {
        process = await serverProcess({ ...env, PORT: String(port), NODE_ID: name, NODE_ADDRESS: address }, how);
      },
      async kill(signal = 'SIGKILL') {
        running().child.kill(signal);
        await running().exit;
      },
    };
  };
  const nodes = await Promise.all(names.map(make));
  // All at the same moment, on an empty database.
  await Promise.all(nodes.map(({ start }) => start()));
  const db = engines.query(env.DATABASE_URL);
  return {
    nodes,
    env,
    async ownerOf(id) {
      const [row] = await db<{ owner: string | null }>('SELECT owner FROM sessions WHERE id = $1', [id]);
      return nodes.find(({ name }) => row?.owner?.startsWith(`${name}-`)) ?? null;
    },
    async stop() {
      for (const { process } of nodes) process().child.kill('SIGCONT');
      await Promise.all(nodes.map(({ kill }) => kill()));
    },
  };
}

export type Balancer = { readonly url: string; readonly stop: () => Promise<void> };

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
  });

/** nginx or HAProxy, from the example that the documentation gives. */
export async function startBalancer(kind: 'nginx' | 'haproxy', nodes: readonly ClusterNode[]): Promise<Balancer> {
  const folder = mkdtempSync(join(tmpdir(), 'belief-balancer-'));
  const port = await freePort();
  const example = readFileSync(join(DEPLOY, kind === 'nginx' ? 'nginx.conf' : 'haproxy.cfg'), 'utf8');
  const places = nodes.reduce(
    (text, { name, url }) => text.replaceAll(`node-${name}:3000`, url.replace('http://', '')),
    example.replace(/(listen |bind :)8080/, kind === 'nginx' ? `listen 127.0.0.1:${port}` : `bind 127.0.0.1:${port}`),
  );
  const file = join(folder, 'balancer.conf');
  writeFileSync(file, kind === 'nginx' ? `daemon off; pid ${folder}/pid; error_log stderr;\n${places}` : places);
  const [command, args] =
    kind === 'nginx' ? ['nginx', ['-p', folder, '-c', file, '-e', 'stderr']] : ['haproxy', ['-q', '-f', file]];
  const child: ChildProcess = spawn(command, args as string[], {
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  for (let tries = 0; !(await isOpen(port)); tries++) {
    if (tries > 200 || child.exitCode !== null) throw new Error(`${kind} does not start: ${said}`);
    await pause(25);
  }
  return {
    url: `http://127.0.0.1:${port}`,
    async stop() {
      const gone = new Promise((resolve) => child.on('close', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
