// npm run bench:load [-- --rooms 25 --students 40 --rounds 3 --seconds 1] [--drivers 1] [--herd] [--growth] [--json] [--cluster]
// Classes of real connections play on the built server, then the same messages go through a bare socket.io server on the same
// machine: what counts are the ratios. --seconds spreads the decisions; --herd lets everybody reconnect at once; --growth
// plays with 500, 1,000 and 2,000 students (more rooms, or one larger room with --rooms 1). Exit code 1 when anything was
// refused, lost or came to nothing; times never decide. --cluster: one node on SQLite, then one and three on PostgreSQL and Redis.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle } from '../simulate/bundle.ts';
import { buildServer, serverProcess } from '../support/server-process.ts';
import { clusterRuns, clusterTable } from './load-cluster.ts';
import type { Script } from './load-plan.ts';
import { figuresOf, goalsOf, growthExponent, table } from './load-report.ts';
import { play, type Run, type Size } from './load-run.ts';

const { values } = parseArgs({
  options: {
    rooms: { type: 'string', default: '25' },
    students: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '8' },
    seconds: { type: 'string', default: '1' },
    drivers: { type: 'string', default: '1' },
    herd: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    cluster: { type: 'boolean', default: false },
    /** A folder for the server's profile (--cpu-prof). */
    profile: { type: 'string' },
  },
});
const size: Size = {
  rooms: Number(values.rooms),
  students: Number(values.students),
  rounds: Number(values.rounds),
  spreadMs: Number(values.seconds) * 1000,
  drivers: Number(values.drivers),
  herd: values.herd,
};
const SIZES = [500, 1000, 2000];

buildServer();
const [driver, bareServer] = await Promise.all(
  ['load-driver', 'load-bare'].map((name) => bundle(resolve(import.meta.dirname, `${name}.ts`), name)),
);
if (driver === undefined || bareServer === undefined) throw new Error('the bench could not be built');
const flags = ['--expose-gc', '--import', resolve(import.meta.dirname, 'load-probe.mjs')];
const profile = values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`];

if (values.cluster) {
  const runs = await clusterRuns(size, driver, flags);
  console.error(clusterTable(size, runs));
  console.log(
    JSON.stringify({
      bench: 'load cluster',
      ...size,
      runs: runs.map(({ name, run }) => ({ name, ...figuresOf(run) })),
    }),
  );
  process.exit(runs.every(({ run }) => Object.keys(run.errors).length === 0) ? 0 : 1);
}

async function real(wanted: Size): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'belief-load-'));
  const env = { PORT: '0', DATA_DIR: folder, NEW_SESSIONS: '0' };
  const server = await serverProcess(env, { flags: [...flags, ...profile] });
  try {
    return await play({ servers: [server], script: null }, wanted, driver as string);
  } finally {
    server.child.kill('SIGTERM');
    await server.exit;
    rmSync(folder, { recursive: true, force: true });
  }
}

async function bare(wanted: Size, script: Script): Promise<Run> {
  const server = await serverProcess({}, { flags: [...flags, ...profile], entry: bareServer as string });
  try {
    await new Promise<void>((done) => {
      server.child.once('message', () => done());
      server.child.send({ script });
    });
    return await play({ servers: [server], script }, wanted, driver as string);
  } finally {
    server.child.kill('SIGTERM');
    await server.exit;
  }
}

async function growth(): Promise<{ players: number; cpuMs: number }[]> {
  const found: { players: number; cpuMs: number }[] = [];
  for (const players of SIZES) {
    const wanted =
      size.rooms === 1
        ? { ...size, students: players, herd: false }
        : { ...size, rooms: Math.round(players / size.students), herd: false };
    const { cpuMsPerPlayerRound } = await real(wanted);
    const all = wanted.rooms * wanted.students;
    found.push({ players: all, cpuMs: cpuMsPerPlayerRound * all });
  }
  return found;
}

const run = await real(size);
if (run.script === null) throw new Error('nothing was recorded');
const floor = await bare(size, run.script);
const sizes = values.growth ? await growth() : null;
const grown = sizes === null ? null : { sizes, exponent: growthExponent(sizes) };
const goals = goalsOf(size, run, floor, grown?.exponent ?? null);
console.error(table(size, run, floor, goals));
console.log(
  JSON.stringify({
    bench: 'load',
    ...size,
    ...figuresOf(run),
    bare: figuresOf(floor),
    ratio: {
      cpu: run.cpuMsPerPlayerRound / floor.cpuMsPerPlayerRound,
      rss: run.rssKbPerConnection / floor.rssKbPerConnection,
      live: run.memoryKbPerConnection / floor.memoryKbPerConnection,
    },
    ...(grown === null ? {} : { growth: grown }),
    goals,
  }),
);
const isWhole = Object.keys(run.errors).length === 0 && (run.herd?.lost ?? 0) === 0;
process.exitCode = isWhole ? 0 : 1;
