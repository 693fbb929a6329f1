// The disk under a real server is full. No rights are needed for it: the process may write no file beyond a size, which is
// lifted again while it runs. Its log goes to the same disk, as with `npm start >> log`.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { buildServer, serverProcess } from '../support/server-process.ts';
import { createSession, SocketClient } from '../support/socket-client.ts';
import { lesson } from './harness.ts';

beforeAll(buildServer, 180_000);

/** From now on this process can write no file beyond so many bytes. */
function limitFiles(pid: number | undefined, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:unlimited`]);
}

it('a full disk: "not saved", nothing changed, still up; and as soon as there is room it goes on by itself', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'belief-full-'));
  const journal = join(folder, 'belief-machine.db-wal');
  const logFile = join(folder, 'log.txt');
  const spare = 40_000;
  const server = await serverProcess({ PORT: '0', DATA_DIR: folder }, { logFile });
  try {
    const room = await lesson(server.url, { names: ['Ada', 'Ben'] });
    const [ada, ben] = room.phones as [SocketClient, SocketClient];
    // The log has reached its end too.
    const limit = statSync(journal).size + spare;
    writeFileSync(logFile, `${'-'.repeat(limit - statSync(logFile).size - 1)}\n`, { flag: 'a' });
    limitFiles(server.child.pid, limit);

    let saved = 'Ada';
    let refused = 0;
    for (let count = 0; refused < 5; count += 1) {
      const name = `Ada ${count}`;
      const ack = await ada.command({ type: 'renameSelf', name });
      if (ack.ok) saved = name;
      else {
        expect(ack).toEqual({ ok: false, reject: { code: 'reject.notSaved' } });
        refused += 1;
      }
      expect(count).toBeLessThan(35);
    }
    expect(await ben.command({ type: 'callHelp', on: true })).toMatchObject({ reject: { code: 'reject.notSaved' } });
    expect(await room.host.command({ type: 'lockRoom', locked: true })).toMatchObject({
      reject: { code: 'reject.notSaved' },
    });
    const cem = new SocketClient(server.url);
    expect(await cem.enter({ as: 'player', pin: room.pin, name: 'Cem' })).toMatchObject({
      reject: { code: 'reject.notSaved' },
    });
    const another = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    });
    expect([another.status, await another.json()]).toEqual([503, { ok: false, reject: { code: 'reject.notSaved' } }]);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);

    // A reload shows what is saved, and nothing of what was refused.
    const again = new SocketClient(server.url);
    await again.enter({ as: 'console', pin: room.pin, token: room.hostToken });
    expect(again.view.people?.map(({ name, help }) => [name, help])).toEqual([
      [saved, false],
      ['Ben', false],
    ]);
    expect(again.view.session?.locked).toBe(false);
    again.close();

    limitFiles(server.child.pid, 'unlimited');
    expect(await ada.command({ type: 'renameSelf', name: 'Adele' })).toMatchObject({ ok: true });
    expect(await cem.enter({ as: 'player', pin: room.pin, name: 'Cem' })).toMatchObject({ ok: true });
    await createSession(server.url);
    await room.host.until(() => room.host.view.people?.length === 3);
    expect(room.host.view.people?.map(({ name }) => name)).toEqual(['Adele', 'Ben', 'Cem']);
    expect(room.phones.every(({ socket }) => socket.connected)).toBe(true);
    expect(server.output()).toMatch(/"msg":"the log could not be written"/);
    cem.close();
    room.close();
  } finally {
    server.child.kill('SIGKILL');
    await server.exit;
    rmSync(folder, { recursive: true, force: true });
  }
}, 60_000);
