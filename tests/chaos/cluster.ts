// Strikes at a cluster under classes that play: nodes killed, stopped and told to go, PostgreSQL and Redis restarted. Keeps the
// same books as the run against one server, and times how long nobody had the room.
import { setTimeout as pause } from 'node:timers/promises';
import { createPostgresStore } from '../../server/store/postgres.ts';
import { connectPostgres } from '../../server/store/postgres-pool.ts';
import { stream } from '../../shared/engine/random.ts';
import { type ClusterNode, startBalancer, startCluster } from '../support/cluster.ts';
import { startEngines } from '../support/engines.ts';
import type { Person } from '../support/person.ts';
import { differences, lostOf, savedInSilence } from './evidence.ts';
import { type Lesson, openLesson } from './lesson.ts';

export const BLOWS = [
  'owner',
  'owner',
  'redis',
  'any',
  'owner',
  'postgres',
  'owner',
  'stop',
  'owner',
  'restart',
] as const;
export type Blow = (typeof BLOWS)[number];

export type ClusterReport = {
  readonly seed: number;
  readonly blows: Readonly<Partial<Record<Blow, number>>>;
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly savedInSilence: number;
  /** By blow: until the last class had a new answer, and the longest a phone showed that it is reconnecting. */
  readonly worst: Readonly<Partial<Record<Blow, { readonly handOverMs: number; readonly reconnectingMs: number }>>>;
  readonly lessons: number;
  readonly entries: number;
  readonly wrong: readonly string[];
};

export type ClusterChaos = {
  /** One after the other, over and over. */
  readonly blows: readonly Blow[];
  readonly count: number;
  readonly seed: number;
  /** How long a node is stopped (SIGSTOP). */
  readonly stopMs: number;
  readonly tell: (line: string) => void;
};

const CLASSES = 3;
const BACK_WITHIN_MS = 60_000;

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<number> {
  const started = performance.now();
  while (!(await holds())) {
    if (performance.now() - started > BACK_WITHIN_MS) throw new Error(`never happened: ${what}`);
    await pause(10);
  }
  return performance.now() - started;
}

/** The longest time this phone was not online, since it was last asked. */
function watchLink({ connection: { store } }: Person): () => number {
  let goneAt: number | null = null;
  let worst = 0;
  const since = () => (goneAt === null ? 0 : performance.now() - goneAt);
  store.subscribe(({ link }) => {
    if (link !== 'online') goneAt ??= performance.now();
    else {
      worst = Math.max(worst, since());
      goneAt = null;
    }
  });
  return () => {
    const longest = Math.max(worst, since());
    worst = 0;
    return longest;
  };
}

const answers = ({ people }: Lesson): number => people.reduce((sum, each) => sum + each.acknowledged.size, 0);

export async function clusterChaos({ blows, count, seed, stopMs, tell }: ClusterChaos): Promise<ClusterReport> {
  const engines = await startEngines();
  const cluster = await startCluster(engines, 'chaos', ['a', 'b', 'c']);
  const balancer = await startBalancer('haproxy', cluster.nodes);
  const store = createPostgresStore(await connectPostgres(cluster.env.DATABASE_URL ?? '', () => undefined));
  const luck = stream(seed, 'cluster', 0);
  const lessons: Lesson[] = [];
  const finished = new Set<Lesson>();
  const links = new Map<Lesson, (() => number)[]>();
  const lost = new Set<string>();
  const wrong = new Set<string>();
  const done: Partial<Record<Blow, number>> = {};
  const worst: Partial<Record<Blow, { handOverMs: number; reconnectingMs: number }>> = {};
  let inSilence = 0;
  const playing = () => lessons.filter((lesson) => !finished.has(lesson));

  /** Answers that were heard before the log was read; the class plays on meanwhile. */
  async function lookForLost(lesson: Lesson): Promise<void> {
    const people = lesson.people.map((each) => ({ ...each, acknowledged: new Map(each.acknowledged) }));
    for (const line of lostOf({ ...lesson, people }, await logOf(lesson))) lost.add(line);
  }
  const logOf = async ({ id }: Lesson) => (await store.read(id)) ?? undefined;

  async function strike(blow: Blow): Promise<void> {
    const [lesson] = playing();
    const owner = lesson === undefined ? null : await cluster.ownerOf(lesson.id);
    const random = cluster.nodes[Math.floor(luck() * cluster.nodes.length)] as ClusterNode;
    const node = blow === 'any' ? random : (owner ?? random);
    if (blow === 'redis') {
      await engines.redis.stop('SIGKILL');
      await pause(200 + luck() * 800);
      await engines.redis.start();
    } else if (blow === 'postgres') {
      await engines.postgres.stop('SIGQUIT');
      await engines.postgres.start();
    } else if (blow === 'stop') {
      node.process().child.kill('SIGSTOP');
      setTimeout(() => node.process().child.kill('SIGCONT'), stopMs);
    } else await node.kill(blow === 'restart' ? 'SIGTERM' : 'SIGKILL');
  }

  async function repair(): Promise<void> {
    for (const { process, start } of cluster.nodes)
      if (process().child.exitCode !== null || process().child.signalCode !== null) await start();
  }

  async function fill(): Promise<void> {
    for (const lesson of playing()) if (lesson.isOver()) await finish(lesson);
    while (playing().length < CLASSES) {
      const node = cluster.nodes[lessons.length % cluster.nodes.length] as ClusterNode;
      const lesson = await openLesson(balancer.url, seed + lessons.length, () => undefined, node.url);
      lessons.push(lesson);
      links.set(lesson, lesson.people.map(watchLink));
    }
  }

  async function finish(lesson: Lesson): Promise<void> {
    lesson.rest();
    await until('everything answered', () => lesson.people.every((each) => each.isHere() && each.pending.size === 0));
    let found: string[] = [];
    for (let tries = 0; tries < 20; tries++) {
      await pause(250);
      found = await differences(lesson, balancer.url, await logOf(lesson));
      if (found.length === 0) break;
    }
    for (const line of found) wrong.add(line);
    await lookForLost(lesson);
    lesson.leave();
    finished.add(lesson);
  }

  try {
    for (let index = 0; index < count; index++) {
      const blow = blows[index % blows.length] ?? 'owner';
      await fill();
      await pause(500 + luck() * 1_500);
      for (const each of [...links.values()].flat()) each();
      await strike(blow);
      // What was on its way when it happened is heard before the count begins.
      await pause(30);
      const before = new Map(playing().map((lesson) => [lesson, answers(lesson)]));
      const handOver = await until(`an answer after ${blow}`, () =>
        playing().every((lesson) => lesson.isOver() || answers(lesson) > (before.get(lesson) ?? 0)),
      );
      for (const lesson of playing()) inSilence += savedInSilence(lesson, await logOf(lesson));
      if (blow === 'stop') await pause(Math.max(0, stopMs - handOver));
      await repair();
      const everybody = playing().flatMap(({ people }) => people);
      await until('everybody is back', () => everybody.every(({ isHere }) => isHere()));
      for (const lesson of lessons) await lookForLost(lesson);
      const reconnecting = Math.max(
        0,
        ...playing()
          .flatMap((lesson) => links.get(lesson) ?? [])
          .map((each) => each()),
      );
      done[blow] = (done[blow] ?? 0) + 1;
      const so = worst[blow] ?? { handOverMs: 0, reconnectingMs: 0 };
      worst[blow] = {
        handOverMs: Math.round(Math.max(so.handOverMs, handOver + 30)),
        reconnectingMs: Math.round(Math.max(so.reconnectingMs, reconnecting)),
      };
      tell(
        `${index + 1} ${blow}: hand-over ${Math.round(handOver)} ms, reconnecting ${Math.round(reconnecting)} ms, ${lost.size} lost`,
      );
    }
    for (const lesson of playing()) await finish(lesson);
    for (const { people } of lessons) {
      for (const { refusals } of people) if (refusals.has('reject.server')) wrong.add('a command met a fault');
    }
    let entries = 0;
    for (const lesson of lessons) entries += (await logOf(lesson))?.entries.length ?? 0;
    return {
      seed,
      blows: done,
      acknowledged: lessons.reduce((sum, lesson) => sum + answers(lesson), 0),
      lost: [...lost],
      savedInSilence: inSilence,
      worst,
      lessons: lessons.length,
      entries,
      wrong: [...wrong],
    };
  } finally {
    for (const lesson of lessons) {
      lesson.rest();
      lesson.leave();
    }
    await balancer.stop();
    await store.close();
    await cluster.stop();
    await engines.stop();
  }
}
