// The server goes away and comes back in the middle of a round, with people who use the program's own connection: told to stop,
// under a crowd, and with a machine clock that is an hour off. The class goes on where it was.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { ReplayFile } from '../../server/export/replay.ts';
import type { MergedView } from '../../shared/game/merge-view.ts';
import { freePort } from '../support/free-port.ts';
import { WITH_CLOCK } from '../support/machine-clock.ts';
import { type Person, person } from '../support/person.ts';
import { buildServer, type ServerProcess, serverProcess } from '../support/server-process.ts';
import { createSession } from '../support/socket-client.ts';

beforeAll(buildServer, 180_000);

const HOUR = 3_600_000;
type Class = {
  readonly pin: string;
  readonly hostToken: string;
  readonly host: Person;
  readonly phones: readonly Person[];
  readonly everybody: readonly Person[];
};

/** One machine: a port and a disk on which a server comes and goes. */
type Site = { readonly port: string; readonly folder: string; server: ServerProcess | null };
let sites: Site[] = [];
let people: Person[] = [];
afterEach(async () => {
  for (const each of people) each.leave();
  people = [];
  for (const { server, folder } of sites) {
    server?.child.kill('SIGKILL');
    await server?.exit;
    rmSync(folder, { recursive: true, force: true });
  }
  sites = [];
});

async function newSite(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'belief-restart-'));
  const site: Site = { port: String(await freePort()), folder, server: null };
  sites.push(site);
  return site;
}

async function start(site: Site, env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  site.server = await serverProcess({ PORT: site.port, DATA_DIR: site.folder, NEW_SESSIONS: '0', ...env });
  return site.server;
}

const view = ({ connection }: Person): MergedView => connection.store.getState().view;
const phase = (who: Person): string => view(who).stage?.phase ?? '';

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries += 1) {
    if (tries > 6_000) throw new Error(`never happened: ${holds.toString()}`);
    await new Promise((done) => setTimeout(done, 10));
  }
}

async function openClass(url: string, count: number, seconds: number): Promise<Class> {
  const options = { rounds: 4, practice: false, firstDecideSeconds: seconds, decideSeconds: seconds };
  const { pin, hostToken } = await createSession(url, { seed: 7, options });
  const host = await person(url, { as: 'console', pin, token: hostToken });
  const names = Array.from({ length: count }, (_, index) => `P${index}`);
  const phones = await Promise.all(names.map((name) => person(url, { as: 'player', pin, name })));
  const everybody = [host, ...phones];
  people.push(...everybody);
  for (const wanted of ['news', 'decide']) {
    const { phase: now = 'lobby', round = 0 } = view(host).stage ?? {};
    expect(await host.send({ type: 'advance', from: { phase: now, round } })).toMatchObject({ ok: true });
    await until(() => everybody.every((each) => phase(each) === wanted));
  }
  return { pin, hostToken, host, phones, everybody };
}

/** Everybody has an order in that can be told from the others'. */
async function decide({ phones, host }: Class): Promise<void> {
  const answers = phones.map((phone, index) => {
    const role = view(phone).seat?.team?.role;
    const none = { CHIP: 0, CLOUD: 0, APP: 0 };
    const orders = {
      vc: { role: 'vc', invest: { LAB: 1, APP: 0, CLIM: 0, BIO: 0 }, sell: null, earmark: null },
      giant: { role: 'giant', dataCentres: 0, circularDeal: 0, poach: false, buyBack: 0, sellLab: 0 },
      climate: {
        role: 'climate',
        raise: 0,
        build: 0,
        hire: false,
        label: view(phone).seat?.account?.account.role === 'climate',
      },
      short: { role: 'short', short: none, puts: none, cover: 0, report: false },
    } as const;
    return phone.send({ type: 'submitOrders', orders: orders[role ?? 'vc'], forecast: index % 101 });
  });
  for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ ok: true });
  await until(() => view(host).progress?.sent === phones.length);
  await until(() => phones.every((phone) => view(phone).seat?.ticket?.mine != null));
}

const seats = ({ phones }: Class) =>
  phones.map((phone) => [phone.connection.store.getState().player, view(phone).seat?.ticket?.mine]);

async function log({ pin, hostToken }: Class, url: string): Promise<ReplayFile['entries']> {
  const headers = { Authorization: `Bearer ${hostToken}` };
  const answer = await fetch(`${url}/api/sessions/${pin}/export/replay.json`, { headers });
  return ((await answer.json()) as ReplayFile).entries;
}

const allHere = ({ everybody }: Class) => until(() => everybody.every((each) => each.isHere()));
const resultFor = ({ everybody, phones }: Class) =>
  until(
    () =>
      everybody.every((each) => phase(each) === 'result') && phones.every((each) => view(each).seat?.result != null),
  );

it('SIGTERM in the middle of a round: same seats, same orders, and the round closes by itself', async () => {
  const site = await newSite();
  const server = await start(site);
  const room = await openClass(server.url, 5, 10);
  await decide(room);
  const before = seats(room);
  server.child.kill('SIGTERM');
  // Told before the line is closed, so that nobody reads "the server does not answer".
  await until(() => room.everybody.every(({ connection }) => connection.store.getState().link === 'restarting'));
  expect(await server.exit).toBe(0);
  await start(site);
  await allHere(room);
  expect(phase(room.host)).toBe('decide');
  expect(seats(room)).toEqual(before);
  await resultFor(room);
}, 120_000);

it('a restart under a crowd of two hundred: every seat is back, none twice', async () => {
  const site = await newSite();
  const server = await start(site);
  const room = await openClass(server.url, 200, 600);
  const before = seats(room);
  server.child.kill('SIGKILL');
  await server.exit;
  await start(site);
  await allHere(room);
  expect(seats(room)).toEqual(before);
  await until(() => view(room.host).people?.every(({ online }) => online) ?? false);
  expect(view(room.host).people).toHaveLength(200);
}, 180_000);

/** Both ways at the same time, each on a machine of its own. */
const bothWays = (run: (shift: number) => Promise<void>) => Promise.all([run(HOUR), run(-HOUR)]);

it(
  'the machine’s clock jumps by an hour in the middle of a decision: the bell rings in its time',
  () =>
    bothWays(async (jump) => {
      const server = await start(await newSite(), { NODE_OPTIONS: WITH_CLOCK, CLOCK_JUMP: String(jump) });
      const room = await openClass(server.url, 2, 10);
      const opened = performance.now();
      server.child.kill('SIGUSR2');
      await decide(room);
      await until(() => phase(room.host) !== 'decide');
      expect(performance.now() - opened).toBeGreaterThan(9_000);
      await resultFor(room);
    }),
  120_000,
);

it(
  'the machine comes back with a clock that is an hour off: the decision goes on, and time never runs back',
  () =>
    bothWays(async (shift) => {
      const site = await newSite();
      const server = await start(site);
      const room = await openClass(server.url, 2, 10);
      await decide(room);
      const before = seats(room);
      server.child.kill('SIGKILL');
      await server.exit;
      await start(site, { NODE_OPTIONS: WITH_CLOCK, CLOCK_SHIFT: String(shift) });
      await allHere(room);
      expect(seats(room)).toEqual(before);
      const left = (): number => view(room.host).stage?.clock?.left ?? 0;
      await until(() => left() > 0);
      expect(left()).toBeLessThanOrEqual(10_000);
      await resultFor(room);
      const times = (await log(room, server.url)).map(({ at }) => at);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }),
  120_000,
);
