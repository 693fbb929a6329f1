// A class plays a whole game through real sockets: teacher, board, phones that decide like bots, one that never decides,
// one that comes late, one that reloads. Once over WebSocket and once over polling alone.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { botOrders } from '../../shared/bots/bot.ts';
import { outlookOfView, typedOrders } from '../support/outlook.ts';
import { SocketClient } from '../support/socket-client.ts';
import { type Lesson, lesson, type TestServer, testServer } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const get = (path: string, token?: string) =>
  fetch(`${server.url}${path}`, token === undefined ? {} : { headers: { Authorization: `Bearer ${token}` } });

async function decide(phone: SocketClient, index: number): Promise<void> {
  await phone.until(() => phone.phase === 'decide' && outlookOfView(phone.view) !== null);
  const outlook = outlookOfView(phone.view);
  if (outlook === null) throw new Error('nothing to decide on');
  const orders = typedOrders(botOrders('momentum', outlook, index));
  const ack = await phone.command({ type: 'submitOrders', orders, forecast: 20 });
  expect(ack, JSON.stringify({ ack, orders })).toMatchObject({ ok: true });
}

describe.each(['websocket', 'polling'] as const)('a whole game over %s', (transport) => {
  let room: Lesson;
  afterAll(() => room.close());

  it('from the lobby to the exports', async () => {
    room = await lesson(server.url, { transport, names: ['Ada', 'Ben', 'Cem', 'Dua'] });
    const { host, board, phones, pin, hostToken } = room;
    const deciding = phones.slice(0, 3);
    expect((await get(`/api/sessions/${pin}/debrief`)).status).toBe(409);
    expect((await get(`/api/sessions/${pin}/game`)).status).toBe(409);

    for (let round = 0; round < 4; round++) {
      expect(await host.advance()).toMatchObject({ ok: true });
      expect(host.phase).toBe(round === 0 ? 'news' : 'news');
      await host.advance();
      if (round === 1) {
        // A reload: the same seat, the whole picture, nothing asked.
        const ada = phones[0] as SocketClient;
        ada.close();
        const again = new SocketClient(server.url, transport);
        expect(await again.enter({ as: 'seat', pin, token: ada.token ?? '' })).toMatchObject({
          ok: true,
          player: ada.player,
        });
        deciding[0] = again;
        expect(again.view.seat?.team?.id).toBe(ada.view.seat?.team?.id);
      }
      if (round === 2) {
        const late = await room.join('Late');
        expect(late.view.seat?.me?.name).toBe('Late');
      }
      await Promise.all(deciding.map(decide));
      await host.advance();
      await host.advance();
      await board.until(() => board.phase === 'result' && board.view.result?.round === round);
      await deciding[0]?.until(() => deciding[0]?.view.seat?.result?.round === round);
      expect(board.view.result?.standings.length).toBeGreaterThanOrEqual(4);
    }
    for (let taps = 0; taps < 10 && host.phase !== 'final'; taps++) await host.advance();
    expect(host.phase).toBe('final');
    await board.until(() => board.view.final != null);
    expect(board.view.final?.seed).toBe(7);
    await board.until(() => board.view.par != null && board.view.par.done === board.view.par.total, 30_000);
    expect(Object.keys(board.view.par?.scores ?? {})).toHaveLength(board.view.teams?.length ?? 0);

    expect((await get(`/api/sessions/${pin}/debrief`)).status).toBe(200);
    const played = (await (await get(`/api/sessions/${pin}/game`)).json()) as {
      game: { orders: unknown[]; rounds: number };
    };
    expect(played.game.orders).toHaveLength(played.game.rounds);
    const rounds = await (await get(`/api/sessions/${pin}/export/rounds.csv`, hostToken)).text();
    const lines = rounds.trim().split('\r\n');
    expect(lines[0]).toMatch(/^session,scenario,treatment,seed,engine,round,/);
    expect(lines).toHaveLength(1 + (4 + 3) * (board.view.teams?.length ?? 0));
    const decisions = await (await get(`/api/sessions/${pin}/export/decisions.csv`, hostToken)).text();
    expect(decisions.split('\r\n').filter((line) => line.includes('person'))).toHaveLength(12);
    const replay = (await (await get(`/api/sessions/${pin}/export/replay.json`, hostToken)).json()) as {
      entries: unknown[];
    };
    expect(replay.entries.length).toBeGreaterThan(20);
    for (const secret of [hostToken, ...phones.map(({ token }) => token ?? '-')]) {
      expect(JSON.stringify(replay)).not.toContain(secret);
    }
  }, 120_000);

  it('a phone that is removed is told so and let go', async () => {
    const late = room.phones.at(-1) as SocketClient;
    expect(await room.host.command({ type: 'removePlayer', player: late.player ?? '' })).toMatchObject({ ok: true });
    await late.until(() => late.byes.length > 0 && !late.socket.connected);
    expect(late.byes[0]).toEqual({ code: 'reject.removed' });
    const again = new SocketClient(server.url, transport);
    const answer = await again.enter({ as: 'seat', pin: room.pin, token: late.token ?? '' });
    expect(answer).toMatchObject({ ok: false, reject: { code: 'reject.removed' } });
    again.close();
  });

  it('deleting needs the token, tells everybody, and leaves nothing', async () => {
    const { pin, hostToken, board } = room;
    const remove = (token: string) =>
      fetch(`${server.url}/api/sessions/${pin}`, { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } });
    expect((await remove('x'.repeat(32))).status).toBe(401);
    expect((await remove(hostToken)).status).toBe(200);
    await board.until(() => board.byes.length > 0);
    expect(await (await get(`/api/sessions/${pin}`)).json()).toMatchObject({ exists: false });
    expect((await get(`/api/sessions/${pin}/export/rounds.csv`, hostToken)).status).toBe(401);
  });
});
