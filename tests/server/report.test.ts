// The report over HTTP: for the key alone and after the end; the comparison is off, holds no name, and goes with its class.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { play } from '../../shared/counterfactual/recorded-game.ts';
import { classFigures } from '../../shared/counterfactual/report/class-figures.ts';
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

const at = (path: string, { pin } = room) => `${server.url}/api/sessions/${pin}/${path}`;
const bearer = ({ hostToken } = room) => ({ Authorization: `Bearer ${hostToken}` });
const report = (headers: Record<string, string> = bearer()) => fetch(at('report'), { headers });
const comparison = async (of = room) => (await (await fetch(at('comparison', of))).json()) as Record<string, unknown>;
const compare = (on: unknown, of = room, headers: Record<string, string> = bearer(of)) =>
  fetch(at('comparison', of), {
    method: 'PUT',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ on }),
  });

async function toTheEnd({ host }: Lesson): Promise<void> {
  while (host.phase !== 'final') await host.advance();
}

describe('the report of a class', () => {
  it('is refused while the game runs, and without the key at any time', async () => {
    expect((await report()).status).toBe(409);
    expect((await report({})).status).toBe(401);
    expect((await compare(true)).status).toBe(409);
    expect(await comparison()).toEqual({ on: false });
    await toTheEnd(room);
    expect((await report({})).status).toBe(401);
    expect((await report({ Authorization: `Bearer ${'x'.repeat(32)}` })).status).toBe(401);
  });

  it('holds the game, the seats and who sat there', async () => {
    const body = await (await report()).json();
    expect(body).toMatchObject({ anonymous: false, gain: null });
    expect(body.people.map(({ name }: { name: string }) => name).sort()).toEqual(['Ada Secretname', 'Ben']);
    expect(body.teams).toHaveLength(body.data.game.seats.length);
    expect(play(body.data.game).burstRound).toBe(room.host.view.final?.burstRound);
    expect(JSON.stringify(body)).not.toContain('tokenHash');
  });
});

describe('the comparison with earlier classes', () => {
  it('is off until the teacher wants it, and is nobody else’s to switch on', async () => {
    expect(await comparison()).toEqual({ on: false });
    expect((await compare(true, room, {})).status).toBe(401);
    expect((await compare('yes')).status).toBe(400);
    expect(await comparison()).toEqual({ on: false });
    expect(await (await compare(true)).json()).toMatchObject({ on: true, others: [] });
  });

  it('compares classes of the same scenario and length, by figures that name nobody', async () => {
    const other = await lesson(server.url, { names: ['Clara Secretname'] });
    await toTheEnd(other);
    expect(await comparison(other)).toEqual({ on: false });
    await compare(true, other);
    const seen = await comparison(other);
    const { data, scenario } = await (await report()).json();
    expect(seen.others).toEqual([classFigures(scenario.id, play(data.game), null)]);
    expect(JSON.stringify(seen)).not.toMatch(/Secretname|"t\d+"|20\d\d-|"at"/);
    const longer = await lesson(server.url, { options: { rounds: 5 } });
    await toTheEnd(longer);
    await compare(true, longer);
    expect(await comparison(longer)).toMatchObject({ on: true, others: [] });
    for (const each of [other, longer]) each.close();
  });

  it('is over when the teacher takes it back, and when a class is deleted', async () => {
    const other = await lesson(server.url);
    await toTheEnd(other);
    await compare(true, other);
    const before = ((await comparison()).others as unknown[]).length;
    expect(
      (await fetch(`${server.url}/api/sessions/${other.pin}`, { method: 'DELETE', headers: bearer(other) })).ok,
    ).toBe(true);
    expect((await comparison()).others).toHaveLength(before - 1);
    await compare(false);
    expect(await comparison()).toEqual({ on: false });
    other.close();
  });
});
