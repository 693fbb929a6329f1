// Three nodes, one class: any node serves any phone with the same answers, and when the node that has the room is killed
// another one has it, with everything that had been answered.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClusterNode, startCluster, type TestCluster } from '../support/cluster.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { buildServer } from '../support/server-process.ts';
import { createSession, SocketClient } from '../support/socket-client.ts';

let engines: Engines;
let cluster: TestCluster;
beforeAll(async () => {
  buildServer();
  engines = await startEngines({ fsync: 'off' });
  cluster = await startCluster(engines, 'hand_over', ['a', 'b', 'c']);
}, 240_000);
afterAll(async () => {
  await cluster?.stop();
  await engines?.stop();
});

const nodeAt = (index: number): ClusterNode => {
  const node = cluster.nodes[index];
  if (node === undefined) throw new Error(`there is no node ${index}`);
  return node;
};
const [a, b, c] = [() => nodeAt(0), () => nodeAt(1), () => nodeAt(2)];
const OPTIONS = { rounds: 4, practice: false, minTeams: 4, decideSeconds: 300, firstDecideSeconds: 300 };

async function seated(node: ClusterNode, pin: string, name: string): Promise<SocketClient> {
  const phone = new SocketClient(node.url);
  const ack = await phone.enter({ as: 'player', pin, name });
  if (!ack.ok) throw new Error(`${name}: ${ack.reject.code}`);
  return phone;
}

describe('any node', () => {
  it('serves any phone of a class, with the same views, answers and refusals', async () => {
    const { pin, hostToken } = await createSession(a().url, { seed: 7, options: OPTIONS });
    const phones = await Promise.all([seated(a(), pin, 'Ada'), seated(b(), pin, 'Ben'), seated(c(), pin, 'Cem')]);
    const host = new SocketClient(b().url);
    expect(await host.enter({ as: 'console', pin, token: hostToken })).toMatchObject({ ok: true });
    const board = new SocketClient(c().url);
    await board.enter({ as: 'board', pin });
    await host.until(() => host.view.people?.length === 3 && host.view.crowd?.online === 3);
    await host.advance();
    await host.advance();
    for (const each of [...phones, board]) await each.until(() => each.phase === 'decide');
    expect(await phones[1]?.command({ type: 'callHelp', on: true })).toMatchObject({ ok: true });
    await host.until(() => host.view.people?.some(({ name, help }) => name === 'Ben' && help) ?? false);

    const refusals = await Promise.all(
      phones.map((phone) => phone.command({ type: 'advance', from: { phase: 'decide', round: 0 } })),
    );
    expect(new Set(refusals.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await board.command({ type: 'callHelp', on: true })).toMatchObject({
      reject: { code: 'reject.notAllowed' },
    });
    const orders = { role: 'vc', invest: { LAB: 0, APP: 0, CLIM: 0, BIO: 0 }, sell: null, earmark: null } as const;
    const late = await Promise.all(
      phones.map((each) => each.command({ type: 'submitOrders', orders, forecast: null }, 3)),
    );
    expect(late).toEqual(Array(3).fill({ ok: false, reject: { code: 'reject.wrongRound', params: { round: 0 } } }));

    const twice = await Promise.all(
      [1, 2].map(() => phones[2]?.command({ type: 'callHelp', on: true }, 0, 'the-same-id')),
    );
    expect(twice).toEqual([expect.objectContaining({ ok: true }), twice[0]]);
    await host.until(() => host.view.people?.some(({ name, help }) => name === 'Cem' && help) ?? false);
    phones[2]?.close();
    await host.until(() => host.view.crowd?.online === 2);
    for (const each of [host, board, ...phones]) each.close();
  });

  it('answers every request about any session, and looks a PIN up in the whole cluster', async () => {
    const { pin, hostToken } = await createSession(a().url, { seed: 7, options: OPTIONS });
    const ask = (node: ClusterNode, path: string, init: RequestInit = {}) =>
      fetch(`${node.url}/api/sessions/${pin}${path}`, { ...init, headers: { Authorization: `Bearer ${hostToken}` } });
    for (const path of [
      '',
      '/notes',
      '/check',
      '/export/replay.json',
      '/export/rounds.csv?style=de',
      '/game',
      '/world',
    ]) {
      const answers = await Promise.all([a(), b(), c()].map((node) => ask(node, path)));
      const texts = await Promise.all(answers.map((answer) => answer.text()));
      expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.get('content-type')}`)).size, path).toBe(
        1,
      );
      expect(texts[1], path).toBe(texts[0]);
      expect(texts[2], path).toBe(texts[0]);
    }
    const unknown = await fetch(`${b().url}/api/sessions/${pin}/export/replay.json`);
    expect(await unknown.json()).toMatchObject({ reject: { code: 'reject.unknownToken' } });
    expect(await (await fetch(`${c().url}/api/sessions/000000`)).json()).toMatchObject({ exists: false });
    expect((await ask(c(), '/cohosts', { method: 'POST' })).status).toBe(201);
    expect((await ask(b(), '', { method: 'DELETE' })).status).toBe(200);
    for (const node of [a(), b(), c()]) {
      expect(await (await fetch(`${node.url}/api/sessions/${pin}`)).json()).toMatchObject({ exists: false });
    }
  });
});

describe('the node that has the room', () => {
  it('is killed: another one has it, nothing answered is lost, and phones elsewhere stay connected', async () => {
    const { id, pin, hostToken } = await createSession(a().url, { seed: 7, options: OPTIONS });
    expect((await cluster.ownerOf(id))?.name).toBe('a');
    const [ada, ben] = [await seated(b(), pin, 'Ada'), await seated(c(), pin, 'Ben')];
    expect(await ada.command({ type: 'renameSelf', name: 'Ada 2' })).toMatchObject({ ok: true });
    await a().kill();
    // Sent while nobody has the room, and answered by whoever has it next.
    expect(
      await Promise.all([ada, ben].map((phone, n) => phone.command({ type: 'renameSelf', name: `Later ${n}` }))),
    ).toEqual([expect.objectContaining({ ok: true }), expect.objectContaining({ ok: true })]);
    expect(['b', 'c']).toContain((await cluster.ownerOf(id))?.name);
    expect([ada, ben].map(({ socket, byes }) => [socket.connected, byes])).toEqual([
      [true, []],
      [true, []],
    ]);
    const host = new SocketClient(c().url);
    await host.enter({ as: 'console', pin, token: hostToken });
    expect(host.view.people?.map(({ name }) => name).sort()).toEqual(['Later 0', 'Later 1']);
    await a().start();
    for (const each of [ada, ben, host]) each.close();
  });
});
