// What a server keeps and writes about people: on the disk what the game needs and no address, no token, no password; in its
// log sessions and nobody; and after the days of retention, or the teacher's button, nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { WITH_CLOCK } from '../support/machine-clock.ts';
import { buildServer, type ServerProcess, serverProcess } from '../support/server-process.ts';
import { SocketClient } from '../support/socket-client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

beforeAll(buildServer, 180_000);

const ADDRESS = '198.51.100.77';
const PASSWORD = 'correct horse battery';
const NAME = 'Quasimodo';
const ROSTER = 'Esmeralda B., 10c';
const DAY = 86_400_000;

let running: ServerProcess[] = [];
afterEach(async () => {
  for (const { child, exit } of running) {
    child.kill('SIGKILL');
    await exit;
  }
  running = [];
});

async function start(folder: string, env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const server = await serverProcess({
    PORT: '0',
    DATA_DIR: folder,
    TRUST_PROXY: '1',
    LOG_LEVEL: 'trace',
    HOST_PASSWORD: PASSWORD,
    ...env,
  });
  running.push(server);
  return server;
}

async function stop({ child, exit }: ServerProcess): Promise<void> {
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
}

type Opened = { readonly id: string; readonly pin: string; readonly hostToken: string };
const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': ADDRESS };

async function open(url: string): Promise<Opened> {
  const body = JSON.stringify({ password: PASSWORD, options: { practice: false, roster: true } });
  const answer = await fetch(`${url}/api/sessions`, { method: 'POST', headers, body });
  expect(answer.status).toBe(201);
  return (await answer.json()) as Opened;
}

/** A student with a name and a line in the roster, who also does what is refused. */
async function visit(url: string, { pin }: Opened): Promise<string> {
  const phone = new SocketClient(url);
  const ack = await phone.enter({ as: 'player', pin, name: NAME, roster: ROSTER });
  expect(ack).toMatchObject({ ok: true });
  await phone.command({ type: 'callHelp', on: true });
  await phone.ask('command', { nonsense: NAME });
  await phone.enter({ as: 'seat', pin, token: 'x'.repeat(30) });
  await fetch(`${url}/api/sessions/000000`, { headers });
  await fetch(`${url}/api/sessions`, { method: 'POST', headers, body: '{"password":"wrong horse wrong horse"}' });
  await fetch(`${url}/api/sessions`, { method: 'POST', headers, body: `{"${NAME}` });
  phone.close();
  return phone.token ?? '';
}

const onDisk = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

describe('a class that has been played', () => {
  it('leaves no address, token or password on the disk, and nobody in the log', async () => {
    const folder = temporaryFolder('belief-privacy-');
    const server = await start(folder);
    const session = await open(server.url);
    const token = await visit(server.url, session);
    await stop(server);

    const disk = onDisk(folder);
    expect(disk).toContain(NAME);
    for (const secret of [ADDRESS, token, session.hostToken, PASSWORD]) expect(disk).not.toContain(secret);

    const log = server.output().slice(server.output().indexOf('{'));
    expect(log).toContain(`"session":"${session.id}"`);
    for (const personal of [ADDRESS, '127.0.0.1:', NAME, ROSTER, token, session.hostToken, PASSWORD]) {
      expect(log.split('\n').filter((line) => line.startsWith('{') && line.includes(personal))).toEqual([]);
    }
    for (const line of log.split('\n').filter((each) => each.startsWith('{'))) {
      expect(JSON.parse(line)).toMatchObject({
        level: expect.any(Number),
        time: expect.any(String),
        msg: expect.any(String),
      });
    }
  }, 60_000);

  it('is gone from the disk by the teacher’s button, also out of free pages and journal', async () => {
    const folder = temporaryFolder('belief-privacy-');
    const server = await start(folder);
    const session = await open(server.url);
    await visit(server.url, session);
    const remove = (token: string) =>
      fetch(`${server.url}/api/sessions/${session.pin}`, {
        method: 'DELETE',
        headers: { Authorization: `Bearer ${token}` },
      });
    expect((await remove('x'.repeat(32))).status).toBe(401);
    expect(onDisk(folder)).toContain(NAME);
    expect((await remove(session.hostToken)).status).toBe(200);
    for (const trace of [NAME, ROSTER, session.id]) expect(onDisk(folder)).not.toContain(trace);
    expect(server.output()).toMatch(/"msg":"session deleted"/);
  }, 60_000);

  it('is kept for the days of retention and gone after them', async () => {
    const folder = temporaryFolder('belief-privacy-');
    const server = await start(folder);
    const session = await open(server.url);
    await visit(server.url, session);
    await stop(server);
    const later = async (days: number): Promise<unknown> => {
      const again = await start(folder, { NODE_OPTIONS: WITH_CLOCK, CLOCK_SHIFT: String(days * DAY) });
      const answer = await (await fetch(`${again.url}/api/sessions/${session.pin}`)).json();
      await stop(again);
      return answer;
    };
    expect(await later(29)).toMatchObject({ exists: true });
    expect(onDisk(folder)).toContain(NAME);
    expect(await later(31)).toMatchObject({ exists: false });
    for (const trace of [NAME, ROSTER, session.id]) expect(onDisk(folder)).not.toContain(trace);
  }, 60_000);
});
