// The single machine's backup as server/deploy/README.md describes it: a copy made while a class plays, everything lost, the copy
// put back, and the same class plays on.
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import LibSql from 'libsql';
import { expect, it } from 'vitest';
import { buildServer, serverProcess } from '../support/server-process.ts';
import { SocketClient } from '../support/socket-client.ts';
import { lesson } from './harness.ts';

it('a copy made under a running class brings it back after everything was lost', async () => {
  buildServer();
  const folder = mkdtempSync(join(tmpdir(), 'belief-backup-'));
  const data = join(folder, 'data');
  const env = { PORT: '0', DATA_DIR: data };
  const first = await serverProcess(env);
  const room = await lesson(first.url, { names: ['Ada', 'Ben'] });
  const [ada] = room.phones;
  expect(await ada?.command({ type: 'renameSelf', name: 'Ada 2' })).toMatchObject({ ok: true });
  const db = new LibSql(join(data, 'belief-machine.db'));
  db.exec(`VACUUM INTO '${join(folder, 'copy.db')}'`);
  db.close();
  expect(await ada?.command({ type: 'renameSelf', name: 'Too late' })).toMatchObject({ ok: true });
  first.child.kill('SIGKILL');
  await first.exit;
  room.close();
  for (const end of ['', '-wal', '-shm']) rmSync(join(data, `belief-machine.db${end}`), { force: true });

  renameSync(join(folder, 'copy.db'), join(data, 'belief-machine.db'));
  const again = await serverProcess(env);
  const back = new SocketClient(again.url);
  expect(await back.enter({ as: 'seat', pin: room.pin, token: ada?.token ?? '' })).toMatchObject({ ok: true });
  expect(back.view.seat?.me?.name).toBe('Ada 2');
  expect(await back.command({ type: 'renameSelf', name: 'Ada 3' })).toMatchObject({ ok: true });
  back.close();
  again.child.kill('SIGTERM');
  expect(await again.exit).toBe(0);
  rmSync(folder, { recursive: true });
}, 120_000);
