// One seat in two windows, and commands that come twice or late: the seat stays one, and nothing is applied that should not be.
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { PlayerCommand } from '../../shared/game/commands.ts';
import { SocketClient } from '../support/socket-client.ts';
import { type Lesson, lesson, type TestServer, testServer } from './harness.ts';

let server: TestServer;
let room: Lesson;
let one: SocketClient;
let two: SocketClient;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  room = await lesson(server.url, { names: ['Ada'], options: { roles: ['vc'] } });
  one = room.phones[0] as SocketClient;
  two = new SocketClient(server.url, 'polling');
  expect(await two.enter({ as: 'seat', pin: room.pin, token: one.token ?? '' })).toMatchObject({ player: one.player });
});
afterEach(() => {
  two.close();
  room.close();
});

const invest = (LAB: number): PlayerCommand => ({
  type: 'submitOrders',
  orders: { role: 'vc', invest: { LAB, APP: 0, CLIM: 0, BIO: 0 }, sell: null, earmark: null },
  forecast: 20,
});
const invested = (phone: SocketClient): number | null => {
  const order = phone.view.seat?.ticket?.mine?.orders;
  return order?.role === 'vc' ? order.invest.LAB : null;
};

async function openOrders(): Promise<void> {
  await room.host.advance();
  await room.host.advance();
  for (const phone of [one, two]) await phone.until(() => phone.phase === 'decide');
}

async function advanceTo(phase: string): Promise<void> {
  while (room.host.phase !== phase) await room.host.advance();
}

it('both windows show the same, either may decide, the last word counts, and it is one person', async () => {
  await openOrders();
  for (const [phone, amount] of [
    [one, 1],
    [two, 2],
    [one, 3],
  ] as const) {
    expect(await phone.command(invest(amount))).toMatchObject({ ok: true });
    for (const each of [one, two]) await each.until(() => invested(each) === amount);
  }
  expect(room.host.view.people).toHaveLength(1);
  await room.host.until(() => room.host.view.progress?.sent === 1);
  one.close();
  // The other window keeps the seat online.
  expect(await two.command(invest(4))).toMatchObject({ ok: true });
  expect(room.host.view.people?.[0]?.online).toBe(true);
  two.close();
  await room.host.until(() => room.host.view.people?.[0]?.online === false);
});

it('a command that comes from both windows under one id is applied once', async () => {
  await openOrders();
  const copies = [one, two, one, two].map((phone) => phone.command(invest(1), 0, 'the-same-id'));
  const answers = await Promise.all(copies);
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  expect(answers[0]).toMatchObject({ ok: true });
  await two.command(invest(2));
  expect(await one.command(invest(1), 0, 'the-same-id')).toEqual(answers[0]);
  await one.until(() => invested(one) === 2);
});

it('a command that was held up until the round was over, or came before its round, changes nothing', async () => {
  await openOrders();
  expect(await one.command(invest(5), 1)).toMatchObject({
    reject: { code: 'reject.wrongRound', params: { round: 0 } },
  });
  expect(await one.command(invest(1))).toMatchObject({ ok: true });
  await advanceTo('result');
  expect(await two.command(invest(6), 0)).toMatchObject({ reject: { code: 'reject.wrongPhase' } });
  await advanceTo('decide');
  await one.until(() => one.phase === 'decide');
  expect(await two.command(invest(7), 0)).toMatchObject({
    reject: { code: 'reject.wrongRound', params: { round: 1 } },
  });
  expect(await one.command(invest(8), 1)).toMatchObject({ ok: true });
  expect(invested(two) === null || invested(two) === 8).toBe(true);
  await two.until(() => invested(two) === 8);
});
