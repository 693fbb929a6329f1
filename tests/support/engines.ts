// PostgreSQL and Redis as a private pair on free ports, with their data in a folder that goes away. Real ones, from
// Debian's packages; they can be killed, stopped and started again.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.ts';

const LIB = '/usr/lib/postgresql';

const onPath = (name: string): string =>
  spawnSync('sh', ['-c', `PATH=$PATH:/usr/sbin command -v ${name}`], { encoding: 'utf8' }).stdout.trim();

/** The folder of PostgreSQL's programs; Debian keeps them off the path. */
function postgresFolder(): string | null {
  const versions = existsSync(LIB) ? readdirSync(LIB).sort((a, b) => Number(b) - Number(a)) : [];
  const found = versions
    .map((version) => join(LIB, version, 'bin'))
    .find((folder) => existsSync(join(folder, 'initdb')));
  const initdb = onPath('initdb');
  return found ?? (initdb === '' ? null : dirname(initdb));
}

const missing = (): string[] => [
  ...(postgresFolder() === null ? ['postgresql'] : []),
  ...['redis-server', 'nginx', 'haproxy'].filter((name) => onPath(name) === ''),
];

/** Whether everything is here; on Debian as root it is installed when it is missing. */
export function haveEngines(): boolean {
  if (missing().length === 0) return true;
  if (process.getuid?.() !== 0 || onPath('apt-get') === '') return false;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  spawnSync('apt-get', ['update', '-q'], { env, stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-qy', '--no-install-recommends', ...missing()], { env, stdio: 'inherit' });
  return missing().length === 0;
}

/** PostgreSQL refuses to run as root. */
function servant(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

export type Engine = {
  readonly port: number;
  readonly pid: () => number;
  readonly start: () => Promise<void>;
  /** `SIGTERM` lets it finish, `SIGKILL` does not. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<void>;
};

export type Engines = {
  readonly postgres: Engine & { readonly url: (database: string) => string; readonly bin: string };
  readonly redis: Engine & { readonly url: string };
  /** Questions to a database, each over a connection of its own, so that a restart does no harm. */
  readonly query: (url: string) => <Row extends object>(sql: string, values: readonly unknown[]) => Promise<Row[]>;
  readonly createDatabase: (name: string) => Promise<string>;
  readonly stop: () => Promise<void>;
};

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
  });

function engine(port: number, launch: () => ChildProcess, ready: () => Promise<boolean>): Engine {
  let child: ChildProcess | null = null;
  return {
    port,
    pid: () => child?.pid ?? 0,
    async start() {
      child = launch();
      for (let tries = 0; !(await ready()); tries++) {
        if (tries > 600 || child.exitCode !== null) throw new Error(`${child.spawnfile} does not start`);
        await pause(50);
      }
    },
    async stop(signal = 'SIGTERM') {
      const running = child;
      child = null;
      if (running === null || running.exitCode !== null) return;
      const gone = new Promise((resolve) => running.on('close', resolve));
      running.kill(signal);
      await gone;
    },
  };
}

/** `fsync: 'off'`: no waiting for the disk, where only processes die and not the machine. */
export async function startEngines({ fsync }: { readonly fsync: 'on' | 'off' } = { fsync: 'on' }): Promise<Engines> {
  const bin = haveEngines() ? postgresFolder() : null;
  if (bin === null) throw new Error(`apt-get install ${missing().join(' ')}`);
  const who = servant();
  const folder = mkdtempSync(join(tmpdir(), 'belief-engines-'));
  const data = join(folder, 'postgres');
  mkdirSync(data);
  chmodSync(folder, 0o755);
  if (who.uid !== undefined && who.gid !== undefined) chownSync(data, who.uid, who.gid);
  const init = [
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '-E',
    'UTF8',
    '--locale=C',
    '--data-checksums',
    '--no-sync',
  ];
  execFileSync(join(bin, 'initdb'), init, { ...who, cwd: data, stdio: 'pipe' });
  const [port, redisPort] = [await freePort(), await freePort()];
  const url = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;

  async function isReady(): Promise<boolean> {
    const client = new pg.Client({ connectionString: url('postgres') });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      return false;
    }
  }
  const postgres = engine(
    port,
    () =>
      spawn(
        join(bin, 'postgres'),
        [
          '-D',
          data,
          '-p',
          String(port),
          '-k',
          '',
          '-c',
          'listen_addresses=127.0.0.1',
          '-c',
          'max_connections=200',
          '-c',
          'recovery_init_sync_method=syncfs',
          '-c',
          `fsync=${fsync}`,
        ],
        { ...who, cwd: data, stdio: 'ignore' },
      ),
    isReady,
  );
  const redis = engine(
    redisPort,
    () =>
      spawn('redis-server', ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
        cwd: folder,
        stdio: 'ignore',
      }),
    () => answers(redisPort),
  );
  await Promise.all([postgres.start(), redis.start()]);

  return {
    postgres: { ...postgres, url, bin },
    redis: { ...redis, url: `redis://127.0.0.1:${redisPort}` },
    query: (at) => async (sql, values) => {
      const client = new pg.Client({ connectionString: at });
      client.on('error', () => undefined);
      await client.connect();
      try {
        return (await client.query(sql, [...values])).rows;
      } finally {
        await client.end();
      }
    },
    async createDatabase(name) {
      const client = new pg.Client({ connectionString: url('postgres') });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return url(name);
    },
    async stop() {
      await Promise.all([postgres.stop('SIGINT'), redis.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
