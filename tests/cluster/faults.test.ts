// What may happen to a cluster while classes play on it: every kind of blow once with the books of `npm run chaos`, then a
// rolling restart of all nodes and a node that is added.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterChaos } from '../chaos/cluster.ts';
import { openLesson } from '../chaos/lesson.ts';
import { type Balancer, startBalancer, startCluster, type TestCluster } from '../support/cluster.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { buildServer } from '../support/server-process.ts';
import { createSession } from '../support/socket-client.ts';

beforeAll(buildServer, 180_000);

it('owner killed, stopped for twenty seconds and woken, PostgreSQL and Redis restarted: nothing answered is lost, screens agree', async () => {
  const found = await clusterChaos({
    blows: ['owner', 'stop', 'redis', 'postgres', 'any'],
    count: 5,
    seed: 5,
    stopMs: 20_000,
    tell: () => undefined,
  });
  expect(found.lost).toEqual([]);
  expect(found.wrong).toEqual([]);
  expect(found.acknowledged).toBeGreaterThan(100);
  expect(found.blows).toEqual({ owner: 1, stop: 1, redis: 1, postgres: 1, any: 1 });
}, 300_000);

describe('the nodes themselves', () => {
  let engines: Engines;
  let cluster: TestCluster;
  let balancer: Balancer;
  beforeAll(async () => {
    engines = await startEngines();
    cluster = await startCluster(engines, 'faults', ['a', 'b', 'c']);
    balancer = await startBalancer('nginx', cluster.nodes);
  }, 240_000);
  afterAll(async () => {
    await balancer?.stop();
    await cluster?.stop();
    await engines?.stop();
  });

  it('are restarted one after the other under a class: every phone is back by itself, nobody is sent away', async () => {
    const lesson = await openLesson(balancer.url, 11, () => undefined);
    const links = new Set<string>();
    for (const { connection } of lesson.people) connection.store.subscribe(({ link }) => links.add(link));
    for (const node of cluster.nodes) {
      await pause(1_000);
      await node.kill('SIGTERM');
      expect(await node.process().exit).toBe(0);
      await node.start();
      await expect.poll(() => lesson.people.every(({ isHere }) => isHere()), { timeout: 20_000 }).toBe(true);
    }
    lesson.rest();
    await expect.poll(() => lesson.people.every(({ pending }) => pending.size === 0), { timeout: 20_000 }).toBe(true);
    expect(links.has('closed')).toBe(false);
    const refusals = lesson.people.flatMap((each) => [...each.refusals.keys()]);
    expect(refusals).not.toContain('reject.server');
    expect(refusals).not.toContain('reject.notSaved');
    lesson.leave();
  }, 120_000);

  it('share the rooms: what one of them has too many goes to one that came later, with its class', async () => {
    const [a, b, c] = cluster.nodes;
    if (a === undefined || b === undefined || c === undefined) throw new Error('three nodes');
    await Promise.all([b, c].map((node) => node.kill('SIGTERM')));
    const lesson = await openLesson(a.url, 12, () => undefined);
    const others = await Promise.all(Array.from({ length: 5 }, () => createSession(a.url)));
    const owners = () => Promise.all([lesson, ...others].map(async ({ id }) => (await cluster.ownerOf(id))?.name));
    expect(new Set(await owners())).toEqual(new Set(['a']));
    await Promise.all([b, c].map((node) => node.start()));
    await expect.poll(async () => new Set(await owners()).size, { timeout: 40_000 }).toBe(3);
    const heard = lesson.people.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0);
    await expect
      .poll(() => lesson.people.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0), { timeout: 20_000 })
      .toBeGreaterThan(heard + 10);
    lesson.rest();
    expect(lesson.people.every(({ isHere }) => isHere())).toBe(true);
    lesson.leave();
  }, 120_000);
});
