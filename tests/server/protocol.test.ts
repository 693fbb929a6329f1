// A client written from shared/PROTOCOL.md alone: an HTTP client, a Socket.IO client, and nothing of this project's code
// or types. It opens a session, joins, plays to the end and reads the results. And the text names every code there is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from './harness.ts';
import { COMMAND_TYPES, REJECT_CODES_IN_USE } from './protocol-lists.ts';

const TEXT = readFileSync(join(import.meta.dirname, '../../shared/PROTOCOL.md'), 'utf8');

let server: TestServer;
beforeAll(async () => {
  server = await testServer();
});
afterAll(() => server.stop());

type Json = Record<string, unknown>;
const at = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Json | null | undefined)?.[key], value);

/** "To merge", word for word. */
function merge(view: Json, patch: Json): Json {
  const next: Json = { ...view };
  for (const [name, section] of Object.entries(patch)) {
    if (name === 'seat') next.seat = { ...(view.seat as Json), ...(section as Json) };
    else if (name === 'market' && typeof at(section, 'from') === 'number') {
      const from = at(section, 'from') as number;
      const old = (at(view.market, 'points') as unknown[] | undefined) ?? [];
      next.market = { ...(section as Json), points: [...old.slice(0, from), ...(at(section, 'points') as unknown[])] };
    } else next[name] = section;
  }
  return next;
}

/** "A list of records comes as a table." */
function untable(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(untable);
  const { fields, rows } = value as { fields?: string[]; rows?: unknown[][] };
  if (fields === undefined || rows === undefined) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, untable(inner)]));
  }
  return rows.map((row) => Object.fromEntries(fields.map((field, i) => [field, untable(row[i])])));
}

class Plain {
  readonly socket: Socket = io(server.url, { reconnection: false, forceNew: true });
  view: Json = {};
  #count = 0;

  constructor() {
    this.socket.on('view', (patch: Json) => {
      this.view = merge(this.view, untable(patch) as Json);
    });
  }

  async enter(message: Json): Promise<Json> {
    const answer = (await this.socket.emitWithAck('enter', message)) as Json;
    if (answer.ok === true) this.view = untable(answer.view) as Json;
    return answer;
  }

  command(command: Json): Promise<Json> {
    this.#count += 1;
    const phase = at(this.view, 'stage', 'phase');
    const round = phase === 'lobby' ? -1 : at(this.view, 'stage', 'round');
    return this.socket.emitWithAck('command', {
      id: `plain-${this.socket.id}-${this.#count}`,
      round,
      command,
    }) as Promise<Json>;
  }

  async until(holds: () => boolean): Promise<void> {
    for (let tries = 0; !holds(); tries++) {
      if (tries > 4_000) throw new Error(`never happened: ${holds.toString()}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  phase = (): unknown => at(this.view, 'stage', 'phase');
}

/** "To stay out is to send zeros." Some money into CLIM for a fund, so that something happens. */
function ordersFor(view: Json): Json {
  const none = { CHIP: 0, CLOUD: 0, APP: 0 };
  switch (at(view, 'seat', 'team', 'role')) {
    case 'vc':
      return { role: 'vc', invest: { LAB: 2, APP: 0, CLIM: 3, BIO: 0 }, sell: null, earmark: null };
    case 'giant':
      return { role: 'giant', dataCentres: 0, circularDeal: 0, poach: false, buyBack: 0, sellLab: 0 };
    case 'climate':
      return {
        role: 'climate',
        raise: 8,
        build: 0,
        hire: false,
        label: at(view, 'seat', 'account', 'account', 'label'),
      };
    default:
      return { role: 'short', short: none, puts: none, cover: 0, report: false };
  }
}

describe('a client that knows PROTOCOL.md and nothing else', () => {
  it('opens a session, joins, plays and reads the results', async () => {
    const opened = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ options: { rounds: 4, practice: false, minTeams: 4 }, seed: 42 }),
    });
    expect(opened.status).toBe(201);
    const { pin, hostToken } = (await opened.json()) as { pin: string; hostToken: string };

    const teacher = new Plain();
    expect(await teacher.enter({ v: 1, as: 'console', pin, token: hostToken })).toMatchObject({ ok: true, v: 1 });
    const students: Plain[] = [];
    for (const name of ['Ada', 'Ben', 'Cem']) {
      const student = new Plain();
      const answer = await student.enter({ v: 1, as: 'player', pin, name });
      expect(answer).toMatchObject({
        ok: true,
        player: expect.any(String),
        token: expect.stringMatching(/^.{20,64}$/),
      });
      students.push(student);
    }

    const seen: unknown[] = [];
    for (let taps = 0; taps < 60 && teacher.phase() !== 'final'; taps++) {
      const { phase, round } = teacher.view.stage as { phase: string; round: number };
      if (phase !== seen.at(-1)) seen.push(phase);
      if (phase === 'decide') {
        for (const student of students) {
          await student.until(() => student.phase() === 'decide' && at(student.view, 'stage', 'round') === round);
          const answer = await student.command({ type: 'submitOrders', orders: ordersFor(student.view), forecast: 15 });
          expect(answer, JSON.stringify(answer)).toMatchObject({ ok: true, seq: expect.any(Number) });
        }
      }
      expect(await teacher.command({ type: 'advance', from: { phase, round } })).toMatchObject({ ok: true });
      await teacher.until(() => teacher.phase() !== phase || at(teacher.view, 'stage', 'round') !== round);
    }
    expect(seen.slice(0, 6)).toEqual(['lobby', 'news', 'decide', 'closed', 'result', 'news']);
    expect(seen.at(-1)).toBe('epilogue');

    const [ada] = students as [Plain];
    await ada.until(() => ada.view.final != null);
    const standings = at(ada.view, 'final', 'standings') as { team: string; rank: number; final: number }[];
    expect(standings.map(({ rank }) => rank).sort()).toContain(1);
    expect(standings.some(({ team }) => team === at(ada.view, 'seat', 'team', 'id'))).toBe(true);
    // Points of all rounds are there although only the newest were ever sent.
    expect(at(ada.view, 'market', 'points')).toHaveLength(1 + 4 + 3);
    expect(at(ada.view, 'final', 'seed')).toBe(42);
    expect((at(ada.view, 'seat', 'story', 'wealth') as number[]).length).toBe(1 + 4 + 3);

    const csv = await fetch(`${server.url}/api/sessions/${pin}/export/rounds.csv`, {
      headers: { Authorization: `Bearer ${hostToken}` },
    });
    expect(await csv.text()).toMatch(/wealth_after/);
    for (const each of [teacher, ...students]) each.socket.disconnect();
  }, 120_000);

  it('negotiates the version: is told the range, stays connected, enters with one of it', async () => {
    const { pin } = (await (
      await fetch(`${server.url}/api/sessions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: '{}',
      })
    ).json()) as { pin: string };
    const client = new Plain();
    const refused = await client.enter({ v: 7, as: 'player', pin, name: 'Ada', hologram: true });
    expect(refused).toEqual({ ok: false, reject: { code: 'reject.version', params: { min: 1, max: 1 } } });
    const v = at(refused, 'reject', 'params', 'max');
    expect(await client.enter({ v, as: 'player', pin, name: 'Ada' })).toMatchObject({ ok: true, v });
    client.socket.disconnect();
  });
});

describe('the text', () => {
  it.each(REJECT_CODES_IN_USE)('explains %s', (code) => {
    expect(TEXT).toContain(`\`${code}\``);
  });

  it.each(COMMAND_TYPES)('describes %s', (type) => {
    expect(TEXT).toContain(type);
  });
});
