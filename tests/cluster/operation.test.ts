// What an operator of several nodes meets: settings that lead nowhere, figures, the page that says who owns what, packs that came
// with a session, a backup that is played on.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadScenario } from '../../server/content/load.ts';
import { startCluster, type TestCluster } from '../support/cluster.ts';
import { type Engines, startEngines } from '../support/engines.ts';
import { freePort } from '../support/free-port.ts';
import { buildServer, launch } from '../support/server-process.ts';
import { createSession, SocketClient } from '../support/socket-client.ts';

const PASSWORD = 'correct horse';
const OPTIONS = { rounds: 4, practice: false, minTeams: 4 };
let engines: Engines;
let cluster: TestCluster;
beforeAll(async () => {
  buildServer();
  engines = await startEngines();
  cluster = await startCluster(engines, 'operation', ['a', 'b'], { OPERATOR_PASSWORD: PASSWORD });
}, 240_000);
afterAll(async () => {
  await cluster?.stop();
  await engines?.stop();
});

const url = (index: number): string => cluster.nodes[index]?.url ?? '';

describe('a start that leads nowhere', () => {
  it.each(['DATABASE_URL', 'REDIS_URL'])(
    'says in one line that %s does not answer, and keeps its password to itself',
    async (name) => {
      const nobody = await freePort();
      const at =
        name === 'DATABASE_URL'
          ? `postgres://me:hunter2@127.0.0.1:${nobody}/x`
          : `redis://:hunter2@127.0.0.1:${nobody}`;
      const start = launch({ HOST: '127.0.0.1', PORT: '0', ...cluster.env, [name]: at });
      expect(await start.exit).toBe(1);
      expect(start.output()).toMatch(
        new RegExp(
          `^Belief Machine cannot start: ${name} \\w+://127.0.0.1:${nobody}\\S* does not answer: .*ECONNREFUSED.*\n$`,
        ),
      );
      expect(start.output()).not.toContain('hunter2');
    },
  );
});

describe('who owns what', () => {
  it('is told in the figures of the node that has a session', async () => {
    const { id } = await createSession(url(0));
    const figures = async (index: number) => (await fetch(`${url(index)}/metrics`)).text();
    expect(await figures(0)).toMatch(new RegExp(`belief_session_owner\\{session="${id}",node="a-\\w+"\\} 1\n`));
    expect(await figures(1)).not.toContain(id);
  });

  it('is told on a page, to whoever knows the password', async () => {
    const { id, pin } = await createSession(url(0));
    const page = (password: string | null, language = 'en') =>
      fetch(`${url(1)}/operator`, {
        headers: {
          'Accept-Language': language,
          ...(password === null
            ? {}
            : { Authorization: `Basic ${Buffer.from(`operator:${password}`).toString('base64')}` }),
        },
      });
    expect((await page(null)).status).toBe(401);
    expect((await page('wrong horse')).status).toBe(401);
    const answer = await page(PASSWORD);
    const html = await answer.text();
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(html).toMatch(new RegExp(`<td>${id}</td><td>a-\\w+</td>`));
    expect(html).toMatch(/<td>b-\w+ \(asked here\)<\/td>/);
    expect(html).not.toContain(pin);
    expect(await (await page(PASSWORD, 'de')).text()).toContain('Knoten und Sitzungen');
  });
});

it('the texts of a pack that came with a session are served by every node', async () => {
  const known = loadScenario(join(import.meta.dirname, '../../content/scenarios/ai-boom'));
  const pack = { ...known, title: { en: 'Our town', de: 'Unsere Stadt' } };
  const { pin } = await createSession(url(0), { pack });
  const { scenario } = (await (await fetch(`${url(1)}/api/sessions/${pin}`)).json()) as { scenario: { hash: string } };
  const texts = (index: number) =>
    fetch(`${url(index)}/api/scenarios/${scenario.hash}/de.json`).then((each) => each.text());
  expect(JSON.parse(await texts(1))).toMatchObject({ sectors: expect.anything() });
  expect(await texts(1)).toBe(await texts(0));
});

it('backup and restore: a dump, everything lost, restored, and the same class plays on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'belief-backup-'));
  const { pin, hostToken } = await createSession(url(0), { seed: 7, options: OPTIONS });
  const ada = new SocketClient(url(1));
  await ada.enter({ as: 'player', pin, name: 'Ada' });
  const host = new SocketClient(url(0));
  await host.enter({ as: 'console', pin, token: hostToken });
  await host.advance();
  await host.advance();
  await ada.until(() => ada.phase === 'decide');
  expect(await ada.command({ type: 'callHelp', on: true })).toMatchObject({ ok: true });

  const { bin, url: at } = engines.postgres;
  const dump = join(folder, 'belief.dump');
  execFileSync(join(bin, 'pg_dump'), ['--format=custom', `--file=${dump}`, cluster.env.DATABASE_URL ?? '']);
  for (const each of [ada, host]) each.close();
  await Promise.all(cluster.nodes.map(({ kill }) => kill()));
  const sql = engines.query(at('postgres'));
  await sql('DROP DATABASE operation WITH (FORCE)', []);
  await engines.redis.stop('SIGKILL');
  await engines.redis.start();

  await sql('CREATE DATABASE operation', []);
  execFileSync(join(bin, 'pg_restore'), ['--no-owner', `--dbname=${cluster.env.DATABASE_URL ?? ''}`, dump]);
  await Promise.all(cluster.nodes.map(({ start }) => start()));
  const back = new SocketClient(url(0));
  expect(await back.enter({ as: 'seat', pin, token: ada.token ?? '' })).toMatchObject({ ok: true });
  expect(back.view.seat?.me).toMatchObject({ name: 'Ada', help: true });
  const console = new SocketClient(url(1));
  expect(await console.enter({ as: 'console', pin, token: hostToken })).toMatchObject({ ok: true });
  expect(back.phase).toBe('decide');
  await console.advance();
  await back.until(() => back.phase === 'closed' || back.phase === 'result');
  for (const each of [back, console]) each.close();
  rmSync(folder, { recursive: true });
});
