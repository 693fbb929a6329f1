// Co-hosts: a key of their own opens the console and everything the teacher's opens, until it is revoked. A restart forgets
// nothing of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSession, SocketClient } from '../support/socket-client.ts';
import { lesson, type TestServer, testServer } from './harness.ts';

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

const asHost = (token: string, method = 'GET') => ({ method, headers: { Authorization: `Bearer ${token}` } });

async function cohostOf(pin: string, token: string): Promise<{ cohost: string; token: string }> {
  const answer = await fetch(`${server.url}/api/sessions/${pin}/cohosts`, asHost(token, 'POST'));
  expect(answer.status).toBe(201);
  return (await answer.json()) as { cohost: string; token: string };
}

describe('a co-host', () => {
  it('has the same powers, sees no key, and is shown out when the link is revoked', async () => {
    const { pin, hostToken, host, close } = await lesson(server.url);
    const { cohost, token } = await cohostOf(pin, hostToken);
    const second = new SocketClient(server.url);
    expect((await second.enter({ as: 'console', pin, token })).ok).toBe(true);
    expect(await second.command({ type: 'lockRoom', locked: true })).toMatchObject({ ok: true });
    expect((await fetch(`${server.url}/api/sessions/${pin}/notes`, asHost(token))).status).toBe(200);
    await host.until(() => host.view.cohosts?.length === 1);
    expect(JSON.stringify([host.view, second.view])).not.toContain(token);

    let bye: unknown = null;
    second.socket.on('bye', (reason: unknown) => {
      bye = reason;
    });
    expect(await host.command({ type: 'revokeCohost', cohost })).toMatchObject({ ok: true });
    await second.until(() => bye !== null && !second.socket.connected);
    expect(bye).toEqual({ code: 'reject.revoked' });
    const again = new SocketClient(server.url);
    expect(await again.enter({ as: 'console', pin, token })).toMatchObject({
      ok: false,
      reject: { code: 'reject.unknownToken' },
    });
    expect((await fetch(`${server.url}/api/sessions/${pin}/notes`, asHost(token))).status).toBe(401);
    // The teacher's own key is still the teacher's.
    expect((await host.command({ type: 'lockRoom', locked: false })).ok).toBe(true);
    again.close();
    second.close();
    close();
  });

  it('no key, no further key; and the exported session holds none', async () => {
    const { pin, hostToken } = await createSession(server.url);
    expect((await fetch(`${server.url}/api/sessions/${pin}/cohosts`, { method: 'POST' })).status).toBe(401);
    const { token } = await cohostOf(pin, hostToken);
    const file = await (await fetch(`${server.url}/api/sessions/${pin}/export/replay.json`, asHost(token))).text();
    expect(file).toContain('"addCohost"');
    expect(file).not.toContain(token);
    expect(file).not.toMatch(/"tokenHash":"[^"]/);
  });
});
