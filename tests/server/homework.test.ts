// Homework over HTTP: the class's world is closed while the game runs and until the teacher shares it; it holds no names; what
// comes back is played anew and reaches the console, the table and the log.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { play, type RecordedGame } from '../../shared/counterfactual/recorded-game.ts';
import { settle } from '../../shared/engine/settlement.ts';
import type { Orders } from '../../shared/engine/types.ts';
import { type Lesson, lesson, type TestServer, testServer } from './harness.ts';

let server: TestServer;
let room: Lesson;
beforeAll(async () => {
  server = await testServer();
  room = await lesson(server.url, { names: ['Ada Secretname', 'Ben'] });
});
afterAll(async () => {
  room.close();
  await server.stop();
});

const at = (path: string) => `${server.url}/api/sessions/${room.pin}/${path}`;
const handIn = (body: unknown) =>
  fetch(at('homework'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

describe('homework', () => {
  it('is refused while the world is a secret', async () => {
    expect(await room.host.command({ type: 'shareHomework', on: true })).toMatchObject({
      ok: false,
      reject: { code: 'reject.wrongPhase' },
    });
    expect((await fetch(at('world'))).status).toBe(409);
    while (room.host.phase !== 'final') await room.host.advance();
    expect((await fetch(at('world'))).status).toBe(409);
    expect((await handIn({ id: 'game-0001', name: 'Nora', seat: 't1', orders: [], undone: 0, hints: 0 })).status).toBe(
      409,
    );
  });

  it('once shared, holds the class without names', async () => {
    expect((await room.host.command({ type: 'shareHomework', on: true })).ok).toBe(true);
    const answer = await fetch(at('world'));
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).not.toContain('Secretname');
    const world = JSON.parse(text) as RecordedGame;
    expect(world.orders).toHaveLength(4);
    expect(world.seats.length).toBeGreaterThanOrEqual(8);
  });

  it('is played anew by the server, and comes back to console and table; the same game again replaces itself', async () => {
    const world = (await (await fetch(at('world'))).json()) as RecordedGame;
    const seat = world.seats.find(({ role }) => role === 'vc')?.id ?? '';
    const bold: Orders = { role: 'vc', invest: { LAB: 20, APP: 10, CLIM: 0, BIO: 0 }, sell: null, earmark: null };
    const orders = [bold, null, bold, null];
    const game = { id: 'game-0001', name: 'Nora', seat, orders, undone: 2, hints: 1 };
    const answer = await handIn(game);
    expect(answer.status).toBe(201);
    const given = (await answer.json()) as { final: number; rank: number; teams: number };
    const own = world.orders.map((round, i) => {
      const { [seat]: _was, ...others } = round;
      const mine = orders[i];
      return mine == null ? others : { ...others, [seat]: mine };
    });
    const standings = settle(play({ ...world, orders: own }));
    expect(given.final).toBe(standings.find(({ team }) => team === seat)?.final);
    expect(given.teams).toBe(world.seats.length);

    await handIn({ ...game, name: 'Nora B' });
    await room.host.until(() => room.host.view.homework?.results[0]?.name === 'Nora B');
    expect(room.host.view.homework?.results).toMatchObject([{ id: 'game-0001', seat, final: given.final, undone: 2 }]);
    expect(JSON.stringify([room.board.view, room.phones.map(({ view }) => view)])).not.toContain('Nora');
    const table = await fetch(at('export/homework.csv'), { headers: { Authorization: `Bearer ${room.hostToken}` } });
    expect(await table.text()).toMatch(/solo,Nora B,/);
  });

  it.each([
    ['another role’s orders', { orders: [{ role: 'climate', raise: 0, build: 0, hire: false, label: false }] }, 400],
    ['a seat there is not', { seat: 't77' }, 400],
    ['numbers out of range', { undone: -1 }, 400],
    ['a rude name', { name: 'fuck' }, 400],
  ])('refuses %s and changes nothing', async (_what, wrong, status) => {
    const world = (await (await fetch(at('world'))).json()) as RecordedGame;
    const seat = world.seats.find(({ role }) => role === 'vc')?.id ?? '';
    const before = room.host.view.homework;
    const answer = await handIn({ id: 'game-0002', name: 'Max', seat, orders: [], undone: 0, hints: 0, ...wrong });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ ok: false });
    expect(room.host.view.homework).toEqual(before);
  });

  it('still comes in after the session has ended, until the teacher closes it', async () => {
    expect((await room.host.command({ type: 'endSession' })).ok).toBe(true);
    const world = (await (await fetch(at('world'))).json()) as RecordedGame;
    const game = { id: 'game-0003', name: 'Mo', seat: world.seats[0]?.id, orders: [], undone: 0, hints: 0 };
    expect((await handIn(game)).status).toBe(201);
    expect((await room.host.command({ type: 'shareHomework', on: false })).ok).toBe(true);
    expect((await handIn(game)).status).toBe(409);
    expect((await fetch(at('world'))).status).toBe(409);
  });
});
