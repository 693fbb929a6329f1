// Who is let in and how often: the address behind a proxy, the page a browser comes from, and how much a whole room may send.
import { io } from 'socket.io-client';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Config } from '../../server/config.ts';
import { createSession, SocketClient } from '../support/socket-client.ts';
import { type TestServer, testServer } from './harness.ts';

let server: TestServer | null = null;
async function start(settings: Partial<Config>): Promise<string> {
  server = await testServer(settings);
  return server.url;
}
afterEach(async () => {
  vi.restoreAllMocks();
  await server?.stop();
});

const look = async (url: string, address: string, pin = '999999'): Promise<number> =>
  (await fetch(`${url}/api/sessions/${pin}`, { headers: { 'X-Forwarded-For': address } })).status;

describe('the address of a guesser', () => {
  it('is the one a trusted proxy names: only the guesser is slowed', async () => {
    const url = await start({ trustProxy: 1 });
    for (let guess = 0; guess < 25; guess += 1) await look(url, '198.51.100.1');
    expect(await look(url, '198.51.100.1')).toBe(429);
    expect(await look(url, '198.51.100.2')).toBe(200);
    // What the guesser itself writes into the header stands further left, and is not believed.
    expect(await look(url, '203.0.113.9, 198.51.100.1')).toBe(429);
  });

  it('is the connection’s own without a proxy, whatever its header says', async () => {
    const url = await start({ trustProxy: false });
    for (let guess = 0; guess < 25; guess += 1) await look(url, `198.51.100.${guess}`);
    expect(await look(url, '198.51.100.200')).toBe(429);
  });
});

describe('a page of another site', () => {
  it.each(['websocket', 'polling'] as const)('gets no socket over %s', async (transport) => {
    const url = await start({});
    const attempt = (origin: string): Promise<string> =>
      new Promise((done) => {
        const socket = io(url, {
          transports: [transport],
          reconnection: false,
          forceNew: true,
          extraHeaders: { Origin: origin },
        });
        socket.on('connect', () => done('connected'));
        socket.on('connect_error', () => done('refused'));
        socket.on('connect', () => socket.disconnect());
      });
    expect(await attempt('https://evil.example')).toBe('refused');
    expect(await attempt(url)).toBe('connected');
  });
});

describe('a whole room', () => {
  it('is slowed with the seconds to wait when it sends more than two thousand people could', async () => {
    const url = await start({});
    const { pin } = await createSession(url, { options: { practice: false, maxPeople: 200 } });
    const phones = Array.from({ length: 120 }, () => new SocketClient(url));
    const seats = await Promise.all(
      phones.map((phone, index) => phone.enter({ as: 'player', pin, name: `P${index}` })),
    );
    expect(seats.filter(({ ok }) => !ok)).toEqual([]);
    // No bucket fills up again while time stands still.
    const now = performance.now();
    vi.spyOn(performance, 'now').mockReturnValue(now);
    const answers = await Promise.all(
      phones.flatMap((phone) =>
        Array.from({ length: 36 }, (_, index) => phone.command({ type: 'callHelp', on: index % 2 === 0 })),
      ),
    );
    const slowed = answers.filter(({ ok }) => !ok);
    // Each phone is within its own 36; the room's 4,000 are fewer than 120 times that.
    expect(slowed).toHaveLength(120 * 36 - 4_000);
    for (const each of slowed) {
      expect(each).toMatchObject({ reject: { code: 'reject.tooFast', params: { seconds: expect.any(Number) } } });
    }
    vi.restoreAllMocks();
    for (const phone of phones) phone.close();
  }, 120_000);
});
