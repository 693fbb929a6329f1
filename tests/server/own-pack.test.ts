// A teacher's own pack over real HTTP and sockets: taken with the session, served to phones, kept over a restart, refused
// when it breaks the rules, gone with the session.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { loadScenario, scenarioHash } from '../../server/content/load.ts';
import { startServer } from '../../server/serve.ts';
import { createSqliteStore } from '../../server/store/sqlite.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { createSession, SocketClient } from '../support/socket-client.ts';

const folder = mkdtempSync(join(tmpdir(), 'own-pack-'));
const config = readConfig({
  PORT: '0',
  HOST: '127.0.0.1',
  DATA_DIR: folder,
  LOG_LEVEL: 'silent',
  NEW_SESSIONS: '0',
});
const start = () =>
  startServer(config, { store: createSqliteStore({ path: join(folder, 'game.db'), tell: () => undefined }) });

const known = loadScenario(join(import.meta.dirname, '../../content/scenarios/ai-boom'));
const QUESTION = { en: 'In our town?', de: 'Bei uns?' };
const asked = (events: Scenario['deck']) => events.map((event) => ({ ...event, question: QUESTION }));
/** Another boom than any the server has, under an id it has. */
const OURS: Scenario = {
  ...known,
  title: { en: 'Our town', de: 'Unsere Stadt' },
  deck: asked(known.deck),
  wild: asked(known.wild),
  sectors: { ...known.sectors, CHIP: { ...known.sectors.CHIP, name: { en: 'Mills', de: 'Mühlen' } } },
};

let server: Awaited<ReturnType<typeof start>>;
let url = '';
beforeEach(async () => {
  server = await start();
  url = `http://127.0.0.1:${server.port}`;
});
afterEach(() => server.stop());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (body: unknown) =>
  fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
/** Read to the end: a server that stops waits for whoever is still reading. */
const ask = async (path: string, init: RequestInit = {}) => {
  const answer = await fetch(url + path, init);
  const text = await answer.text();
  return { status: answer.status, body: answer.ok ? (JSON.parse(text) as unknown) : null };
};
const textsOf = (hash: string) => ask(`/api/scenarios/${hash}/de.json`);
const drop = ({ pin, hostToken }: { readonly pin: string; readonly hostToken: string }) =>
  ask(`/api/sessions/${pin}`, { method: 'DELETE', headers: { Authorization: `Bearer ${hostToken}` } });

describe('a pack that came with the session', () => {
  it('is played, reaches the phones, outlives a restart, and goes with the session', async () => {
    const { pin, hostToken } = await createSession(url, {
      pack: OURS,
      seed: 7,
      options: { rounds: 4, practice: false },
    });
    const hash = scenarioHash(OURS);
    const phone = new SocketClient(url);
    expect(await phone.enter({ as: 'player', pin, name: 'Ada' })).toMatchObject({ ok: true });
    expect(phone.view.session?.scenario).toEqual({ id: 'ai-boom', hash });
    expect((await textsOf(hash)).body).toMatchObject({
      title: 'Unsere Stadt',
      sectors: { CHIP: { name: 'Mühlen' } },
    });
    phone.close();

    await server.stop();
    server = await start();
    url = `http://127.0.0.1:${server.port}`;
    const back = new SocketClient(url);
    await back.enter({ as: 'console', pin, token: hostToken });
    expect(back.view.session?.scenario.hash).toBe(hash);
    expect((await textsOf(hash)).body).toMatchObject({ title: 'Unsere Stadt' });
    await back.advance();
    expect(back.view.edition?.text.question).toEqual(QUESTION);
    back.close();

    // Nobody else's list shows it, and the pack of the same id is what it was.
    const list = (await ask('/api/scenarios')).body as { id: string; hash: string }[];
    expect(list.find(({ id }) => id === 'ai-boom')?.hash).toBe(scenarioHash(known));

    expect((await drop({ pin, hostToken })).status).toBe(200);
    expect((await textsOf(hash)).status).toBe(404);
  });

  it('is lent out as long as one of two classes plays it', async () => {
    const first = await createSession(url, { pack: OURS });
    await createSession(url, { pack: OURS });
    await drop(first);
    expect((await textsOf(scenarioHash(OURS))).status).toBe(200);
  });
});

describe('a pack that breaks the rules', () => {
  const refusals: readonly (readonly [string, unknown, string])[] = [
    ['is a word', 'ai-boom', 'reject.malformed'],
    ['is a list', [], 'reject.badPack'],
    ['is empty', {}, 'reject.badPack'],
    ['has an unknown key', { ...OURS, script: 'alert(1)' }, 'reject.badPack'],
    ['has a text that is too long', { ...OURS, title: { en: 'x'.repeat(61), de: 'x' } }, 'reject.badPack'],
    ['has an answer that does not exist', { ...OURS, check: [{ ...OURS.check[0], right: 4 }] }, 'reject.badPack'],
    ['has parameters the engine does not know', { ...OURS, parameters: { luck: 7 } }, 'reject.badPack'],
  ];
  it.each(refusals)('that %s is refused', async (_what, pack, code) => {
    const answer = await open({ pack });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ ok: false, reject: { code } });
  });

  it('that is nested without end is refused, and the server lives', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const whole = JSON.stringify({ pack: { ...OURS, parameters: { drift: 'DEEP' } } }).replace('"DEEP"', deep);
    const answer = await open(whole);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ reject: { code: 'reject.badPack' } });
    expect((await ask('/healthz')).status).toBe(200);
  });

  it('that is too large is not even read', async () => {
    const answer = await open({ pack: { ...OURS, notes: 'x'.repeat(1_100_000) } });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ reject: { code: 'reject.tooLarge' } });
  });
});
