// Kills a real server again and again while real clients play, and compares what it acknowledged with what its log holds.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReplayFile } from '../../server/export/replay.ts';
import { stateHash } from '../../shared/engine/hash.ts';
import { stream } from '../../shared/engine/random.ts';
import { replay } from '../../shared/game/game.ts';
import { createSession } from '../support/socket-client.ts';
import { Survivor } from './client.ts';

export type ChaosReport = {
  readonly seed: number;
  readonly kills: Readonly<Record<Moment, number>>;
  readonly games: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly differentStates: number;
  /** Clients of a running game that half a minute after a restart still had no seat. */
  readonly notBack: number;
  /** From the moment the server listens again until the last client has its seat, milliseconds. */
  readonly worstResumeMs: number;
};

/** When to kill: at any time, right after a command left (append, ack), right after the teacher's button (resolve), on start. */
const MOMENTS = ['any', 'command', 'advance', 'start'] as const;
type Moment = (typeof MOMENTS)[number];
type Room = { readonly pin: string; readonly token: string; readonly clients: readonly Survivor[]; over: boolean };

const PHONES = 5;
const MAIN = join(import.meta.dirname, '../../dist/server/main.js');
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function runChaos(
  kills: number,
  seed: number,
  port: number,
  tell = (_line: string) => {},
): Promise<ChaosReport> {
  const random = stream(seed, 'chaos', 0);
  const folder = mkdtempSync(join(tmpdir(), 'belief-chaos-'));
  const url = `http://127.0.0.1:${port}`;
  const count: Record<Moment, number> = { any: 0, command: 0, advance: 0, start: 0 };
  const rooms: Room[] = [];
  let server = start();
  let worst = 0;
  let notBack = 0;
  const waiting: { kind: 'command' | 'advance'; kill: () => void }[] = [];
  const onSend = (kind: 'command' | 'advance') => {
    const due = waiting.findIndex((each) => each.kind === kind);
    if (due >= 0) waiting.splice(due, 1)[0]?.kill();
  };

  function start(): ChildProcess {
    return spawn(process.execPath, [MAIN], {
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: folder,
        LOG_LEVEL: 'error',
        NEW_SESSIONS: '0',
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  async function listening(): Promise<void> {
    for (let tries = 0; tries < 600; tries += 1) {
      if (server.exitCode !== null) throw new Error(`the server ended by itself with ${server.exitCode}`);
      if (
        await fetch(`${url}/healthz`).then(
          (answer) => answer.ok,
          () => false,
        )
      )
        return;
      await pause(20);
    }
    throw new Error('the server does not start');
  }
  async function openRoom(): Promise<void> {
    const options = { rounds: 4, practice: false, minTeams: 8, firstDecideSeconds: 900, decideSeconds: 900 };
    const { pin, hostToken } = await createSession(url, { seed: Math.floor(random() * 1e6), options });
    const host = new Survivor(() => url, pin, { as: 'console', token: hostToken });
    const names = Array.from({ length: PHONES }, (_, i) => `Kid ${rooms.length} ${i}`);
    const phones = names.map((name) => new Survivor(() => url, pin, { as: 'player', name }));
    const room: Room = { pin, token: hostToken, clients: [host, ...phones], over: false };
    rooms.push(room);
    for (const phone of phones) void phone.live(random, onSend);
    void host.live(random, onSend).then(() => {
      room.over = true;
      for (const client of room.clients) client.stop();
    });
  }
  /** Resolves once the process is gone. */
  async function kill(moment: Moment): Promise<void> {
    if (moment === 'any') await pause(30 + 700 * random());
    if (moment === 'command' || moment === 'advance') {
      const delay = (moment === 'command' ? 6 : 25) * random();
      await Promise.race([
        new Promise<void>((resolve) => waiting.push({ kind: moment, kill: () => setTimeout(resolve, delay) })),
        pause(4_000),
      ]);
    }
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGKILL');
    await gone;
    count[moment] += 1;
  }

  try {
    await listening();
    for (let done = 0; done < kills; done += 1) {
      while (rooms.filter(({ over }) => !over).length < 2) await openRoom();
      const moment = MOMENTS[Math.floor(random() * MOMENTS.length)] ?? 'any';
      await kill(moment === 'start' ? 'any' : moment);
      server = start();
      if (moment === 'start' && done + 1 < kills) {
        await pause(20 + 250 * random());
        const gone = new Promise((resolve) => server.once('exit', resolve));
        server.kill('SIGKILL');
        await gone;
        count.start += 1;
        done += 1;
        server = start();
      }
      await listening();
      const from = performance.now();
      const playing = () => rooms.filter(({ over }) => !over).flatMap(({ clients }) => clients);
      const alive = playing();
      const missing = () => playing().filter((client) => !client.seated).length;
      const end = from + 30_000;
      while (missing() > 0 && performance.now() < end) await pause(5);
      notBack += missing();
      worst = Math.max(worst, ...alive.map((client) => client.seatedAt - from));
      tell(`${done + 1} of ${kills} kills`);
    }
    for (const room of rooms) for (const client of room.clients) client.stop();
    await pause(200);
    const checked = await Promise.all(rooms.map((room) => check(url, room)));
    const sum = (pick: (each: (typeof checked)[number]) => number) =>
      checked.reduce((all, each) => all + pick(each), 0);
    return {
      seed,
      kills: count,
      games: rooms.length,
      acknowledged: sum((each) => each.acknowledged),
      lost: sum((each) => each.lost),
      differentStates: sum((each) => (each.same ? 0 : 1)),
      notBack,
      worstResumeMs: Math.round(worst),
    };
  } finally {
    for (const room of rooms) for (const client of room.clients) client.stop();
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every acknowledged command stands in the log under the number it was acknowledged with, and the log leads to the state. */
async function check(url: string, { pin, token, clients }: Room) {
  const answer = await fetch(`${url}/api/sessions/${pin}/export/replay.json`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`session ${pin} is gone: ${answer.status}`);
  const { header, entries, hash } = (await answer.json()) as ReplayFile;
  const acknowledged = clients.flatMap((client) => client.acknowledged);
  const byId = new Map(entries.map((entry) => [entry.id, entry.seq]));
  const { economy } = replay(header, entries);
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter(({ id, seq }) => byId.get(id) !== seq).length,
    same: hash === (economy === null ? null : stateHash(economy)),
  };
}
