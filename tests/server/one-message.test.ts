// What everybody sees and what is a phone's own come in one message: fewer packets in a crowded room, one drawing on the screen.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ViewPatch } from '../../shared/game/views.ts';
import { unpackView } from '../../shared/wire.ts';
import type { SocketClient, Transport } from '../support/socket-client.ts';
import { lesson, type TestServer, testServer } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

/** Everything this socket is sent from now on. */
function heard({ socket }: SocketClient): ViewPatch[] {
  const patches: ViewPatch[] = [];
  socket.on('view', (patch: ViewPatch) => patches.push(unpackView(patch)));
  return patches;
}
const isIn = (phase: string) => (patch: ViewPatch) => patch.stage?.phase === phase;

it.each<Transport>(['websocket', 'polling'])('over %s', async (transport) => {
  const room = await lesson(server.url, { names: ['Ada', 'Ben'], options: { roles: ['vc'] }, transport });
  const [ada, ben] = room.phones as [SocketClient, SocketClient];
  await room.host.advance();
  await room.host.advance();
  for (const phone of [ada, ben]) await phone.until(() => phone.phase === 'decide');

  const [toAda, toBen, toBoard] = [heard(ada), heard(ben), heard(room.board)];
  const decided = await ada.command({
    type: 'submitOrders',
    orders: { role: 'vc', invest: { LAB: 3, APP: 0, CLIM: 0, BIO: 0 }, sell: null, earmark: null },
    forecast: 20,
  });
  expect(decided).toMatchObject({ ok: true });
  for (const each of [ada, ben, room.board]) await each.until(() => each.view.progress?.sent === 1);
  // Ada's own order came with the count; Ben, whose picture has not changed otherwise, got the count alone.
  expect(toAda.filter(({ progress }) => progress != null)).toMatchObject([
    { progress: { sent: 1 }, seat: { ticket: {} } },
  ]);
  expect(toBen.filter(({ progress }) => progress != null)).toEqual([{ progress: { sent: 1, total: 2 } }]);

  while (room.host.phase !== 'result') await room.host.advance();
  for (const each of [ada, ben, room.board]) await each.until(() => each.phase === 'result');
  await ben.until(() => ben.view.seat?.result != null);
  for (const [patches, phone] of [
    [toAda, ada],
    [toBen, ben],
  ] as const) {
    expect(patches.filter(isIn('result'))).toMatchObject([{ result: { round: 0 }, seat: { result: { round: 0 } } }]);
    expect(phone.view.seat?.account?.account.role).toBe('vc');
  }
  expect(toBoard.filter(isIn('result')).map((patch) => 'seat' in patch)).toEqual([false]);
  room.close();
});
