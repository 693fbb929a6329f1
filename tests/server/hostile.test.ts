// Below the protocol: malformed frames, broken requests, forged session ids, tokens of others. The server stays up, nobody
// else notices, nothing changes. Seeded, so that a failure can be repeated.
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stream } from '../../shared/engine/random.ts';
import { SocketClient } from '../support/socket-client.ts';
import { type Lesson, lesson, type TestServer, testServer } from './harness.ts';

let server: TestServer;
let room: Lesson;
beforeAll(async () => {
  server = await testServer();
  room = await lesson(server.url, { names: ['Ada', 'Ben'] });
});
afterAll(async () => {
  room.close();
  await server.stop();
});

/** The class beside the attacker: everybody still here, nothing changed, commands answered. */
async function classIsFine(): Promise<void> {
  expect(room.phones.every(({ socket }) => socket.connected)).toBe(true);
  const again = new SocketClient(server.url);
  const token = room.phones[0]?.token ?? '';
  expect(await again.enter({ as: 'seat', pin: room.pin, token })).toMatchObject({
    ok: true,
    player: room.phones[0]?.player,
  });
  expect(await again.command({ type: 'callHelp', on: false })).toMatchObject({ ok: true });
  again.close();
  expect(room.host.view.people?.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
  expect(room.host.phase).toBe('lobby');
}

/** A session of Engine.IO over polling, opened by hand. */
async function handshake(): Promise<string> {
  const answer = await (await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`)).text();
  return (JSON.parse(answer.slice(1)) as { sid: string }).sid;
}
const push = (sid: string, body: string) =>
  fetch(`${server.url}/socket.io/?EIO=4&transport=polling&sid=${sid}`, {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'text/plain' },
  }).then(
    ({ status }) => status,
    () => 0,
  );

const FRAMES = [
  '',
  'x',
  '4',
  '40',
  '42',
  '42[',
  '42[]',
  '42["enter"',
  '42{"enter":1}',
  '420["enter",{"v":1}]',
  '42999999999999999999999["command",{}]',
  '420["command",{"__proto__":{"admin":true}}]',
  '420["__proto__",1]',
  '420["constructor","prototype"]',
  '43["never asked"]',
  '430[1]',
  '451-["command",{"_placeholder":true,"num":0}]',
  '45999999-["command"]',
  '40/admin,',
  '40/admin,{"token":"x"}',
  '41',
  '1',
  '5',
  '6',
  '2probe',
  '3probe',
  'b////',
  '\u001e\u001e\u001e',
  '42["enter",{"v":1}]\u001e42["enter"]\u001e4',
  `420["command",${'['.repeat(40_000)}${']'.repeat(40_000)}]`,
  `420["${'e'.repeat(50_000)}",1]`,
  '420["command",{"id":"abcdefgh","round":1e999,"command":null}]',
  '420["command",{"id":"abcdefgh","round":-0,"command":{"type":"callHelp","on":true}}]',
];

describe('frames that no client sends', () => {
  it.each(FRAMES)('%.40s', async (frame) => {
    const sid = await handshake();
    await push(sid, '40');
    await push(sid, frame);
    await classIsFine();
  });

  it('thousands of random ones', async () => {
    const luck = stream(20251125, 'frames', 0);
    const alphabet = '0123456789[]{}",:\\\u001e-_/abentrcommdv\u0000\ud800💥';
    const letters = [...alphabet];
    for (let batch = 0; batch < 40; batch++) {
      const sid = await handshake();
      await push(sid, '40');
      const packets = Array.from({ length: 50 }, () => {
        const length = Math.floor(luck() * 60);
        return `42${Array.from({ length }, () => letters[Math.floor(luck() * letters.length)]).join('')}`;
      });
      await push(sid, packets.join('\u001e'));
    }
    await classIsFine();
  }, 60_000);

  it('session ids that were never given', async () => {
    for (const sid of ['x', '../../etc/passwd', '__proto__', 'constructor', 'a'.repeat(2_000)]) {
      expect(await push(encodeURIComponent(sid), '40')).toBe(400);
    }
    await classIsFine();
  });

  it("another's polling session does not give the seat: it is a secret of twenty random characters", async () => {
    const sid = await handshake();
    expect(sid).toMatch(/^[\w-]{20}$/);
  });
});

describe('requests that are none', () => {
  const raw = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const { hostname, port } = new URL(server.url);
      const line = connect(Number(port), hostname, () => line.write(text));
      let answer = '';
      line.setTimeout(3_000, () => line.destroy());
      line.on('data', (chunk) => {
        answer += chunk.toString();
      });
      line.on('error', () => undefined);
      line.on('close', () => resolve(answer));
      line.end();
    });

  it.each([
    'GARBAGE\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'GET\r\n\r\n',
    `GET /${'a'.repeat(70_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: x\r\n${'X-A: b\r\n'.repeat(3_000)}\r\n`,
    'POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n{',
    'POST /api/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: -5\r\n\r\n{}',
    'POST /api/sessions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n{}',
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
    'GET /socket.io/?EIO=99&transport=carrier-pigeon HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET /api/sessions/%00%00 HTTP/1.1\r\nHost: x\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n',
    "GET / HTTP/1.1\r\nHost: x'; script-src *\r\n\r\n",
    '\u0000\u0001\u0002\u0003',
  ])('%.50j', async (text) => {
    const answer = await raw(text);
    expect(answer).not.toMatch(/at .*\.(js|ts):\d+/);
    expect(answer).not.toMatch(/script-src \*/);
    await classIsFine();
  });

  it('paths, methods and bodies nobody should send never answer with a fault of ours', async () => {
    const paths = [
      '/api/sessions/__proto__',
      '/api/sessions/constructor/notes',
      '/api/scenarios/__proto__/en.json',
      '/api',
      '/%',
      '/a%zz',
    ];
    for (const path of paths) {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
        const { status } = await fetch(server.url + path, { method });
        expect(status, `${method} ${path}`).toBeGreaterThanOrEqual(200);
        expect(status, `${method} ${path}`).toBeLessThan(500);
      }
    }
    const encodings = ['gzip', 'br', 'unknown'];
    for (const encoding of encodings) {
      const { status } = await fetch(`${server.url}/api/sessions`, {
        method: 'POST',
        body: 'not compressed',
        headers: { 'Content-Type': 'application/json', 'Content-Encoding': encoding },
      });
      expect(status).toBeLessThan(500);
    }
    await classIsFine();
  });
});

describe('a socket that only makes noise', () => {
  it.each([
    ['with events nobody knows', 'noise', [() => undefined]],
    ['without asking for an answer', 'command', []],
    ['with entrances that cannot be answered', 'enter', [{ v: 1 }]],
  ])('is closed after a while (%s)', async (_, event, rest) => {
    const noisy = new SocketClient(server.url);
    await noisy.until(() => noisy.socket.connected);
    for (let index = 0; index < 400; index++) noisy.socket.emit(event, index, ...rest);
    await noisy.until(() => !noisy.socket.connected);
    await classIsFine();
  });
});
