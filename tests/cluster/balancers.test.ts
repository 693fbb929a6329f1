// The balancers' examples in server/deploy, run as they are: WebSockets and long polling through each of them, and a node that
// goes away behind it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBalancer, startCluster, type TestCluster } from '../support/cluster.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { type Person, person } from '../support/person.ts';
import { buildServer } from '../support/server-process.ts';
import { createSession, SocketClient } from '../support/socket-client.ts';

let engines: Engines;
let cluster: TestCluster;
beforeAll(async () => {
  buildServer();
  engines = await startEngines();
  cluster = await startCluster(engines, 'balancers', ['a', 'b', 'c']);
}, 240_000);
afterAll(async () => {
  await cluster?.stop();
  await engines?.stop();
});

describe.each(['nginx', 'haproxy'] as const)('behind %s', (kind) => {
  it('a class plays over WebSockets and long polling, and a node that is killed is got round', async () => {
    const balancer = await startBalancer(kind, cluster.nodes);
    const options = { rounds: 4, practice: false, minTeams: 4 };
    const { id, pin, hostToken } = await createSession(balancer.url, { seed: 7, options });
    const host = await person(balancer.url, { as: 'console', pin, token: hostToken });
    const phones: Person[] = [];
    for (const name of ['Ada', 'Ben', 'Cem', 'Dee'])
      phones.push(await person(balancer.url, { as: 'player', pin, name }));
    const polling = new SocketClient(balancer.url, 'polling');
    expect(await polling.enter({ as: 'player', pin, name: 'Eve' })).toMatchObject({ ok: true });
    expect(await polling.command({ type: 'renameSelf', name: 'Eve 2' })).toMatchObject({ ok: true });
    const view = () => host.connection.store.getState().view;
    await expect
      .poll(() =>
        view()
          .people?.map(({ name }) => name)
          .sort(),
      )
      .toEqual(['Ada', 'Ben', 'Cem', 'Dee', 'Eve 2']);
    await host.send({ type: 'advance', from: { phase: 'lobby', round: 0 } });
    await polling.until(() => polling.phase === 'news');

    const owner = await cluster.ownerOf(id);
    await owner?.kill();
    const acks = await Promise.all(phones.map((phone) => phone.send({ type: 'callHelp', on: true })));
    expect(acks.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    await expect.poll(() => view().people?.filter(({ help }) => help).length).toBe(4);
    await owner?.start();
    for (const each of [host, ...phones]) each.leave();
    polling.close();
    await balancer.stop();
  });
});
