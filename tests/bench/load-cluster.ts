// What several nodes cost: the same classes on one node with SQLite, on one node with PostgreSQL and Redis, and spread over three,
// phone by phone, so that most of what they do crosses from one node to another.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '../support/cluster.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { serverProcess } from '../support/server-process.ts';
import { play, type Run, type Size } from './load-run.ts';

export type ClusterRun = { readonly name: string; readonly run: Run };

const TICK_MS = 10;

/** Processor time of a process and its children, of those that have ended too. */
function cpuOf(pid: number): number {
  let ticks = 0;
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      // The name of the program may hold anything, brackets included.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const isOwn = Number(name) === pid;
      if (!isOwn && Number(stat[1]) !== pid) continue;
      const spent = stat.slice(11, isOwn ? 15 : 13);
      ticks += spent.reduce((sum, each) => sum + Number(each), 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return ticks * TICK_MS;
}

function redisTraffic(port: number): Promise<{ readonly input: number; readonly output: number }> {
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.end('INFO stats\r\n'));
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    const figure = (name: string): number => Number(new RegExp(`${name}:(\\d+)`).exec(text)?.[1] ?? 0);
    socket.on('close', () =>
      resolve({ input: figure('total_net_input_bytes'), output: figure('total_net_output_bytes') }),
    );
    socket.on('error', reject);
  });
}

const meterOf = (engines: Engines) => async () => {
  const { input, output } = await redisTraffic(engines.redis.port);
  return {
    'redis bytes in': input,
    'redis bytes out': output,
    'redis ms': cpuOf(engines.redis.pid()),
    'postgres ms': cpuOf(engines.postgres.pid()),
  };
};

export async function clusterRuns(size: Size, driver: string, flags: readonly string[]): Promise<ClusterRun[]> {
  const folder = mkdtempSync(join(tmpdir(), 'belief-load-'));
  const alone = await serverProcess({ PORT: '0', DATA_DIR: folder, NEW_SESSIONS: '0' }, { flags });
  const runs: ClusterRun[] = [{ name: 'SQLite, 1', run: await play({ servers: [alone], script: null }, size, driver) }];
  alone.child.kill('SIGTERM');
  await alone.exit;
  rmSync(folder, { recursive: true, force: true });

  const engines = await startEngines();
  for (const names of [['a'], ['a', 'b', 'c']]) {
    const cluster = await startCluster(engines, `load_${names.length}`, names, { METRICS: 'off' }, { flags });
    const servers = cluster.nodes.map(({ process }) => process());
    const run = await play({ servers, script: null, meter: meterOf(engines) }, size, driver);
    runs.push({ name: `cluster, ${names.length}`, run });
    await cluster.stop();
  }
  await engines.stop();
  return runs;
}

export function clusterTable({ rooms, students, rounds, spreadMs }: Size, runs: readonly ClusterRun[]): string {
  const shares = rooms * students * rounds;
  const digits = (value: number): string =>
    value >= 1000 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
  const row = (name: string, of: (run: Run) => number): string =>
    name.padEnd(48) + runs.map(({ run }) => digits(of(run)).padStart(14)).join('');
  const metered = (name: string) => (run: Run) => (run.metered[name] ?? 0) / shares;
  const [first] = runs;
  return [
    `${rooms} × ${students} students, ${rounds} rounds, decisions within ${spreadMs / 1000} s`,
    ' '.repeat(48) + runs.map(({ name }) => name.padStart(14)).join(''),
    row('nodes: processor, ms a player and round', (run) => run.cpuMsPerPlayerRound),
    row('  × SQLite', (run) => run.cpuMsPerPlayerRound / (first?.run.cpuMsPerPlayerRound ?? 1)),
    row('PostgreSQL: processor, ms a player and round', metered('postgres ms')),
    row('Redis: processor, ms a player and round', metered('redis ms')),
    row('Redis: bytes in a player and round', metered('redis bytes in')),
    row('Redis: bytes out a player and round', metered('redis bytes out')),
    row('command → answer, ms p50', (run) => run.ack.p50),
    row('command → answer, ms p99', (run) => run.ack.p99),
    row('bell → last view of a room, ms p99', (run) => run.close.p99),
    row('memory of all nodes, KB a connection (RSS)', (run) => run.rssKbPerConnection),
    ...runs.flatMap(({ name, run }) => Object.entries(run.errors).map(([why, count]) => `${name}: ${why} (${count})`)),
  ].join('\n');
}
