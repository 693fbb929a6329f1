// Both stores against the one contract; then what only a file on a disk can suffer: flipped bits, a torn journal, a full
// disk, other versions.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import LibSql from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../server/store/memory.ts';
import { MIGRATIONS, migrate } from '../../server/store/schema.ts';
import { seal } from '../../server/store/seal.ts';
import { createSqliteStore } from '../../server/store/sqlite.ts';
import type { SqliteOptions } from '../../server/store/sqlite-core.ts';
import type { Store } from '../../server/store/store.ts';
import { openThreadedStore } from '../../server/store/threaded.ts';
import { entry, header, record } from './sessions.ts';
import { sharedStoreContract, storeContract } from './store-contract.ts';

let folder = '';
let told: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'belief-store-'));
  told = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'sessions.db');
const sqlite = (more: Partial<SqliteOptions> = {}): Store =>
  createSqliteStore({ path: path(), tell: (message) => told.push(message), ...more });

storeContract('memory', { create: createMemoryStore });
sharedStoreContract('sqlite', { create: () => sqlite(), again: () => sqlite() });
sharedStoreContract('sqlite in a thread', {
  create: () => openThreadedStore({ path: path(), tell: (message) => told.push(message) }),
  again: () => sqlite(),
});

async function filled(store: Store, entries: number): Promise<number> {
  await store.createSession(record('one', '111111'));
  const epoch = (await store.open('one'))?.epoch ?? -1;
  for (let seq = 0; seq < entries; seq++) await store.append('one', epoch, [entry(seq)]);
  return epoch;
}

/** Flips one bit in the first place where this text stands in a file of the database. */
function flip(text: string, end = ''): void {
  const file = path() + end;
  const bytes = readFileSync(file);
  const at = bytes.lastIndexOf(text);
  expect(at, `"${text}" in ${file}`).toBeGreaterThan(-1);
  bytes[at] = (bytes[at] ?? 0) ^ 0x02;
  writeFileSync(file, bytes);
}

/** As `kill -9` leaves them: the files are copied while the store still has them open, and the copies are used. */
async function killed(store: Store): Promise<void> {
  const copy = mkdtempSync(join(tmpdir(), 'belief-store-'));
  for (const name of ['sessions.db', 'sessions.db-wal']) copyFileSync(join(folder, name), join(copy, name));
  await store.close();
  rmSync(folder, { recursive: true });
  folder = copy;
}

describe('a database file that was damaged', () => {
  it('finds a flipped bit in the last record, keeps the rest and says so', async () => {
    const store = sqlite();
    await filled(store, 6);
    await store.close();
    flip('Ada 5');
    const again = sqlite();
    const opened = await again.open('one');
    expect(opened?.entries).toEqual([0, 1, 2, 3, 4].map((seq) => entry(seq)));
    expect(opened?.damage).toMatch(/after entry 5 is damaged; 5 of 6 entries are kept/);
    await again.append('one', opened?.epoch ?? -1, [entry(5, 'New')]);
    await again.close();
    const third = sqlite();
    const whole = await third.open('one');
    expect(whole?.damage).toBeNull();
    expect(whole?.entries.at(-1)).toEqual(entry(5, 'New'));
    await third.close();
  });

  it('keeps the broken records aside instead of throwing them away', async () => {
    const store = sqlite();
    await filled(store, 6);
    await store.close();
    flip('Ada 3');
    const again = sqlite();
    expect((await again.open('one'))?.entries).toHaveLength(3);
    await again.close();
    const db = new LibSql(path());
    expect((db.prepare('SELECT count(*) AS count FROM damaged').get() as { count: number }).count).toBe(3);
    db.close();
  });

  it('says when the end of the journal was damaged; what stands before it is kept', async () => {
    const store = sqlite();
    await filled(store, 6);
    await killed(store);
    flip('Ada 5', '-wal');
    const again = sqlite();
    const opened = await again.open('one');
    expect(told.join()).toMatch(/journal was damaged/);
    expect(opened?.entries).toEqual([0, 1, 2, 3, 4].map((seq) => entry(seq)));
    await again.close();
  });

  it('opens after a kill at any byte of the journal, with a prefix of the log', async () => {
    const store = sqlite();
    await filled(store, 4);
    await killed(store);
    const journal = readFileSync(`${path()}-wal`);
    for (let cut = 40; cut < journal.length; cut += 3_001) {
      const place = join(folder, String(cut), 'sessions.db');
      mkdirSync(join(folder, String(cut)));
      copyFileSync(path(), place);
      writeFileSync(`${place}-wal`, journal.subarray(0, cut));
      const again = sqlite({ path: place });
      const entries = (await again.open('one'))?.entries ?? [];
      expect(entries).toEqual(entries.map((_, seq) => entry(seq)));
      await again.close();
    }
  });

  it('stays silent after a kill that damaged nothing', async () => {
    const store = sqlite();
    await filled(store, 4);
    await killed(store);
    const again = sqlite();
    expect((await again.open('one'))?.entries).toHaveLength(4);
    expect(told).toEqual([]);
    await again.close();
  });

  it('rescues what can be read of a file whose structure is broken, and keeps that file', async () => {
    const store = sqlite();
    await filled(store, 400);
    await store.close();
    await killed(store);
    const bytes = readFileSync(path());
    const last = bytes.length - 4096;
    bytes.fill(0xff, last, last + 64);
    writeFileSync(path(), bytes);
    writeFileSync(`${path()}-wal`, Buffer.alloc(16));
    const again = sqlite();
    expect(told.join('\n')).toMatch(/rescued/);
    const opened = await again.open('one');
    const entries = opened?.entries ?? [];
    expect(entries.length).toBeGreaterThan(10);
    expect(entries).toEqual(entries.map((_, seq) => entry(seq)));
    expect(readdirSync(folder).some((name) => name.includes('.damaged-'))).toBe(true);
    await again.append('one', opened?.epoch ?? -1, [entry(entries.length)]);
    await again.close();
  });

  it('starts afresh beside a file that is no database at all', async () => {
    writeFileSync(path(), 'this is not a database '.repeat(500));
    const store = sqlite();
    expect(told.join()).toMatch(/0 session\(s\) .* rescued; the old file is kept as/);
    await filled(store, 1);
    await store.close();
  });
});

describe('a full disk', () => {
  it('refuses, keeps what it had, and works again as soon as there is room', async () => {
    const store = sqlite({ maxPages: 40 });
    await store.createSession(record('big', '999999'));
    const big = (await store.open('big'))?.epoch ?? -1;
    const epoch = await filled(store, 3);
    let seq = 0;
    const fill = async () => {
      for (;;) await store.append('big', big, [entry(seq++, 'x'.repeat(2_000))]);
    };
    await expect(fill()).rejects.toMatchObject({ fault: 'full' });
    await expect(store.append('big', big, [entry(seq - 1, 'x'.repeat(2_000))])).rejects.toMatchObject({
      fault: 'full',
    });
    expect((await store.read('one'))?.entries).toHaveLength(3);
    await store.remove('big');
    await store.append('one', epoch, [entry(3)]);
    expect((await store.read('one'))?.entries).toHaveLength(4);
    await store.close();
  });
});

describe('other versions', () => {
  it('migrates a database of an older version and keeps its sessions', async () => {
    const old = new LibSql(path());
    migrate(old, MIGRATIONS.slice(0, 1));
    const text = JSON.stringify(header('one'));
    old
      .prepare('INSERT INTO sessions VALUES (?,?,?,?,?,?,0,0,1000,1000)')
      .run('one', '111111', 'a'.repeat(64), 'http://192.168.1.5:3000', text, seal('one', 'header', text));
    old.close();
    const store = sqlite();
    const opened = await store.open('one');
    expect(opened).toMatchObject({ session: record('one', '111111'), entries: [], damage: null });
    await store.append('one', opened?.epoch ?? -1, [entry(0)]);
    await store.close();
  });

  it('refuses a database of a newer version in one line', async () => {
    const newer = sqlite({ migrations: [...MIGRATIONS, 'CREATE TABLE later (x);'] });
    await newer.close();
    expect(() => sqlite()).toThrow(/^the database was written by a newer Belief Machine .*$/);
  });
});
