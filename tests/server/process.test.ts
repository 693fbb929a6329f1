// The server as a process: killed without warning, told to stop, started where it cannot start.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildServer, launch, type ServerProcess, serverProcess } from '../support/server-process.ts';
import { createSession, SocketClient } from '../support/socket-client.ts';
import { lesson } from './harness.ts';

beforeAll(buildServer, 180_000);

let folder = '';
let running: ServerProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'belief-process-'));
});
afterEach(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

async function start(env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const started = await serverProcess({ PORT: '0', DATA_DIR: folder, ...env });
  running.push(started);
  return started;
}

describe('kill -9', () => {
  it('right after an answer loses nothing of what was answered', async () => {
    const first = await start();
    const room = await lesson(first.url, { names: ['Ada', 'Ben', 'Cem'] });
    const tokens = room.phones.map((phone) => phone.token ?? '');
    const acks = await Promise.all(
      room.phones.map((phone, index) => phone.command({ type: 'renameSelf', name: `Renamed ${index}` })),
    );
    first.child.kill('SIGKILL');
    expect(acks.map((ack) => ack.ok)).toEqual([true, true, true]);
    await first.exit;

    const again = await start();
    const names: string[] = [];
    for (const token of tokens) {
      const phone = new SocketClient(again.url);
      const ack = await phone.enter({ as: 'seat', pin: room.pin, token });
      expect(ack).toMatchObject({ ok: true });
      names.push(phone.view.seat?.me?.name ?? '');
      phone.close();
    }
    expect(names).toEqual(['Renamed 0', 'Renamed 1', 'Renamed 2']);
    const host = new SocketClient(again.url);
    expect(await host.enter({ as: 'console', pin: room.pin, token: room.hostToken })).toMatchObject({ ok: true });
    host.close();
  }, 60_000);

  it('in the middle of a stream of commands: every acknowledged one is in the log', async () => {
    const first = await start();
    const room = await lesson(first.url, { names: ['Ada'] });
    const [ada] = room.phones;
    const acknowledged: number[] = [];
    let stop = false;
    const stream = (async () => {
      for (let index = 0; !stop; index++) {
        const ack = await ada?.command({ type: 'renameSelf', name: `Ada ${index}` }).catch(() => null);
        if (ack?.ok) acknowledged.push(index);
        await new Promise((resolve) => setTimeout(resolve, 95));
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    first.child.kill('SIGKILL');
    stop = true;
    room.close();
    await Promise.race([stream, new Promise((resolve) => setTimeout(resolve, 500))]);
    const again = await start();
    const answer = await fetch(`${again.url}/api/sessions/${room.pin}/export/replay.json`, {
      headers: { Authorization: `Bearer ${room.hostToken}` },
    });
    const log = JSON.stringify(await answer.json());
    expect(acknowledged.length).toBeGreaterThan(3);
    for (const index of acknowledged) expect(log).toContain(`"name":"Ada ${index}"`);
  }, 60_000);
});

describe('SIGTERM', () => {
  it('tells everybody, saves, and ends with 0', async () => {
    const server = await start();
    const room = await lesson(server.url, { names: ['Ada'] });
    const clients = [room.host, room.board, ...room.phones];
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
    for (const client of clients) {
      await client.until(() => !client.socket.connected);
      expect(client.byes).toEqual([{ code: 'reject.server' }]);
    }
    expect(server.output()).toMatch(/"msg":"stopped"/);
  }, 60_000);

  it('is not held up by whoever says nothing: a silent line, half a request, a WebSocket nobody is behind any more', async () => {
    const { url, child, exit } = await start();
    const { hostname, port } = new URL(url);
    const openings = [
      '',
      'GET / HTTP/1.1\r\nHost: here\r\n',
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
    ];
    const lines = await Promise.all(
      openings.map(async (opening) => {
        const line = connect(Number(port), hostname);
        line.on('error', () => undefined);
        await once(line, 'connect');
        line.write(opening);
        return line;
      }),
    );
    const [answer] = await once(lines[2] as Socket, 'data');
    expect(String(answer)).toMatch(/^HTTP\/1\.1 101 /);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    for (const line of lines) line.destroy();
  });

  it('in the middle of a storm of commands: whatever was answered with ok is there afterwards', async () => {
    const server = await start();
    const room = await lesson(server.url, { names: ['Ada', 'Ben', 'Cem', 'Dua'] });
    const acknowledged: string[] = [];
    const storm = room.phones.map(async (phone, person) => {
      for (let index = 0; index < 30; index++) {
        const name = `N${person} ${index}`;
        const ack = await phone.command({ type: 'renameSelf', name }).catch(() => null);
        if (ack === null) return;
        if (ack.ok) acknowledged.push(name);
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 30));
    server.child.kill('SIGTERM');
    expect(await server.exit).toBe(0);
    room.close();
    await Promise.race([Promise.all(storm), new Promise((resolve) => setTimeout(resolve, 200))]);
    const again = await start();
    const answer = await fetch(`${again.url}/api/sessions/${room.pin}/export/replay.json`, {
      headers: { Authorization: `Bearer ${room.hostToken}` },
    });
    const log = JSON.stringify(await answer.json());
    for (const name of acknowledged) expect(log).toContain(`"${name}"`);
  }, 60_000);
});

describe('a start that cannot succeed is one clear line and exit 1', () => {
  async function failure(env: Readonly<Record<string, string>>, args: readonly string[] = []): Promise<string> {
    const { exit, output } = launch({ PORT: '0', DATA_DIR: folder, HOST: '127.0.0.1', ...env }, args);
    expect(await exit).toBe(1);
    const lines = output().trim().split('\n');
    expect(lines).toHaveLength(1);
    return lines[0] ?? '';
  }

  it('a port that is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = String(typeof address === 'object' && address !== null ? address.port : 0);
    expect(await failure({ PORT: port })).toMatch(new RegExp(`port ${port} is taken`));
    other.close();
  }, 30_000);

  it('a setting that is wrong', async () => {
    expect(await failure({ PORT: 'eighty' })).toMatch(/PORT must be a whole number from 0 to 65535, but is "eighty"/);
  }, 30_000);

  it('an unknown option', async () => {
    expect(await failure({}, ['--frob'])).toMatch(/unknown option --frob/);
  }, 30_000);
});

describe('a start that succeeds', () => {
  it('prints where to go, with a QR code, and answers the health check', async () => {
    const server = await start({ PUBLIC_URL: 'https://game.school.example' });
    expect(server.output()).toMatch(/This machine {3}http:\/\/127\.0\.0\.1:\d+/);
    expect(server.output()).toMatch(/Public {9}https:\/\/game\.school\.example/);
    expect(server.output()).toMatch(/█/);
    const health = await fetch(`${server.url}/healthz`);
    expect(await health.json()).toMatchObject({ ok: true, version: expect.stringMatching(/^\d/) });
    expect(health.headers.get('strict-transport-security')).toMatch(/max-age/);
    const created = await createSession(server.url);
    expect(created.joinUrl).toBe(`https://game.school.example/join?pin=${created.pin}`);
    expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  }, 30_000);
});
